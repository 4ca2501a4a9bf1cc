import CaseModel

extension Rule {
  /// The sum claimed must be the sum billed, in its currency.
  static let amountAgrees = Rule.agreement(
    "WIDER-05", .block, Text("Rechnungsbetrag widerspricht", "Invoice amount contradicts"),
    [
      Agreement(field: "gross", term: "BT-112", what: Text("den Rechnungsbetrag", "the invoice amount")) {
        invoice, document in document.totals.gross.map { $0 == invoice.gross }
      },
      Agreement(field: "currency", term: "BT-5", what: Text("die Währung", "the currency")) { invoice, document in
        guard let stated = invoice.currency, let billed = document.currency else { return nil }
        // Where the amount stands beside it, that is told.
        return invoice.origin.fields["gross"] != nil || stated == billed
      },
    ])
}
