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
      history.records.compactMap { record in
        guard record.isApplicable, !record.isTaken else { return nil }
        let step = record.step
        return Hit(
          record.waiver?.origin.place ?? history.invoice.origin.place,
          Text(
            "Zur Rechnung \(history.invoice.label) fehlt: \(step.title.german).",
            "For invoice \(history.invoice.label) this is missing: \(step.title.english)."),
          remedy: docket.foreseen(record).map { docket.personal(step, step.remedy(from: $0)) }
            ?? docket.remedyAtRest(for: step),
          actFrom: record.waiver == nil ? docket.foreseen(record) : nil,
          invoice: history.invoice, clause: step.clause.number, waiver: record.waiver, severity: step.severity)
      }
    }
  }
}

extension String {
  /// "First letter" inside a sentence: "first letter".
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
