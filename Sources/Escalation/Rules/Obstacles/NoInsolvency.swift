import CaseModel

extension Rule {
  /// After the opening a claim is filed with the administrator and no longer collected.
  static let noInsolvency = Rule.ofCase(
    "HIND-06", .block, Text("Insolvenz des Schuldners", "Debtor's insolvency"),
    remedy: Text("Die Forderung zur Tabelle anmelden.", "File the claim with the administrator."),
    basis: [.law("§ 87 InsO"), .law("§ 174 InsO")]
  ) { docket in
    let administered = docket.file.debtors.filter { debtor in
      debtor.representedBy.contains { $0.role == .insolvencyAdministrator }
    }.map {
      Hit(
        $0.origin.place(of: "represented_by"),
        Text(
          "Den Schuldner vertritt ein Insolvenzverwalter.", "The debtor is represented by an insolvency administrator.")
      )
    }
    let running = docket.file.suspensions.filter { suspension in
      suspension.kind == .insolvency && suspension.from.map { $0 <= docket.asOf } ?? true
        && suspension.to.map { $0 >= docket.asOf } ?? true
    }.map {
      Hit($0.origin.place, Text("Ein Insolvenzverfahren läuft.", "Insolvency proceedings are running."))
    }
    return administered + running
  }
}
