import CaseModel

extension Rule {
  /// The debtor knows the invoice by the number printed on it.
  static let invoiceNumberAgrees = Rule.agreement(
    "WIDER-03", .block, Text("Rechnungsnummer widerspricht", "Invoice number contradicts"), field: "number",
    term: "BT-1",
    what: Text("die Rechnungsnummer", "the invoice number")
  ) { invoice, document in
    document.number.map { $0 == invoice.number }
  }
}
