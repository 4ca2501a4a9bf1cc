import CaseModel

extension Rule {
  /// Who is reminded every other day is not reminded but pursued.
  static let notTooOften = Rule(
    "STUFE-23", .warning, Text("Zu oft wiederholt", "Repeated too often"),
    remedy: Text("Weitere Wiederholungen unterlassen.", "Refrain from further repetitions."),
    basis: [.policyStep, .law("§ 4a UWG")]
  ) { docket in
    docket.openHistories.flatMap { history in
      history.records.compactMap { record -> Hit? in
        guard record.isApplicable, let limit = record.step.repeatLimit,
          let (act, count) = docket.excess(over: limit, in: record, of: history)
        else { return nil }
        let title = record.step.title
        let german = limit.within.map { " innerhalb von \($0.dative.german)" } ?? ""
        let english = limit.within.map { " within \($0.dative.english)" } ?? ""
        return Hit(act.place, of: record, in: history) {
          Text(
            "\(title.german) \($0.about.german): \(count) Mal\(german), vorgesehen sind höchstens \(limit.most).",
            "\(title.english) \($0.about.english): \(count) times\(english); at most \(limit.most) are foreseen.")
        }
      }
    }
  }
}

extension Docket {
  /// The act with which the limit was passed, and how many there were then; nil where it was kept.
  fileprivate func excess(over limit: PolicyStep.RepeatLimit, in record: StepRecord, of history: StepHistory)
    -> (act: Act, count: Int)?
  {
    let acts = repetitions(of: record.step, for: history)
    let days = acts.compactMap(\.day)
    guard let within = limit.within else {
      return acts.count > limit.most ? acts.last.map { ($0, acts.count) } : nil
    }
    var first = 0
    for (index, day) in days.enumerated() {
      // A stretch of seven days holds seven days.
      while first < index, !within.reaches(from: days[first], to: day.adding(1), seats) { first += 1 }
      if index - first + 1 > limit.most { return (acts[index], index - first + 1) }
    }
    return nil
  }
}

extension Docket {
  /// What was done about an invoice that is what an alternative asks for, whatever its faults, in the order of time.
  func acts(_ alternatives: [RequiredAct], for history: StepHistory) -> [Act] {
    ofCase.entries[history.position].filter { entry in
      entry.day != nil && alternatives.contains { log.serves(entry, $0) }
    }.map { log.acts[$0.index] }
  }

  /// The same of a step as often as the creditor did it; the debtor's own calls are none of ours.
  func repetitions(of step: PolicyStep, for history: StepHistory) -> [Act] {
    var moments: Set<Moment> = []
    return acts(step.alternatives, for: history).filter { $0.contact?.isApproach(beside: &moments) ?? true }
  }
}
