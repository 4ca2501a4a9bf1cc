import CaseModel

extension Rule {
  /// VAT on the agency's fee is damage only to a creditor who cannot deduct it, and the debtor must be told.
  static let inputTaxStated = Rule.ofCase(
    "INFO-01", .warning, Text("Vorsteuerabzug nicht angegeben", "Input tax deduction not stated"),
    remedy: Text(
      "In koffer.yaml „input_tax_deductible: true“ oder „false“ angeben.",
      "Give “input_tax_deductible: true” or “false” in koffer.yaml."),
    basis: [.law("§ 13a Abs. 1 Nr. 6 RDG"), .law("§ 15 UStG")], gate: .information
  ) { docket in
    guard docket.inputTaxDeductible == nil else { return [] }
    return [
      Hit(
        docket.file.creditor.origin.place,
        Text(
          "Ob der Gläubiger Vorsteuer abziehen kann, ist nicht gesagt.",
          "It is not said whether the creditor may deduct input tax."))
    ]
  }
}
