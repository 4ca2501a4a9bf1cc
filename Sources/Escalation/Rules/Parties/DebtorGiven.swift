import CaseModel

extension Rule {
  /// A claim needs someone who owes it.
  static let debtorGiven = Rule.ofCase(
    "SCHULD-01", .block, Text("Schuldner fehlt", "Debtor missing"),
    remedy: Text("Den Schuldner mit Namen unter „debtors“ angeben.", "Give the debtor with a name under “debtors”."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO")]
  ) { docket in
    let debtors = docket.file.debtors
    if debtors.isEmpty {
      return [Hit(docket.place(of: "debtors"), Text("Der Fall nennt keinen Schuldner.", "The case names no debtor."))]
    }
    // A guarantor is liable for what another owes, and after him.
    let guarantors = debtors.allSatisfy { $0.role == .guarantor } ? debtors.prefix(1) : []
    return guarantors.map {
      Hit(
        $0.origin.place,
        Text(
          "Der Fall nennt nur Bürgen und niemanden, der schuldet.", "The case names guarantors and nobody who owes."),
        remedy: Text("Den Hauptschuldner unter „debtors“ angeben.", "Give the principal debtor under “debtors”."),
        basis: [.law("§ 765 Abs. 1 BGB"), .law("§ 690 Abs. 1 Nr. 1 ZPO")])
    }
      + debtors.compactMap { debtor in
        // “Unbekannt & Söhne GmbH” is the name of a firm.
        if debtor.fullName.map({ $0.saysUnknown && LegalForm.family(of: $0) == nil }) ?? true {
          return Hit(debtor.origin.place, Text("Ein Schuldner hat keinen Namen.", "A debtor has no name."))
        }
        guard debtor.name == nil, debtor.givenName == nil || debtor.familyName == nil else { return nil }
        return Hit(
          debtor.origin.place,
          Text(
            "Ein Schuldner hat nur einen Vornamen oder nur einen Familiennamen.",
            "A debtor has a given name alone, or a family name alone."),
          remedy: Text(
            "„given_name“ und „family_name“ angeben; wer nur einen Namen führt, steht unter „name“.",
            "Give “given_name” and “family_name”; who has one name only stands under “name”."))
      }
  }
}
