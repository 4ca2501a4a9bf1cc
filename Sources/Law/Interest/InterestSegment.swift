import CaseModel

/// Interest on one principal at one rate over one stretch of days: a line of the claim statement.
public struct InterestSegment: Hashable, Sendable {
  public let principal: Money
  /// First and last day, both bearing interest.
  public let from: Day
  public let through: Day
  public let days: Int
  /// Days of the year by the convention: 365, 366 or 360.
  public let daysOfYear: Int
  /// The whole rate a year, base rate included.
  public let rate: Percent
  /// The base rate in it; nil for a fixed rate.
  public let base: Percent?
  /// Principal × rate × days / days of the year, rounded half up to the minor unit, once for this line.
  public let amount: Money

  init(
    _ principal: Money, from: Day, through: Day, rate: Percent, base: Percent?,
    by dayCount: InterestAgreement.DayCount
  ) {
    self.principal = principal
    self.from = from
    self.through = through
    self.rate = rate
    self.base = base
    days = dayCount.days(from: from, through: through)
    daysOfYear = dayCount.daysOfYear(from.parts.year)
    amount = Money(
      cents: InterestSegment.interest(principal.cents, rate.thousandths, days, daysOfYear), principal.currency)
  }

  /// Nothing below zero: a negative base rate may lower a rate to nothing, never further.
  private static func interest(_ cents: Int64, _ thousandths: Int, _ days: Int, _ daysOfYear: Int) -> Int64 {
    guard cents > 0, thousandths > 0, days > 0 else { return 0 }
    let numerator = Int128(cents) * Int128(thousandths) * Int128(days)
    let denominator = Int128(100 * 1000 * daysOfYear)
    return Int64(clamping: (2 * numerator + denominator) / (2 * denominator))
  }

  /// `5.000,00 € × 10,27 % × 57 Tage / 365`
  public var working: Text {
    let isNegative = rate.thousandths < 0
    return Text(
      "\(principal.german) × \(rate.german) × \(days) \(days == 1 ? "Tag" : "Tage") / \(daysOfYear)"
        + (isNegative ? ", mindestens null" : ""),
      "\(principal.english) × \(rate.english) × \(days) \(days == 1 ? "day" : "days") / \(daysOfYear)"
        + (isNegative ? ", at least nothing" : ""))
  }
}

/// Interest over a stretch of days, as far as the rates are known.
public struct InterestRun: Sendable {
  public var segments: [InterestSegment] = []
  /// The first day whose rate nobody has verified; nothing from that day on is counted.
  public var unknownFrom: Day?

  /// Splits where the rate may change: at every half-year for a rate over base, at the turn of the year where leap years
  /// count for more.
  ///
  /// - Parameter through: the last day that bears interest; a day before `from` gives nothing.
  public init(
    on principal: Money, at rate: InterestRate, from: Day, through: Day, by dayCount: InterestAgreement.DayCount,
    base: StatutorySeries<Percent>
  ) {
    var start = from
    while start <= through {
      switch rate {
      case .fixed(let percent):
        let end = dayCount == .actact ? min(through, start.endOfYear) : through
        segments.append(
          InterestSegment(principal, from: start, through: end, rate: percent, base: nil, by: dayCount))
        guard end < through else { return }
        start = end.adding(1)
      case .overBase(let points):
        guard let entry = base.entry(on: start) else {
          unknownFrom = start
          return
        }
        let end = min(through, min(entry.coveredUntil, start.endOfHalfYear))
        segments.append(
          InterestSegment(
            principal, from: start, through: end, rate: entry.value + points, base: entry.value, by: dayCount))
        guard end < through else { return }
        start = end.adding(1)
      }
    }
  }
}

extension Day {
  var endOfYear: Day { Day(parts.year, 12, 31) ?? self }
}
