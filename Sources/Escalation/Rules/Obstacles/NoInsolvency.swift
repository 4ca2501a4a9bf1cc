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
    let running = docket.file.suspensions.filter { $0.kind == .insolvency && $0.lasts(asOf: docket.asOf) }.map {
      Hit($0.origin.place, Text("Ein Insolvenzverfahren läuft.", "Insolvency proceedings are running."))
    }
    let inquired = docket.file.checks.filter { $0.on.map { $0 <= docket.asOf } ?? true && $0.tellsOfProceedings }.map {
      Hit(
        $0.origin.place(of: "result"),
        Text(
          "Die Auskunft zur Insolvenz spricht von einem Verfahren.",
          "The inquiry about insolvencies tells of proceedings."),
        remedy: Text(
          "Ein laufendes Verfahren unter „suspensions: [{kind: insolvency}]“ angeben und die Forderung anmelden; gab es keines, das Ergebnis so fassen, dass es das sagt.",
          "Give proceedings under “suspensions: [{kind: insolvency}]” and file the claim; if there were none, put the result so that it says so."
        ))
    }
    return administered + running + inquired + docket.filed
  }
}

extension CaseDocket {
  /// Where the case says that the claim was filed or established in an insolvency whose end it does not tell.
  ///
  /// A day of filing yet to come is a mistake, and hides no insolvency. When the proceedings are over, who is established
  /// in the table may enforce out of it (§ 201 (2) InsO).
  fileprivate var filed: [Hit] {
    let filings = file.proceedings.filter { $0.kind == .insolvencyFiling }
    let open = filings.filter { $0.lastAct.map { $0 > asOf } ?? true }
    let hits = open.map {
      Hit(
        $0.origin.place(of: "kind"),
        Text(
          "Die Forderung ist zur Insolvenztabelle angemeldet, und ein Ende des Verfahrens ist nicht angegeben.",
          "The claim is filed in insolvency proceedings, and no end of them is given."),
        remedy: Text(
          "Die Forderung im Insolvenzverfahren verfolgen; ist es aufgehoben, den Tag unter „last_act“ angeben.",
          "Pursue the claim in the insolvency; if the proceedings were closed, give the day under “last_act”."))
    }
    // What ended before the claim was established were other proceedings.
    let ends =
      filings.compactMap(\.lastAct).filter { $0 <= asOf }
      + file.suspensions.filter { $0.kind == .insolvency }.compactMap(\.to).filter { $0 < asOf }
    return hits
      + file.titles.filter { title in
        title.kind == .insolvencyTable
          && (!open.isEmpty || !ends.contains { end in title.final.map { end >= $0 } ?? true })
      }.map {
        Hit(
          $0.origin.place(of: "kind"),
          Text(
            "Die Forderung ist zur Insolvenztabelle festgestellt, und ein Ende des Verfahrens ist nicht angegeben.",
            "The claim is established in the insolvency table, and no end of the proceedings is given."),
          remedy: Text(
            "Die Verteilung abwarten; ist das Verfahren aufgehoben, den Tag unter „proceedings: [{kind: insolvency_filing, last_act: …}]“ angeben.",
            "Wait for the distribution; if the proceedings were closed, give the day under “proceedings: [{kind: insolvency_filing, last_act: …}]”."
          ))
      }
  }
}
