import CaseModel
import Law

extension Rule {
  /// A company acts, and is served, through its representatives; so does a minor.
  static let representativeGiven = Rule.ofCase(
    "SCHULD-06", .block, Text("Gesetzlicher Vertreter fehlt", "Legal representative missing"),
    remedy: Text(
      "Den Vertreter laut Handelsregister unter „represented_by“ angeben.",
      "Give the representative as registered under “represented_by”."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO"), .law("§ 170 Abs. 1 ZPO")]
  ) { docket in
    docket.file.debtors.filter { !$0.representedBy.hasName }.compactMap { debtor in
      if let birth = debtor.birthDate, birth <= docket.asOf, birth.addingYears(18) > docket.asOf {
        return Hit(
          debtor.origin.place(of: "birth_date"),
          Text(
            "Der Schuldner ist minderjährig, und niemand ist genannt, der ihn vertritt.",
            "The debtor is a minor, and nobody is named who represents him."),
          remedy: Text(
            "Die Eltern oder den Vormund unter „represented_by: [{name: …, role: guardian}]“ angeben; prüfen, ob der Vertrag ohne sie wirksam ist.",
            "Give parents or guardian under “represented_by: [{name: …, role: guardian}]”; check whether the contract binds without them."
          ), basis: [.law("§ 107 BGB"), .law("§ 1629 Abs. 1 BGB"), .law("§ 170 Abs. 1 ZPO")])
      }
      guard let form = debtor.legalForm ?? LegalForm.named(in: debtor.fullName ?? ""),
        LegalForm.needsRepresentative(form)
      else { return nil }
      return Hit(
        debtor.origin.place(of: "legal_form"),
        Text(
          "Zur Rechtsform des Schuldners fehlt der gesetzliche Vertreter.",
          "The debtor's legal form needs a representative, and none is named."))
    }
  }
}

extension [Representative] {
  /// Whether one of them is called by a name, and not by a word for not knowing it.
  var hasName: Bool { contains { !$0.name.saysUnknown } }
}
