import CaseModel

extension Rule {
  /// The escalation the creditor promised itself in writing must have happened, for every invoice.
  static let stepTaken = Rule(
    "STUFE-01", .block, Text("Schritt fehlt", "Step missing"),
    remedy: Text(
      "Den Schritt nachholen oder unter „waivers“ mit Begründung, Person und Datum erlassen.",
      "Take the step, or waive it under “waivers” with reason, person and date."), basis: [.policyStep]
  ) { docket in
    docket.openHistories.flatMap { history in
      history.records.filter { $0.isApplicable && !$0.isTaken }.map { record in
        let step = record.step
        let label = history.invoice.label
        let from = docket.foreseen(record)
        return Hit(
          record.waiver?.origin.place ?? history.invoice.origin.place,
          Text(
            "Zur Rechnung \(label) fehlt: \(step.title.german).",
            "For invoice \(label) this is missing: \(step.title.english)."),
          remedy: from.map(step.remedy),
          actFrom: record.waiver == nil ? from : nil,
          invoice: history.invoice, clause: step.clause.number, waiver: record.waiver, severity: step.severity)
      }
    }
  }
}

extension Docket {
  /// The first day on which a step can be taken, or taken again, without breaking the measure of fairness.
  func foreseen(_ record: StepRecord) -> Day? {
    guard let from = record.projectedFrom, policy.fairness.contactLimit != nil,
      record.step.alternatives.first?.isApproach == true
    else { return record.projectedFrom }
    return dayOfApproach(from: from, beside: approaches.map(\.day))
  }
}

extension String {
  /// "First letter" inside a sentence: "first letter".
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
