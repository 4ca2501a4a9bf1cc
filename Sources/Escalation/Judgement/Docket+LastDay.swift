import CaseModel
import Law

extension Docket {
  /// The last day on which the case may go out as it is: after it the last letter or a step is too old by the policy, or a
  /// claim time-barred. nil where nothing grows old; what is too old already is a finding, and no day to come.
  var lastDay: Day? {
    let letters = openHistories.compactMap { history in
      history.latestLetter?.sent.map { policy.handover.notLater.after($0, seats) }
    }
    let steps = taken.compactMap { history, record -> Day? in
      guard record.waiver == nil, let fresh = record.step.fresh else { return nil }
      return latest(of: record, in: history)?.day.map { fresh.after($0, seats) }
    }
    let claims = ofCase.openDebts.compactMap { debt in
      ofCase.limitationWaiver(for: debt.invoice) == nil ? debt.verjaehrung?.lastDay : nil
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
    return (letters + steps + claims + conditions + [silence].compactMap { $0 }).filter { $0 >= asOf }.min()
  }
}
