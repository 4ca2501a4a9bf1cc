import CaseModel
import Law

/// How a letter that is yet to be sent keeps what the policy asks for.
extension RequiredAct {
  /// Days a letter on paper is given to arrive, since the days to pay count from its arrival: as many as § 41 (2) VwVfG
  /// and § 122 (2) AO presume.
  public static let postalDays = 4
  /// What a letter grants for which the policy names no days; some deadline every letter must set.
  static let usualDays = Span(7)

  /// The way a plan sends it; nil where any will do.
  var channelToUse: Channel? {
    let onPaper = form == .written
    let allowed = Channel.allCases.filter {
      channels.isEmpty ? onPaper && Channel.onPaper.contains($0) : channels.contains($0)
    }
    return allowed.first { !onPaper || Channel.onPaper.contains($0) } ?? allowed.first
  }

  /// Whether it travels for days, and its arrival is to be on record.
  public var goesByPost: Bool { channelToUse.map(Channel.onPaper.contains) ?? (evidence >= .delivered) }

  /// The day on which it arrives at the latest.
  func arrival(on day: Day) -> Day { goesByPost ? day.adding(RequiredAct.postalDays) : day }

  /// The first day that may be its deadline, so that it leaves the days the policy grants.
  func deadlineToSet(on day: Day, _ seats: DebtorSeats) -> Day {
    seats.end(of: (grants ?? RequiredAct.usualDays).after(arrival(on: day), seats))
  }

  /// The same where it could go by post and a plan sends it faster; nil where that makes no difference.
  func deadlineByPost(on day: Day, _ seats: DebtorSeats) -> Day? {
    guard !goesByPost, channels.isEmpty || !channels.isDisjoint(with: Channel.onPaper) else { return nil }
    return seats.end(of: (grants ?? RequiredAct.usualDays).after(day.adding(RequiredAct.postalDays), seats))
  }
}
