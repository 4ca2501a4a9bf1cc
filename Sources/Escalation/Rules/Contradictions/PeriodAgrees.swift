import CaseModel

extension Rule {
  /// Where a period was agreed, and it is known when it began, the day that payment fell due follows from it; an earlier one
  /// would claim default and interest too early.
  static let periodAgrees = Rule.ofCase(
    "WIDER-21", .block,
    Text("Fälligkeit widerspricht der vereinbarten Frist", "Due date contradicts the agreed period"),
    remedy: Text(
      "„due: on“ oder „days“ und „after“ berichtigen; nur eines von beiden kann stimmen.",
      "Correct “due: on”, or “days” and “after”; only one of them can be right."),
    basis: [.law("§ 271 BGB"), .law("§ 188 Abs. 1 BGB")]
  ) { docket in
    docket.file.invoices.compactMap { invoice in
      guard let due = invoice.due, let days = due.days, let begun = invoice.periodBegan else { return nil }
      let end = begun.adding(days)
      // The creditor may give more time.
      guard due.on < end else { return nil }
      return Hit(
        invoice.origin.place(of: "due"),
        Text(
          "Die Rechnung \(invoice.label) sei am \(due.on.german) fällig; \(days) Tage nach dem \(begun.german) enden am \(end.german).",
          "Invoice \(invoice.label) is said to be due on \(due.on); \(days) days after \(begun) end on \(end)."),
        invoice: invoice)
    }
  }
}
