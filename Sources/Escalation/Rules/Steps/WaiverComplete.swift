import CaseModel

extension Rule {
  /// A step is done without only on someone's word, with a reason and a day, and not before there was anything to waive.
  static let waiverComplete = Rule.ofCase(
    "STUFE-13", .block, Text("Verzicht unvollständig", "Waiver incomplete"),
    remedy: Text("„reason“, „approved_by“ und „on“ ergänzen.", "Add “reason”, “approved_by” and “on”."),
    basis: [.contract("waivers")]
  ) { docket in
    docket.file.waivers.compactMap { waiver in
      switch waiver.flaw(in: docket.file, asOf: docket.asOf) {
      case nil: return nil
      case .incomplete:
        return Hit(
          waiver.origin.place,
          Text(
            "Dem Verzicht fehlen Begründung, Person oder ein Datum bis zum Stichtag.",
            "The waiver lacks its reason, its person or a date up to the reference day."))
      case .beforeInvoice(let waived, let issued):
        return Hit(
          waiver.origin.place(of: "on"),
          Text(
            "Der Verzicht ist vom \(waived.german), die Rechnung, für die er gelten soll, erst vom \(issued.german).",
            "The waiver is of \(waived), the invoice it is meant for only of \(issued)."),
          remedy: Text(
            "„on“ berichtigen, oder für diesen Fall neu entscheiden lassen.",
            "Correct “on”, or have it decided anew for this case."))
      }
    }
  }
}
