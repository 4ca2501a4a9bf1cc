import CaseModel

extension Rule {
  /// Every deadline of the escalation counts from the due date.
  static let dueDateKnown = Rule.ofCase(
    "FORD-04", .block, Text("Fälligkeit unbekannt", "Due date unknown"),
    remedy: Text(
      "Die Fälligkeit unter „due: {on: …, basis: …}“ angeben.", "Give the due date under “due: {on: …, basis: …}”."),
    basis: [.law("§ 271 BGB")]
  ) { docket in
    docket.openInvoices.filter { $0.payableOn == nil }.map {
      Hit(
        $0.origin.place,
        Text(
          "Wann die Rechnung \($0.label) fällig war, ist unbekannt.",
          "When invoice \($0.label) fell due is unknown."),
        invoice: $0)
    }
  }
}
