import CaseModel

/// Letters that hold a case until a better one of the same kind takes their place.
extension PlanSearch {
  /// Rules whose findings such a letter takes away; where it is a step's own letter, that step's clause is named and the
  /// step taken again.
  private static let replaced = [Rule.legalLast.kind, Rule.noUnlawfulThreat.kind]

  /// The letter whose replacement would mend that, where no step of the policy does.
  func letterToReplace(_ finding: Finding) -> Reminder? {
    guard PlanSearch.replaced.contains(finding.kind), step(mending: finding) == nil else { return nil }
    return draft.file.reminders.first(where: finding.isOf)
  }

  /// The step that sends a letter of that kind again, so that nothing is left of the first; when all steps are done, for
  /// only then does the court come last.
  func renewal(among findings: [Finding], in docket: Docket) -> NextStep? {
    guard !docket.file.isAtRest(asOf: docket.asOf) else { return nil }
    return findings.lazy.compactMap { letterToReplace($0) }.compactMap { renewal(of: $0, in: docket) }.first
  }

  private func renewal(of letter: Reminder, in docket: Docket) -> NextStep? {
    guard let sent = letter.sent, let (index, alternative) = step(sending: letter, in: docket) else { return nil }
    let step = docket.policy.steps[index]
    let histories = docket.openHistories.filter { letter.covers($0.invoice) && isOpen(step, for: $0) }
    guard !histories.isEmpty else { return nil }
    // Of one day two letters are alike: a later one replaces an earlier.
    let earliest = histories.map { possible(index, for: $0, in: docket) }.reduce(sent.adding(1)) { max($0, $1) }
    return NextStep(
      step: step, alternative: alternative, histories: histories, records: histories.map { $0.records[index] },
      earliest: earliest, from: docket.dayOfApproach(from: earliest, beside: docket.approaches.map(\.day)),
      renews: letter
    )
  }

  /// The step that a letter serves, else the first that sends one like it, and which of its alternatives that is.
  private func step(sending letter: Reminder, in docket: Docket) -> (step: Int, alternative: Int)? {
    let served = docket.taken.first { $0.record.letter?.origin == letter.origin }?.record.step.name
    let like = docket.policy.steps.enumerated().compactMap { index, step in
      step.alternatives.firstIndex { $0.sends(letter) }.map { (step: index, alternative: $0) }
    }
    return like.first { docket.policy.steps[$0.step].name == served } ?? like.first
  }
}

extension RequiredAct {
  /// Whether a letter of it is of the same kind and level.
  fileprivate func sends(_ letter: Reminder) -> Bool {
    guard kind.source == .letter, let day = letter.sent else { return false }
    let planned = PlannedAct(required: self, on: day, deadline: nil, invoices: [], number: 0)
    guard let own = kind.planned(planned)?.letter else { return false }
    return own.kind == letter.kind && own.level == letter.level
  }
}

extension Finding {
  /// Whether it was found in that letter: in its entry, or in the words of its file.
  func isOf(_ letter: Reminder) -> Bool {
    place == letter.origin.place(of: "announces") || place == letter.origin.place
      || letter.file.map { place.file.hasPrefix("\($0)!") } ?? false
  }
}
