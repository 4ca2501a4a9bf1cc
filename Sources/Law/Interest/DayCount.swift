import CaseModel

/// How days become a fraction of a year. No statute prescribes one; § 191 BGB speaks for 365 days.
extension InterestAgreement.DayCount {
  /// Days that bear interest, the first and the last counted both.
  func days(from first: Day, through last: Day) -> Int {
    guard self == .thirty360 else { return last.days(since: first) + 1 }
    // 30E/360 counts from one day to another; the day after the last closes the stretch.
    let (start, end) = (first.parts, last.adding(1).parts)
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + min(end.day, 30) - min(start.day, 30)
  }

  /// Days of the year that a day of `year` is one of.
  func daysOfYear(_ year: Int) -> Int {
    switch self {
    case .act365: return 365
    case .thirty360: return 360
    case .actact: return Day(year, 2, 29) == nil ? 365 : 366
    }
  }

  /// As a claim statement names it.
  public var title: Text {
    switch self {
    case .act365: return Text("taggenau, Jahr zu 365 Tagen (act/365)", "actual days, year of 365 (act/365)")
    case .actact:
      return Text("taggenau, Jahr zu 365 oder 366 Tagen (act/act)", "actual days, year of 365 or 366 (act/act)")
    case .thirty360: return Text("Monat zu 30, Jahr zu 360 Tagen (30E/360)", "month of 30, year of 360 (30E/360)")
    }
  }
}
