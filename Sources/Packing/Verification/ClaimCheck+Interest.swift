import CaseModel
import Formats
import Law

/// A line of interest, counted again from its own figures.
extension ClaimCheck {
  mutating func checkInterest(_ line: XMLElement, _ day: Day, _ amount: Int128, _ debt: inout ClaimCheckDebt) {
    guard let part = line.first("interest"), let principal = figures.cents(part, "principal"),
      let rate = part.percent("rate"), let from = part.day("from"), let through = part.day("through"),
      let days = part.attribute("days").flatMap({ Int($0) }),
      let daysOfYear = part.attribute("daysOfYear").flatMap({ Int($0) })
    else { return incomplete(line) }
    compare(line, "Zinsen", "Interest", amount, DayCounting.interest(principal, rate, days, daysOfYear))
    if from > through || days != counting.days(from: from, through: through) {
      add(part, Text("Die Tage sind nicht die des Zeitraums.", "The days are not those of the period."))
    }
    if daysOfYear != counting.daysOfYear(from.parts.year) {
      add(part, Text("Die Jahrestage sind nicht die der Zählweise.", "The year is not that of the convention."))
    }
    if through != day || through > asOf || debt.countedThrough.map({ from <= $0 }) ?? false {
      add(part, Text("Der Zeitraum schließt nicht an den vorigen an.", "The period does not follow the one before."))
    }
    debt.countedThrough = max(through, debt.countedThrough ?? through)
    checkRate(part, rate, from, through, debt)
    compare(
      part, "Zu verzinsen", "Bearing interest", principal,
      debt.principal(on: from, paymentDayCounts: paymentDayCounts))
    if debt.principal(on: through, paymentDayCounts: paymentDayCounts) != principal {
      add(part, Text("Im Zeitraum kam eine Zahlung.", "A payment came within the period."))
    }
  }

  /// The rate is that of the debt in this period; a base rate is that of one half-year (§ 247 BGB).
  private mutating func checkRate(
    _ part: XMLElement, _ rate: Percent, _ from: Day, _ through: Day, _ debt: ClaimCheckDebt
  ) {
    let span = debt.span(from: from, through: through)
    let base = part.percent("base")
    let isRight: Bool
    switch (span, base) {
    case (let span?, let base?):
      isRight =
        span.isOverBase && rate == base + span.percent && ClaimCheck.halfYear(from) == ClaimCheck.halfYear(through)
    case (let span?, nil): isRight = !span.isOverBase && rate == span.percent
    case (nil, _): isRight = false
    }
    if !isRight {
      add(part, Text("Der Zinssatz ist nicht der dieser Forderung.", "The rate is not that of this debt."))
    }
    if let base { checkBase(part, base, from) }
  }

  /// There is one base rate a half-year for everybody; where we know it, it is ours.
  private mutating func checkBase(_ part: XMLElement, _ base: Percent, _ day: Day) {
    let half = ClaimCheck.halfYear(day)
    let known = LawBook.shipped.basiszinssatz.value(on: day) ?? baseRates[half] ?? base
    baseRates[half] = known
    if base != known {
      add(part, Text("Der Basiszinssatz dieser Zeit ist ein anderer.", "The base rate of that time is another."))
    }
  }

  private static func halfYear(_ day: Day) -> Int { 2 * day.parts.year + (day.parts.month > 6 ? 1 : 0) }
}
