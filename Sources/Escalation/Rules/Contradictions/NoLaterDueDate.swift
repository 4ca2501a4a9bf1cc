import CaseModel

extension Rule {
  /// Who prints a later day on the invoice has granted it.
  static let noLaterDueDate = Rule.ofCase(
    "WIDER-14", .block, Text("Rechnung nennt spätere Fälligkeit", "Invoice prints a later due date"),
    remedy: Text(
      "Die spätere Fälligkeit unter „due“ angeben und die Schritte von dort zählen.",
      "Give the later day under “due” and count the steps from there."),
    basis: [.norm("EN 16931 BT-9"), .norm("EN 16931 BT-20"), .law("§ 271 BGB")]
  ) { docket in
    docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, let due = invoice.due else { return nil }
      let printed = document.dueDates.max()
      let days = Set(TermsDue.all(in: document.terms, from: TermStart(invoice)))
      let terms = days.max()
      guard let stated = [printed, terms].compactMap({ $0 }).max(), stated > due.on else { return nil }
      return Hit(
        invoice.origin.place(of: "due"), against: document.origin.place(of: stated == printed ? "BT-9" : "BT-20"),
        Text(
          "Die Rechnung \(invoice.label) gibt bis zum \(stated.german) Zeit, der Fall nur bis zum \(due.on.german).",
          "Invoice \(invoice.label) gives time until \(stated), the case only until \(due.on)."), invoice: invoice,
        // Where the invoice names a day beside its terms, or its terms several, a person has to see which of them counts.
        severity: stated != printed && (printed != nil || days.count > 1) ? .warning : .block)
    }
  }
}
