import CaseModel

extension Day {
  /// The end of a period of whole months that begins on this day: the same number of day, or the last of a shorter month.
  ///
  /// Source: § 188 (2), (3) BGB. Negative counts back. Outside the years 1 to 9999 the day itself.
  public func addingMonths(_ months: Int) -> Day {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    for candidate in stride(from: day, through: 28, by: -1) {
      if let found = Day(newYear, newMonth, candidate) { return found }
    }
    return Day(newYear, newMonth, min(day, 28)) ?? self
  }

  /// The same for whole years.
  public func addingYears(_ years: Int) -> Day { addingMonths(12 * years) }
}
