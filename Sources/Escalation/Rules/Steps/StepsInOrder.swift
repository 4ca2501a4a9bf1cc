import CaseModel

extension Rule {
  /// A second letter before the first is no escalation.
  static let stepsInOrder = Rule(
    "STUFE-02", .block, Text("Reihenfolge verletzt", "Out of order"),
    remedy: Text(
      "Die Schritte in der Reihenfolge der Richtlinie nachholen.", "Take the steps in the order of the policy."),
    basis: [.policyStep]
  ) { docket in
    docket.taken.compactMap { history, record in
      guard let act = record.acts.last else { return nil }
      let title = record.step.title
      if record.followsNothing {
        return Hit(act.place, of: record, in: history, actFrom: record.projectedFrom) {
          Text(
            "\(title.german) \($0.about.german) erfolgte, obwohl der vorige Schritt fehlt.",
            "\(title.english) \($0.about.english) was done though the previous step is missing.")
        }
      }
      guard let on = act.day, let previous = record.previousOn, on < previous, record.step.countedFrom != nil else {
        return nil
      }
      return Hit(act.place, of: record, in: history) {
        Text(
          "\(title.german) \($0.about.german) ist vom \(on.german), der vorige Schritt erst vom \(previous.german).",
          "\(title.english) \($0.about.english) is of \(on), the previous step only of \(previous).")
      }
    }
  }
}
