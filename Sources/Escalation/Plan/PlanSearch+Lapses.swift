import CaseModel

/// What a plan proposes and the claim does not live to see.
extension PlanSearch {
  /// Notes which of the planned acts are over only when the claim is time-barred, or would be if their letter went by post:
  /// the days for the post put off the handover as well, beyond what was done before is fresh for.
  mutating func noteLapses() {
    let limits = start.ofCase.openDebts.compactMap { debt -> (invoice: String?, lastDay: Day)? in
      guard start.ofCase.waiver(Waiver.limitation, for: debt.invoice) == nil, let limit = debt.verjaehrung else {
        return nil
      }
      return (debt.invoice.number, limit.lastDay)
    }
    for index in actions.indices {
      let action = actions[index]
      noteStaleness(of: index)
      let own = limits.filter { limit in
        action.invoices.isEmpty || limit.invoice.map(action.invoices.contains) ?? true
      }
      // What was time-barred already is told as that.
      guard let lastDay = own.map(\.lastDay).min(), lastDay >= start.asOf else { continue }
      let over = max(action.days.last ?? action.from, action.deadline ?? action.from)
      if over > lastDay {
        actions[index].lapse = Plan.Lapse(lastDay: lastDay, isByPost: false)
      } else if let posted = action.deadlineByPost, let deadline = action.deadline {
        let handover = isThere ? day.adding(posted.days(since: deadline)) : posted
        if max(posted, handover) > lastDay { actions[index].lapse = Plan.Lapse(lastDay: lastDay, isByPost: true) }
      }
    }
  }

  /// Notes until when the last act may be put off without what was done before it growing stale, the announcement or a step:
  /// behind it nothing is left to do but to wait for its deadline.
  mutating func noteLastDay() {
    guard isThere, let action = actions.last,
      let last = ageing.filter({ $0.done < action.from && $0.last >= day }).map(\.last).min()
    else { return }
    var until = max(last, action.from)
    while until > action.from, handover(doing: action, from: until) > last { until = until.adding(-1) }
    actions[actions.count - 1].until = min(action.until ?? until, until)
  }

  /// From when the case may go out where an act begins on another day than planned.
  private func handover(doing action: Plan.Action, from first: Day) -> Day {
    let last = first.adding((action.days.last ?? action.from).days(since: action.from))
    guard action.deadline != nil else { return max(day, last) }
    let deadline = action.required.deadlineToSet(on: last, start.seats)
    return max(day, start.policy.handover.notBefore.after(start.seats.end(of: deadline), start.seats))
  }

  /// What is done after the letter is put off by the post, too, and no older for it; what was done before is.
  private mutating func noteStaleness(of index: Int) {
    let action = actions[index]
    guard isThere, let posted = action.deadlineByPost, let deadline = action.deadline else { return }
    let handover = day.adding(posted.days(since: deadline))
    let last = ageing.filter { $0.done < action.from && $0.last >= day }.map(\.last).min()
    guard let last, handover > last else { return }
    actions[index].lapse = Plan.Lapse(lastDay: last, isByPost: true, cause: .staleness)
  }
}
