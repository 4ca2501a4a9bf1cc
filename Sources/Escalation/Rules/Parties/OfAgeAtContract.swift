import CaseModel

extension Rule {
  /// A contract of a minor binds only with the consent of those who represent him, or his own once he is of age.
  static let ofAgeAtContract = Rule.ofCase(
    "SCHULD-11", .warning, Text("Schuldner war bei Vertragsschluss minderjährig", "Debtor was a minor at the contract"),
    remedy: Text(
      "Belegen, dass die gesetzlichen Vertreter einwilligten oder der volljährige Schuldner genehmigt hat; sonst nicht abgeben.",
      "Show that the legal representatives consented, or that the debtor confirmed once of age; else do not hand over."),
    basis: [.law("§ 107 BGB"), .law("§ 108 BGB")]
  ) { docket in
    guard let concluded = docket.file.contract?.date, concluded <= docket.asOf else { return [] }
    return docket.file.debtors.filter { debtor in
      debtor.birthDate.map { $0 <= concluded && $0.addingYears(18) > concluded } ?? false
    }.map {
      Hit(
        $0.origin.place(of: "birth_date"),
        Text(
          "Am \(concluded.german), dem Tag des Vertrags, war der Schuldner noch nicht achtzehn.",
          "On \(concluded), the day of the contract, the debtor was not yet eighteen."))
    }
  }
}
