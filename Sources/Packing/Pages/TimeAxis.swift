import CaseModel
import Formats

/// Where a day lies on the page.
struct TimeAxis {
  let first: Day
  let last: Day
  let left: Length
  let width: Length

  func x(_ day: Day) -> Length {
    let held = min(max(day, first), last)
    return left + held.days(since: first) * width / max(1, last.days(since: first))
  }

  var right: Length { left + width }

  struct Tick {
    let day: Day
    let label: String
  }

  /// Weeks, months or years, so that their names have room.
  var ticks: [Tick] {
    let span = max(1, last.days(since: first))
    let room = width / .millimetres(18)
    for days in [7, 14] where span / days <= room {
      let monday = first.adding((8 - first.weekday) % 7)
      return stride(from: 0, through: last.days(since: monday), by: days).map { offset in
        let day = monday.adding(offset)
        return Tick(day: day, label: String(day.german.dropLast(4)))
      }
    }
    for months in [1, 2, 3, 6, 12, 24, 60, 120] where span / (months * 30) <= room { return firsts(every: months) }
    return firsts(every: 1200)
  }

  private func firsts(every months: Int) -> [Tick] {
    let names = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
    let (start, end) = (first.parts, last.parts)
    var ticks: [Tick] = []
    for month in (start.year * 12 + start.month - 1)...(end.year * 12 + end.month - 1) where month % months == 0 {
      guard let day = Day(month / 12, month % 12 + 1, 1), day >= first, day <= last else { continue }
      ticks.append(Tick(day: day, label: months < 12 ? "\(names[month % 12]) \(month / 12)" : String(month / 12)))
    }
    return ticks
  }
}
