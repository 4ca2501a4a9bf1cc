import CaseModel

/// What a plan takes for granted and a clerk has to show: that a letter arrived.
extension PlanSearch {
  /// Notes which of the planned letters have to be shown to have arrived, whether or not the policy asks for it: without
  /// that the case would be held on the day of the handover. The first letters are preferred, since default began with them.
  mutating func noteArrivals(beside blocking: [Finding], in docket: Docket) {
    let known = Set(blocking.map(Matter.init))
    func holds(_ file: CaseFile) -> Bool {
      let bare = Docket(
        CaseDocket(file, start.law, asOf: day, tone: start.ofCase.tone), under: start.policy)
      return PlanSearch.rules.contains { rule in
        rule.findings(in: bare).contains { $0.blocks && !known.contains(Matter($0)) }
      }
    }
    let letters = actions.indices.compactMap { index in plannedLetter(of: actions[index]).map { (index, $0) } }
    var bare = draft.file
    for (index, letter) in letters { bare.reminders[letter].leaveUnproven(actions[index].required) }
    guard !letters.isEmpty, holds(bare) else { return }
    bare = draft.file
    for (index, letter) in letters.reversed() {
      let shown = bare.reminders[letter].delivery
      bare.reminders[letter].leaveUnproven(actions[index].required)
      guard holds(bare) else { continue }
      bare.reminders[letter].delivery = shown
      actions[index].restsOnArrival = true
    }
  }

  /// Where a planned letter stands in the draft.
  private func plannedLetter(of action: Plan.Action) -> Int? {
    guard action.required.kind.source == .letter, action.required.evidence < .proven else { return nil }
    let path = PlannedAct.path(action.required.kind, action.number)
    return draft.file.reminders.firstIndex { $0.file == path }
  }
}

extension Reminder {
  /// As it is entered by somebody who does no more than the policy asks.
  fileprivate mutating func leaveUnproven(_ required: RequiredAct) {
    if required.evidence >= .delivered { delivery?.evidence = nil } else { delivery = nil }
  }
}
