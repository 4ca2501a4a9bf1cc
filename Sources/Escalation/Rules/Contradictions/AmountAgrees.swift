import CaseModel

extension Rule {
  /// The sum claimed must be the sum billed.
  static let amountAgrees = Rule.agreement(
    "WIDER-05", .block, Text("Rechnungsbetrag widerspricht", "Invoice amount contradicts"), field: "gross",
    term: "BT-112",
    what: Text("den Rechnungsbetrag", "the invoice amount")
  ) { invoice, document in
    document.totals.gross.map { $0 == invoice.gross }
  }
}
