import CaseModel

/// The Länder whose holidays put off the debtors' deadlines.
///
/// Who owes together in several Länder is late together only when the time is over for the last of them.
public struct DebtorSeats: Sendable {
  /// Never empty; nil where only the holidays of all Länder are known to count.
  private let states: [String?]

  /// Guarantors set no deadline off: the letters are the debtors'.
  public init(of debtors: [Debtor]) {
    let known = debtors.filter { $0.role != .guarantor }.map(\.germanState)
    states = known.isEmpty ? [nil] : Array(Set(known))
  }

  /// The day on which a deadline set for that day ends (§ 193 BGB): the latest of all seats.
  public func end(of deadline: Day) -> Day {
    var end = deadline
    for state in states { end = max(end, deadline.orNextWorkingDay(in: state)) }
    return end
  }

  /// The day that lies so many working days after another; a day counts only where it is one at every seat.
  public func adding(workingDays: Int, to day: Day) -> Day {
    guard workingDays > 0 else { return end(of: day) }
    var (day, left) = (day, workingDays)
    while left > 0, day.parts.year <= Holidays.coverage.upperBound {
      day = workingDay(from: day.adding(1))
      left -= 1
    }
    return day.adding(weekdays: left)
  }

  /// The first day from that one on that is a working day at every seat; where one rests, the next may rest tomorrow.
  private func workingDay(from day: Day) -> Day {
    var day = day
    while end(of: day) > day { day = end(of: day) }
    return day
  }

  /// The day on which such a deadline ends and which is a holiday in some communes of a seat's Land; nil where it is none.
  public func localHoliday(endOf deadline: Day) -> Day? {
    let end = end(of: deadline)
    return states.contains { Holidays.isLocal(end, state: $0) } ? end : nil
  }

  /// Whether every holiday between the day set and the day it ends on is known.
  public func knowHolidays(for deadline: Day) -> Bool {
    Holidays.coverage.contains(deadline.parts.year) && Holidays.coverage.contains(end(of: deadline).parts.year)
  }
}

extension Debtor {
  /// Abroad two letters may be a region's own, and Bern is not Berlin.
  fileprivate var germanState: String? {
    address?.country ?? "DE" == "DE" ? address?.state : nil
  }
}

extension Day {
  /// The day so many weekdays later, whole weeks at once: where no holidays are known, only weekends are passed over.
  fileprivate func adding(weekdays: Int) -> Day {
    guard weekdays > 0 else { return self }
    let friday = weekday > 5 ? adding(5 - weekday) : self
    let rest = weekdays % 5
    return friday.adding(weekdays / 5 * 7 + rest + (friday.weekday + rest > 5 ? 2 : 0))
  }
}
