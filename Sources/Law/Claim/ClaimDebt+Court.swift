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
    guard let openFrom = debt.balance.interestOpenFrom, openFrom <= asOf else { return (nil, []) }
    var stretches: [UnquantifiedInterest] = []
    for entry in account.entries where entry.debt == index {
      guard case .interest(let segment, let span) = entry.content, segment.from >= openFrom else { continue }
      let rate = debt.interest[span].rate
      if let last = stretches.last, last.principal == segment.principal, last.rate == rate,
        last.through?.adding(1) == segment.from
      {
        stretches[stretches.count - 1] = UnquantifiedInterest(
          principal: last.principal, rate: rate, from: last.from, through: segment.through)
      } else {
        stretches.append(
          UnquantifiedInterest(
            principal: segment.principal, rate: rate, from: segment.from, through: segment.through))
      }
    }
    let runs = debt.balance.principal.isPositive ? debt.interest.last.flatMap { $0.through == nil ? $0 : nil } : nil
    if debt.balance.isInterestPartlyPaid {
      let rest = runs.map {
        [
          UnquantifiedInterest(
            principal: debt.balance.principal, rate: $0.rate, from: max($0.from, asOf.adding(1)), through: nil)
        ]
      }
      return (debt.balance.interest, rest ?? [])
    }
    guard runs != nil, let last = stretches.last, last.principal == debt.balance.principal, last.through == asOf
    else { return (nil, stretches) }
    stretches[stretches.count - 1] = UnquantifiedInterest(
      principal: last.principal, rate: last.rate, from: last.from, through: nil)
    return (nil, stretches)
  }
}
