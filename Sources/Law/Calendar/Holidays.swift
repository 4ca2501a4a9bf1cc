import CaseModel

/// Statutory public holidays of the German Länder.
///
/// Source: the holiday acts of the sixteen Länder; every day of 2002 to 2028 was compared, for all of them, with the
/// published package `holidays` 0.109. Holidays of single communes (Fronleichnam in parts of SN and TH, Mariä
/// Himmelfahrt in most of BY, Augsburg's 8 August) are left out; `isLocal` knows their days.
public enum Holidays {
  /// Years for which the rules below are known to be complete.
  public static let coverage = 2002...2028

  /// Whether that day is a holiday in that Land, or everywhere if `state` is nil; nil outside the years covered.
  ///
  /// - Parameter state: two letters as in ISO 3166-2:DE (`SH`).
  public static func contains(_ day: Day, state: String?) -> Bool? {
    let (year, month, dayOfMonth) = day.parts
    guard coverage.contains(year), let easter = easterSunday(year) else { return nil }
    switch (month, dayOfMonth) {
    case (1, 1), (5, 1), (10, 3), (12, 25), (12, 26): return true
    case (1, 6): return among(["BW", "BY", "ST"], state)
    case (3, 8): return state == "BE" && year >= 2019 || state == "MV" && year >= 2023
    case (5, 8): return state == "BE" && (year == 2020 || year == 2025)
    // Seventy-five years after the uprising of 1953.
    case (6, 17): return state == "BE" && year == 2028
    case (8, 15): return state == "SL"
    case (9, 20): return state == "TH" && year >= 2019
    // Five hundred years after the Theses everywhere, and in the north for good from the year after.
    case (10, 31) where year == 2017: return true
    case (10, 31) where year > 2017 && among(["HB", "HH", "NI", "SH"], state): return true
    case (10, 31): return among(["BB", "MV", "SN", "ST", "TH"], state)
    case (11, 1): return among(["BW", "BY", "NW", "RP", "SL"], state)
    case (11, 16...22) where state == "SN" && day.weekday == 3: return true
    default: break
    }
    switch day.days(since: easter) {
    case -2, 1, 39, 50: return true
    case 0, 49: return state == "BB"
    case 60: return among(["BW", "BY", "HE", "NW", "RP", "SL"], state)
    default: return false
    }
  }

  /// Whether that day is a holiday in some communes of that Land, and not in all of it: nobody here knows in which.
  ///
  /// Source: Art. 1 (1) no. 2 and (2) FTG (Bayern); § 2 (2) with § 10 (1) ThürFGtG as of 1994. For Saxony's Fronleichnam only
  /// secondary sources were looked at, not the act.
  public static func isLocal(_ day: Day, state: String?) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    switch (state, month, dayOfMonth) {
    case ("BY", 8, 15), ("BY", 8, 8): return true
    case ("SN", _, _), ("TH", _, _): return easterSunday(year).map { day.days(since: $0) == 60 } ?? false
    default: return false
    }
  }

  private static func among(_ states: Set<String>, _ state: String?) -> Bool {
    state.map(states.contains) ?? false
  }

  /// Easter Sunday of the Gregorian calendar, by the lunar epact and the Sunday that follows the full moon.
  private static func easterSunday(_ year: Int) -> Day? {
    let golden = year % 19
    let century = year / 100
    let epact = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30
    let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11))
    guard let equinox = Day(year, 3, 21) else { return nil }
    let fullMoon = equinox.adding(moon)
    return fullMoon.adding(7 - fullMoon.weekday % 7)
  }
}

extension Day {
  /// This day, or the next working day if it is a Saturday, a Sunday or a holiday at the debtor's seat (§ 193 BGB).
  ///
  /// Outside the years covered by `Holidays` only Saturdays and Sundays are passed over.
  public func orNextWorkingDay(in state: String?) -> Day {
    var day = self
    while day.weekday > 5 || Holidays.contains(day, state: state) == true { day = day.adding(1) }
    return day
  }
}
