import CaseModel

extension Rule {
  /// A second letter before the first is no escalation.
  static let stepsInOrder = Rule(
    "STUFE-02", .block, Text("Reihenfolge verletzt", "Out of order"),
    remedy: Text(
      "Die Schritte in der Reihenfolge der Richtlinie nachholen.", "Take the steps in the order of the policy."),
    basis: [.policyStep]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      if record.followsNothing {
        return Hit(
          letter.origin.place(of: "sent"),
          Text(
            "\(record.step.title.german) zur Rechnung \(history.invoice.label) ging hinaus, obwohl der vorige Schritt fehlt.",
            "\(record.step.title.english) for invoice \(history.invoice.label) went out though the previous step is missing."
          ),
          actFrom: record.projectedFrom, invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
      }
      guard let on = record.on, let previous = record.previousOn, on < previous else { return nil }
      return Hit(
        letter.origin.place(of: "sent"),
        Text(
          "\(record.step.title.german) zur Rechnung \(history.invoice.label) ging am \(on.german) hinaus, vor dem vorigen Schritt vom \(previous.german).",
          "\(record.step.title.english) for invoice \(history.invoice.label) went out on \(on), before the previous step of \(previous)."
        ),
        invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
    }
  }
}
