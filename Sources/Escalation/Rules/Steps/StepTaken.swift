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
      history.records.filter { $0.evidence == nil }.map { record in
        let step = record.step
        let label = history.invoice.label
        return Hit(
          record.waiver?.origin.place ?? history.invoice.origin.place,
          Text(
            "Zur Rechnung \(label) fehlt: \(step.title.german).",
            "For invoice \(label) this is missing: \(step.title.english)."),
          remedy: remedy(for: step, from: record.projectedFrom),
          actFrom: record.waiver == nil ? record.projectedFrom : nil,
          invoice: history.invoice, clause: step.clause, waiver: record.waiver)
      }
    }
  }

  private static func remedy(for step: PolicyStep, from day: Day?) -> Text? {
    guard let day else { return nil }
    switch step.kind {
    case .letter(_, _, let days, _):
      return Text(
        "\(step.title.german) frühestens am \(day.german) senden, mit mindestens \(days) Tagen Frist.",
        "Send \(step.title.english.lowercasedFirst) on \(day) at the earliest, with at least \(days) days to pay."
      )
    case .call(let attempts, let days):
      return Text(
        "Frühestens am \(day.german) anrufen; \(attempts) Versuche an \(days) Tagen genügen.",
        "Call on \(day) at the earliest; \(attempts) attempts on \(days) days suffice."
      )
    }
  }
}

extension String {
  /// "First letter" inside a sentence: "first letter".
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
