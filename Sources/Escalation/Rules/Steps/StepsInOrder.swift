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
      guard record.isOutOfOrder, let act = record.acts.last else { return nil }
      let title = record.step.title
      if record.followsNothing {
        let missing = history.missing(before: record)
        // Nothing is missing that anybody could do; nobody knows from when it was to be done.
        guard !missing.isEmpty else {
          return Hit(
            act.place, of: record, in: history,
            remedy: Text("Zuerst die Fälligkeit der Rechnung angeben.", "First give the due date of the invoice.")
          ) {
            Text(
              "Ob \(title.german) \($0.about.german) in der Reihe kam, ist nicht zu sagen: die Fälligkeit fehlt.",
              "Whether \(title.english) \($0.about.english) was in its turn cannot be told: the due date is missing.")
          }
        }
        return Hit(
          act.place, of: record, in: history,
          remedy: docket.foreseen(record).map { day in
            Text(
              "Zuerst \(missing.listed.german) nachholen, danach „\(title.german)“ erneut, frühestens am \(day.german).",
              "First take \(missing.listed.english), then “\(title.english)” again, on \(day) at the earliest.")
          }, actFrom: docket.foreseen(record)
        ) {
          Text(
            "\(title.german) \($0.about.german) erfolgte, obwohl noch fehlt: \(missing.listed.german).",
            "\(title.english) \($0.about.english) was done though this is missing: \(missing.listed.english).")
        }
      }
      guard record.isBeforePrevious, let on = act.day, let previous = record.previousOn else { return nil }
      return Hit(
        act.place, of: record, in: history,
        remedy: docket.foreseen(record).map { day in
          Text(
            "„\(title.german)“ nach dem vorigen Schritt wiederholen, frühestens am \(day.german).",
            "Repeat “\(title.english)” after the previous step, on \(day) at the earliest.")
        }, actFrom: docket.foreseen(record)
      ) {
        Text(
          "\(title.german) \($0.about.german) ist vom \(on.german), der vorige Schritt erst vom \(previous.german).",
          "\(title.english) \($0.about.english) is of \(on), the previous step only of \(previous).")
      }
    }
  }
}

extension [PolicyStep] {
  fileprivate var listed: Text {
    Text(
      map { "„\($0.title.german)“" }.joined(separator: ", "), map { "“\($0.title.english)”" }.joined(separator: ", "))
  }
}

extension StepHistory {
  /// The nearest steps before one that are missing, through those that were taken without them.
  fileprivate func missing(before record: StepRecord) -> [PolicyStep] {
    var found: [PolicyStep] = []
    for before in records where record.step.after.contains(before.step.name) {
      let isHere = before.isTaken || before.waiver != nil || !before.isApplicable || before.step.weight != .block
      for step in isHere ? missing(before: before) : [before.step]
      where !found.contains(where: { $0.name == step.name }) { found.append(step) }
    }
    return found
  }
}
