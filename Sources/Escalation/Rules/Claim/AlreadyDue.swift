import CaseModel

extension Rule {
  /// Nothing is overdue before its day.
  static let alreadyDue = Rule(
    "FORD-05", .block, Text("Noch nicht fällig", "Not due yet"),
    remedy: Text("Die Fälligkeit abwarten.", "Wait until the claim falls due."), basis: [.law("§ 271 Abs. 2 BGB")]
  ) { docket in
    docket.openHistories.compactMap { history in
      guard let due = history.due, due >= docket.asOf else { return nil }
      return Hit(
        history.invoice.origin.place(of: "due"),
        Text(
          "Die Rechnung \(history.invoice.label) ist erst am \(due.german) fällig.",
          "Invoice \(history.invoice.label) falls due only on \(due)."), actFrom: due.adding(1),
        invoice: history.invoice)
    }
  }
}
