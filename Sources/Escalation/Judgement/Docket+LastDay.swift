import CaseModel
import Law

extension Docket {
  /// The last day on which the case may go out as it is: after it the last letter or a step is too old by the policy, a claim
  /// time-barred, or the policy no longer in force. nil where nothing grows old; what is too old already is a finding, and no
  /// day to come.
  var lastDay: Day? {
    let claims = ofCase.openDebts.compactMap { debt in
      ofCase.waiver(Waiver.limitation, for: debt.invoice) == nil ? debt.verjaehrung?.lastDay : nil
    }
    // A step that is not asked for yet will be, and a silence grows long.
    let conditions = openHistories.flatMap { history in
      history.records.compactMap { record -> Day? in
        guard !record.isTaken, record.waiver == nil, record.step.weight == .block, let due = history.due,
          let from = record.step.when.overdueFrom
        else { return nil }
        return due.adding(from - 1)
      }
    }
    let isHeld = policy.fairness.contactGap?.weight == .block
    let silence = isHeld ? lastWord.map { policy.fairness.longestGap.after($0, seats) } : nil
    // A case that names its version is judged by it after its last day, too.
    let pin = file.policy.flatMap { $0.name == policy.name ? $0 : nil }
    let policyEnds = pin?.version == nil && pin?.sha256 == nil ? policy.validUntil : nil
    return (ageing.map(\.last) + claims + conditions + [silence, policyEnds].compactMap { $0 }).filter { $0 >= asOf }
      .min()
  }

  /// From which day the last letter is too old (STUFE-15), where it is so already.
  var staleFrom: Day? {
    lastLetters.map(\.last).filter { $0 < asOf }.min().map { $0.adding(1) }
  }

  /// Until when what was done is fresh enough, and when it was done: the last letters, and the steps with a limit of their own.
  var ageing: [(done: Day, last: Day)] {
    let steps = taken.compactMap { history, record -> (done: Day, last: Day)? in
      guard record.waiver == nil, let fresh = record.step.fresh else { return nil }
      return latest(of: record, in: history)?.day.map { (done: $0, last: fresh.after($0, seats)) }
    }
    return lastLetters + steps
  }

  private var lastLetters: [(done: Day, last: Day)] {
    openHistories.compactMap { history in
      history.latestLetter?.sent.map { (done: $0, last: policy.handover.notLater.after($0, seats)) }
    }
  }
}
