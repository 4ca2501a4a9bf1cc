import CaseModel

/// One stretch of interest in the form a court application takes: a principal, a rate in words, a first and last day.
public struct UnquantifiedInterest: Sendable, Hashable {
  public let principal: Money
  public let rate: InterestRate
  public let from: Day
  /// nil for the last stretch, which runs until payment.
  public let through: Day?

  public var text: Text {
    let german = "\(rate.text.german) aus \(principal.german) "
    let english = "\(rate.text.english) on \(principal.english) "
    guard let through else { return Text(german + "seit dem \(from.german)", english + "since \(from)") }
    return Text(german + "vom \(from.german) bis \(through.german)", english + "from \(from) to \(through)")
  }
}

extension ClaimStatement {
  /// The interest on one debt without figures, as a court application claims it, and what is owed besides in figures.
  ///
  /// Claimed so is interest no payment has reached. Where a payment settled part of it, what is left until the day of the
  /// statement is a sum, and only the rest runs on.
  public func courtInterest(of index: Int) -> (fixed: Money?, stretches: [UnquantifiedInterest]) {
    let debt = debts[index]
    guard let openFrom = debt.balance.interestOpenFrom else { return (nil, []) }
    guard debt.balance.interestUnmetFrom == nil else {
      return (debt.balance.interest, interestAhead(of: index, from: openFrom))
    }
    return (nil, stretches(of: index, from: openFrom))
  }

  /// All interest on one debt from a day on.
  private func stretches(of index: Int, from first: Day) -> [UnquantifiedInterest] {
    var stretches: [UnquantifiedInterest] = []
    for entry in account.entries where entry.debt == index {
      guard case .interest(let segment, let span) = entry.content, segment.from >= first else { continue }
      stretches.join(
        UnquantifiedInterest(
          principal: segment.principal, rate: debts[index].interest[span].rate, from: segment.from,
          through: segment.through))
    }
    for ahead in interestAhead(of: index, from: first) { stretches.join(ahead) }
    return stretches
  }
}

extension ClaimStatement {
  /// From when, and at what rate, the open principal bears interest that no payment has reached; nil where none runs.
  public func runningInterest(of index: Int) -> UnquantifiedInterest? {
    let balance = debts[index].balance
    return (balance.interestUnmetFrom ?? balance.interestOpenFrom).flatMap { first in
      stretches(of: index, from: first).last { $0.through == nil }
    }
  }

  /// What of the open interest is older than that, or was paid in part: a sum of its own.
  public func interestInArrears(of index: Int) -> Money {
    let open = debts[index].balance.interest
    guard let running = runningInterest(of: index) else { return open }
    let since = account.entries.reduce(Int64(0)) { sum, entry in
      guard entry.debt == index, case .interest(let segment, _) = entry.content, segment.from >= running.from else {
        return sum
      }
      return sum + entry.amount.cents
    }
    return Money(cents: max(0, open.cents - since), currency)
  }
}

extension [UnquantifiedInterest] {
  /// Appends a stretch, or lengthens the last by it where only time goes on.
  fileprivate mutating func join(_ next: UnquantifiedInterest) {
    guard let last, last.principal == next.principal, last.rate == next.rate, last.through?.adding(1) == next.from
    else { return append(next) }
    self[count - 1] = UnquantifiedInterest(
      principal: last.principal, rate: last.rate, from: last.from, through: next.through)
  }
}

extension ClaimStatement {
  /// What comes on top of the sum: interest on the open principal from the first day that is not computed, stretch by stretch
  /// where a rate agreed for later follows; empty where none runs.
  ///
  /// - Parameter openFrom: a day before which no interest is open.
  public func interestAhead(of index: Int, from openFrom: Day? = nil) -> [UnquantifiedInterest] {
    let debt = debts[index]
    guard debt.balance.principal.isPositive else { return [] }
    // Without figures the rate need not be known.
    let next = debt.balance.unknownFrom ?? asOf.adding(1)
    return debt.interest.compactMap { span in
      let from = max(span.from, next, openFrom ?? next)
      guard span.through.map({ $0 >= from }) ?? true else { return nil }
      return UnquantifiedInterest(principal: debt.balance.principal, rate: span.rate, from: from, through: span.through)
    }
  }
}
