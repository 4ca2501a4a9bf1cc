import CaseModel

/// The calendar of the second opinion: every day from 2000 to 2100 written down one after the other, nothing computed.
enum Almanac {
  struct Leaf {
    let year: Int
    let month: Int
    let day: Int
    /// 1 = Monday … 7 = Sunday.
    let weekday: Int
    let isLastOfMonth: Bool

    /// Counts half-years, so that two days of one half-year have the same number.
    var halfYear: Int { 2 * year + (month > 6 ? 1 : 0) }

    /// What the day counts for where every month has thirty: the last of February makes up for the missing ones, the
    /// thirtieth of a long month counts nothing, as the thirty-first counts one.
    var thirtieths: Int {
      if isLastOfMonth && day < 30 { return 31 - day }
      return day == 30 && !isLastOfMonth ? 0 : 1
    }
  }

  static let firstDay: Day = "2000-01-01"

  private static let leaves: [Leaf] = {
    var leaves: [Leaf] = []
    leaves.reserveCapacity(37_000)
    var weekday = 6
    for year in 2000...2100 {
      for month in 1...12 {
        let length = lengthOf(month, year)
        for day in 1...length {
          leaves.append(Leaf(year: year, month: month, day: day, weekday: weekday, isLastOfMonth: day == length))
          weekday = weekday == 7 ? 1 : weekday + 1
        }
      }
    }
    return leaves
  }()

  static func isLeap(_ year: Int) -> Bool { lengthOf(2, year) == 29 }

  private static func lengthOf(_ month: Int, _ year: Int) -> Int {
    if month == 2 { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  static func leaf(_ day: Day) -> Leaf { leaves[Int(day.number - firstDay.number)] }

  /// § 188 (2), (3) BGB: turns leaf after leaf until the month is reached, then until the day or the month's last.
  static func months(_ count: Int, after start: Day) -> Day {
    let from = leaf(start)
    let target = 12 * from.year + from.month + count
    var day = start
    func month(_ day: Day) -> Int { 12 * leaf(day).year + leaf(day).month }
    while month(day) < target { day = next(day) }
    while month(day) > target || leaf(day).day > from.day { day = previous(day) }
    while leaf(day).day < from.day && !leaf(day).isLastOfMonth { day = next(day) }
    return day
  }

  static func next(_ day: Day) -> Day { Day(number: day.number + 1) }
  static func previous(_ day: Day) -> Day { Day(number: day.number - 1) }
}
