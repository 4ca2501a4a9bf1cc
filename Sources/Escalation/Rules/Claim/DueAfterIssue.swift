import CaseModel

extension Rule {
  /// Nothing falls due before it is billed; one of the two dates is wrong.
  static let dueAfterIssue = Rule.ofCase(
    "FORD-16", .block, Text("Fällig vor dem Rechnungsdatum", "Due before the invoice date"),
    remedy: Text("Fälligkeit und Rechnungsdatum prüfen.", "Check due date and invoice date."),
    basis: [.law("§ 271 BGB")]
  ) { docket in
    docket.file.invoices.compactMap { invoice in
      guard let due = invoice.payableOn, let issued = invoice.issued, due < issued else { return nil }
      return Hit(
        invoice.origin.place(of: "due"),
        Text(
          "Die Rechnung \(invoice.label) wäre am \(due.german) fällig, ist aber vom \(issued.german).",
          "Invoice \(invoice.label) would be due on \(due), but is of \(issued)."), invoice: invoice)
    }
  }
}
