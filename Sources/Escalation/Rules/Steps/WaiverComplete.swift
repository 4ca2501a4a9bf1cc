import CaseModel

extension Rule {
  /// A step is done without only on someone's word, with a reason and a day.
  static let waiverComplete = Rule.ofCase(
    "STUFE-13", .block, Text("Verzicht unvollständig", "Waiver incomplete"),
    remedy: Text("„reason“, „approved_by“ und „on“ ergänzen.", "Add “reason”, “approved_by” and “on”."),
    basis: [.contract("waivers")]
  ) { docket in
    docket.file.waivers.filter { !$0.isComplete(asOf: docket.asOf) }.map {
      Hit(
        $0.origin.place,
        Text(
          "Dem Verzicht fehlen Begründung, Person oder ein Datum bis zum Stichtag.",
          "The waiver lacks its reason, its person or a date up to the reference day."))
    }
  }
}
