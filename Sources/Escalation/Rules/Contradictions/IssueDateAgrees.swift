import CaseModel

extension Rule {
  /// Deadlines and limitation count from the date on the document.
  static let issueDateAgrees = Rule.agreement(
    "WIDER-04", .block, Text("Rechnungsdatum widerspricht", "Invoice date contradicts"), field: "issued", term: "BT-2",
    what: Text("das Rechnungsdatum", "the invoice date")
  ) { invoice, document in
    document.issued.map { $0 == invoice.issued }
  }
}
