import CaseModel

extension Rule {
  /// Nothing is overdue before its day.
  static let alreadyDue = Rule.ofCase(
    "FORD-05", .block, Text("Noch nicht fällig", "Not due yet"),
    remedy: Text("Die Fälligkeit abwarten.", "Wait until the claim falls due."), basis: [.law("§ 271 Abs. 2 BGB")]
  ) { docket in
    docket.openInvoices.compactMap { invoice in
      guard let due = invoice.payableOn, due >= docket.asOf else { return nil }
      return Hit(
        invoice.origin.place(of: "due"),
        Text(
          "Die Rechnung \(invoice.label) ist erst am \(due.german) fällig.",
          "Invoice \(invoice.label) falls due only on \(due)."), actFrom: due.adding(1),
        invoice: invoice)
    }
  }
}
