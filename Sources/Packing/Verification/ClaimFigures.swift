import CaseModel
import Formats

/// The figures of a claim in `case.xml`, read for counting them again. Sums are kept in 128 bits and cannot overflow.
struct ClaimFigures {
  let currency: Currency

  /// An amount in minor units; nil where the element has none, or none of this currency.
  func cents(_ element: XMLElement, _ name: String) -> Int128? {
    element.attribute(name).flatMap(cents)
  }

  /// The same of a text.
  func cents(_ text: String) -> Int128? {
    let digits = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = digits.first, digits.count <= 2 else { return nil }
    let fraction = digits.dropFirst().first ?? ""
    guard fraction.utf8.count <= currency.digits else { return nil }
    let padding = String(repeating: "0", count: currency.digits - fraction.utf8.count)
    return Int64(whole + fraction + padding).map { text.hasPrefix("-") ? -Int128($0) : Int128($0) }
  }

  func money(_ cents: Int128) -> Money { Money(cents: Int64(clamping: cents), currency) }
}

extension XMLElement {
  func day(_ name: String) -> Day? { attribute(name).flatMap { Day(iso: $0.collapsed) } }

  func percent(_ name: String) -> Percent? { attribute(name).flatMap { Percent(decimal: $0.collapsed) } }

  /// Whether an `xs:boolean` is stated, and true.
  func isTrue(_ name: String) -> Bool { attribute(name)?.isTrue ?? false }
}

/// Principal, interest and costs of a debt, or of all.
struct ClaimParts: Equatable {
  var principal: Int128 = 0
  var interest: Int128 = 0
  var costs: Int128 = 0
  var overpaid: Int128 = 0

  var total: Int128 { principal + interest + costs }

  static func + (left: ClaimParts, right: ClaimParts) -> ClaimParts {
    ClaimParts(
      principal: left.principal + right.principal, interest: left.interest + right.interest,
      costs: left.costs + right.costs, overpaid: left.overpaid + right.overpaid)
  }
}

/// How a package counts days, counted here anew.
struct DayCounting {
  let convention: InterestAgreement.DayCount

  /// Both the first and the last day bear interest.
  func days(from first: Day, through last: Day) -> Int {
    guard convention == .thirty360 else { return last.days(since: first) + 1 }
    let (start, end) = (first.parts, last.adding(1).parts)
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + min(end.day, 30) - min(start.day, 30)
  }

  func daysOfYear(_ year: Int) -> Int {
    switch convention {
    case .act365: return 365
    case .actact: return Day(year, 2, 29) == nil ? 365 : 366
    case .thirty360: return 360
    }
  }

  /// Half up to the minor unit; nothing at a rate of zero or below, nor for more days than the calendar has.
  static func interest(_ principal: Int128, _ rate: Percent, _ days: Int, _ daysOfYear: Int) -> Int128 {
    guard principal > 0, rate.thousandths > 0, (1...4_000_000).contains(days), (1...366).contains(daysOfYear)
    else { return 0 }
    let numerator = principal * Int128(rate.thousandths) * Int128(days)
    let denominator = Int128(100_000) * Int128(daysOfYear)
    return (2 * numerator + denominator) / (2 * denominator)
  }
}
