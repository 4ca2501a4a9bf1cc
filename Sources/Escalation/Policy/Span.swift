import CaseModel
import Law

/// A stretch of days as a policy writes it: `7 days`, `5 working days`.
public struct Span: Sendable, Hashable {
  public let days: Int
  /// Whether Saturdays, Sundays and holidays at the debtor's seat are passed over.
  public let isWorking: Bool

  public init(_ days: Int, working: Bool = false) {
    self.days = days
    isWorking = working
  }

  /// Ten years; no escalation takes as long.
  static let longest = 3650

  /// `7`, `7 days`, `1 day`, `5 working days`; nil for anything else and beyond ten years.
  package init?(_ text: String) {
    var words = text.split(separator: " ", omittingEmptySubsequences: true)[...]
    guard let first = words.popFirst(), first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let days = Int(first),
      days <= Span.longest
    else { return nil }
    let isWorking = words.first == "working"
    if isWorking { words.removeFirst() }
    guard words.isEmpty ? !isWorking : words.count == 1 && ["day", "days"].contains(words.first) else { return nil }
    self.init(days, working: isWorking)
  }

  /// How many calendar days that is at least: two of seven are no working days.
  var fewestDays: Int { isWorking ? days + days / 5 * 2 : days }

  /// How many calendar days that is at most: weekends, and no fewer holidays than any stretch of the century has, were those
  /// of all states kept at one seat.
  var mostDays: Int { isWorking ? days + (days + 4) / 5 * 2 + days / 8 + 10 : days }

  /// Whether it ends later than another in every calendar.
  func isAlwaysLonger(than other: Span) -> Bool {
    isWorking == other.isWorking ? days > other.days : fewestDays > other.mostDays
  }

  /// The day that lies so far after another.
  func after(_ day: Day, _ seats: DebtorSeats) -> Day {
    isWorking ? seats.adding(workingDays: days, to: day) : day.adding(days)
  }

  /// Whether no more than that lies between two days.
  func reaches(from start: Day, to end: Day, _ seats: DebtorSeats) -> Bool {
    end <= after(start, seats)
  }

  /// What lies between two days, the last moved to a working day, counted in the same days as this.
  func given(from start: Day, to deadline: Day, _ seats: DebtorSeats) -> Span {
    let end = seats.end(of: deadline)
    guard isWorking else { return Span(end.days(since: start)) }
    let most = min(days, max(0, end.days(since: start)))
    return Span((0...most).last { seats.adding(workingDays: $0, to: start) <= end } ?? 0, working: true)
  }

  /// `7 Tage`, as a subject or object.
  public var text: Text {
    let german = isWorking ? (days == 1 ? "Arbeitstag" : "Arbeitstage") : (days == 1 ? "Tag" : "Tage")
    let english = (isWorking ? "working " : "") + (days == 1 ? "day" : "days")
    return Text("\(days) \(german)", "\(days) \(english)")
  }

  /// `7 Tagen`, behind a preposition.
  public var dative: Text {
    let german = isWorking ? (days == 1 ? "Arbeitstag" : "Arbeitstagen") : (days == 1 ? "Tag" : "Tagen")
    return Text("\(days) \(german)", text.english)
  }
}
