import CaseModel

extension Rule {
  /// A contract may set a later day than the invoice prints, so this only warns; `noLaterDueDate` tells of an earlier.
  static let dueDateAgrees = Rule.agreement(
    "WIDER-06", .warning, Text("Fälligkeit widerspricht", "Due date contradicts"), field: "due", term: "BT-9",
    what: Text("die Fälligkeit", "the due date")
  ) { invoice, document in
    guard let due = invoice.due, let latest = document.dueDates.max(), latest <= due.on else { return nil }
    return document.dueDates.contains(due.on)
  }
}
