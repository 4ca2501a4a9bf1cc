import CaseModel

extension Rule {
  /// A company acts, and is served, through its representatives.
  static let representativeGiven = Rule.ofCase(
    "SCHULD-06", .block, Text("Gesetzlicher Vertreter fehlt", "Legal representative missing"),
    remedy: Text(
      "Den Vertreter laut Handelsregister unter „represented_by“ angeben.",
      "Give the representative as registered under “represented_by”."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO"), .law("§ 170 Abs. 1 ZPO")]
  ) { docket in
    docket.file.debtors.filter { debtor in
      guard let form = debtor.legalForm ?? LegalForm.named(in: debtor.fullName ?? "") else { return false }
      return debtor.representedBy.isEmpty && LegalForm.needsRepresentative(form)
    }.map {
      Hit(
        $0.origin.place(of: "legal_form"),
        Text(
          "Zur Rechtsform des Schuldners fehlt der gesetzliche Vertreter.",
          "The debtor's legal form needs a representative, and none is named."))
    }
  }
}
