import CaseModel

extension Rule {
  /// Interest, lump sum and the notices owed all depend on it, and a name alone does not tell.
  static let debtorKindDeclared = Rule.ofCase(
    "SCHULD-02", .block, Text("Verbraucher oder Unternehmer nicht erklärt", "Consumer or business not declared"),
    remedy: Text(
      "Beim Schuldner „kind: business“ oder „kind: consumer“ angeben.",
      "Give “kind: business” or “kind: consumer” for the debtor."),
    basis: [.law("§§ 13, 14 BGB"), .law("§ 288 Abs. 2 BGB")]
  ) { docket in
    docket.file.debtors.filter { $0.kind == nil }.map {
      Hit(
        $0.origin.place,
        Text(
          "Niemand hat erklärt, ob der Schuldner Verbraucher oder Unternehmer ist.",
          "Nobody declared whether the debtor is a consumer or a business."))
    }
  }
}
