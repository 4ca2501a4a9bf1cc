import CaseModel

/// A time in which nothing could be demanded of the debtor, and which is over.
public struct Standstill: Sendable, Hashable {
  public let why: Why
  /// Days on which a letter demanded what could not be demanded.
  public let from: Day
  public let through: Day
  /// Where the case tells of it.
  let place: Place

  public enum Why: Sendable, Hashable {
    /// An arrangement put payment off (§ 271 BGB).
    case arrangement
    /// Claims could be pursued in insolvency proceedings alone (§ 87 InsO).
    case insolvency
  }

  func contains(_ day: Day) -> Bool { from <= day && day <= through }
}

extension CaseFile {
  /// Those that are over. What lasts holds the case by itself.
  func standstills(asOf: Day) -> [Standstill] {
    let arrangements = offers.compactMap { offer -> Standstill? in
      // Of the days on which it began and ended nobody knows the hour.
      guard let days = offer.lasted, days.upperBound <= asOf else { return nil }
      return Standstill(
        why: .arrangement, from: days.lowerBound.adding(1), through: days.upperBound.adding(-1),
        place: offer.origin.place(of: "accepted"))
    }
    let insolvencies = suspensions.compactMap { suspension -> Standstill? in
      guard suspension.kind == .insolvency, let from = suspension.from, let to = suspension.to, to < asOf
      else { return nil }
      return Standstill(why: .insolvency, from: from, through: to, place: suspension.origin.place)
    }
    let filings = proceedings.compactMap { filing -> Standstill? in
      guard filing.kind == .insolvencyFiling, let from = filing.filed, let last = filing.lastAct, last < asOf
      else { return nil }
      return Standstill(why: .insolvency, from: from, through: last, place: filing.origin.place)
    }
    return (arrangements + insolvencies + filings).filter { $0.from <= $0.through }
  }
}
