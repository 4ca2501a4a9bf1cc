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
      let title = record.step.title
      if record.followsNothing {
        return Hit(
          letter.origin.place(of: "sent"), about: history.invoice, clause: record.step.clause,
          actFrom: record.projectedFrom, waiver: record.waiver
        ) {
          Text(
            "\(title.german) \($0.about.german) ging hinaus, obwohl der vorige Schritt fehlt.",
            "\(title.english) \($0.about.english) went out though the previous step is missing.")
        }
      }
      guard let on = record.on, let previous = record.previousOn, on < previous else { return nil }
      return Hit(
        letter.origin.place(of: "sent"), about: history.invoice, clause: record.step.clause, waiver: record.waiver
      ) {
        Text(
          "\(title.german) \($0.about.german) ging am \(on.german) hinaus, vor dem vorigen Schritt vom \(previous.german).",
          "\(title.english) \($0.about.english) went out on \(on), before the previous step of \(previous).")
      }
    }
  }
}
