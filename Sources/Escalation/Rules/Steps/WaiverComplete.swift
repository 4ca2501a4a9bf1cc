import CaseModel

extension Rule {
  /// A step is done without only on someone's word, with a reason and a day, and not before there was anything to waive.
  static let waiverComplete = Rule.ofCase(
    "STUFE-13", .block, Text("Verzicht unvollständig", "Waiver incomplete"),
    remedy: Text("„reason“, „approved_by“ und „on“ ergänzen.", "Add “reason”, “approved_by” and “on”."),
    basis: [.contract("waivers")]
  ) { docket in
    docket.file.waivers.flatMap { waiver -> [Hit] in
      switch waiver.flaw(in: docket.file, asOf: docket.asOf) {
      // Where it counts for others, the step that it should waive holds the case if it is missing.
      case nil: return docket.openInvoices.filter(waiver.comesTooEarly).map { waiver.early(for: $0) }
      case .incomplete:
        return [
          Hit(
            waiver.origin.place,
            Text(
              "Dem Verzicht fehlen Begründung, Person oder ein Datum bis zum Stichtag.",
              "The waiver lacks its reason, its person or a date up to the reference day."))
        ]
      case .beforeInvoices(let waived, let issued):
        return [
          Hit(
            waiver.origin.place(of: "on"),
            Text(
              "Der Verzicht ist vom \(waived.german), die Rechnung, für die er gelten soll, erst vom \(issued.german).",
              "The waiver is of \(waived), the invoice it is meant for only of \(issued)."),
            remedy: Text(
              "„on“ berichtigen, oder für diesen Fall neu entscheiden lassen.",
              "Correct “on”, or have it decided anew for this case."))
        ]
      }
    }
  }
}

extension Waiver {
  fileprivate func early(for invoice: Invoice) -> Hit {
    let (waived, issued) = (on, invoice.issued)
    let german = "\(waived.map { " vom \($0.german)" } ?? "") gilt nicht für die Rechnung \(invoice.label)"
    let english = "\(waived.map { " of \($0)" } ?? "") does not count for invoice \(invoice.label)"
    return Hit(
      origin.place(of: "on"),
      Text(
        "Der Verzicht\(german): sie ist erst\(issued.map { " vom \($0.german)" } ?? " danach geschrieben").",
        "The waiver\(english), which is only\(issued.map { " of \($0)" } ?? " written afterwards")."),
      remedy: Text(
        "Unter „invoice“ angeben, für welche Rechnung er gilt; soll er auch für diese gelten, neu entscheiden lassen.",
        "Say under “invoice” which invoice it is for; if it is to count for this one too, have it decided anew."),
      invoice: invoice, severity: .warning)
  }
}
