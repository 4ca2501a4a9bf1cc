import CaseModel

extension Rule {
  /// A contract younger than its invoice is a wrong date in one of them, or the wrong contract.
  static let contractBeforeInvoices = Rule.ofCase(
    "VERTR-03", .warning, Text("Vertrag jünger als die Rechnung", "Contract younger than the invoice"),
    remedy: Text("Das Datum des Vertrags prüfen.", "Check the date of the contract."),
    basis: [.contract("contract.date")]
  ) { docket in
    guard let contract = docket.file.contract, let date = contract.date else { return [] }
    return docket.file.invoices.filter { $0.issued.map { $0 < date } ?? false }.map { invoice in
      Hit(
        contract.origin.place(of: "date"), against: invoice.document?.origin.place(of: "BT-2") ?? invoice.origin.place,
        Text(
          "Der Vertrag vom \(date.german) ist jünger als die Rechnung \(invoice.label).",
          "The contract of \(date) is younger than invoice \(invoice.label)."), invoice: invoice)
    }
  }
}
