import CaseModel

extension Rule {
  /// The exact firm with its legal form decides who is sued.
  static let legalFormGiven = Rule.ofCase(
    "SCHULD-05", .warning, Text("Rechtsform fehlt", "Legal form missing"),
    remedy: Text("Die Rechtsform unter „legal_form“ angeben.", "Give the legal form under “legal_form”."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO")]
  ) { docket in
    docket.file.debtors.filter { $0.kind == .business && $0.legalForm == nil }.map {
      Hit($0.origin.place, Text("Die Rechtsform des Schuldners fehlt.", "The debtor's legal form is missing."))
    }
  }
}
