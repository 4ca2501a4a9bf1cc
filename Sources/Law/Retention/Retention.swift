import CaseModel

/// How long a document must be kept, and so the day after which it is to be deleted.
///
/// Keeping longer needs a reason of its own (Art. 17 (3) GDPR): an unsettled claim is one. Not counted here is that the
/// tax assessment period must have ended (§ 147 (3) Satz 5 AO); only the tax office's file shows whether it has.
public struct Retention: Hashable, Sendable {
  /// After this day the document is to be deleted, unless something else holds it.
  public let deleteAfter: Day
  public let reason: Reason
  /// Years of the period that applies, counted from the end of the year of origin.
  public let years: Int
  public let basis: [Citation]

  /// What decided.
  public enum Reason: Hashable, Sendable {
    /// The statutory period.
    case period
    /// The period was shortened and had then ended already; what held until the day before counts.
    case shortenedPeriod
    /// The claim is open until then.
    case unsettledClaim
  }

  /// What the law makes of a document.
  public enum Kind: Hashable, CaseIterable, Sendable {
    /// Books and what is needed to read them.
    case books
    /// An invoice received or a copy of one sent.
    case invoice
    /// A voucher: what was booked, a reminder with a fee too.
    case voucher
    /// A business letter received, or the copy of one sent: a reminder without a fee, a dispute, an agreement.
    case letter
  }

  /// Who keeps it.
  public enum Keeper: Hashable, CaseIterable, Sendable {
    case business
    /// Banks, insurers and securities firms keep vouchers longer (§ 257 (4) Satz 2 HGB).
    case bankOrInsurer
  }

  /// The retention as the law stands on `asOf`; nil where the law of that day, or of the day of origin, is unknown.
  ///
  /// - Parameters:
  ///   - origin: the day a voucher was made, a letter was received or sent, a last entry was made in a book.
  ///   - unsettledUntil: the end of limitation, or of a title's, while the claim is open; nil once it is settled.
  public init?(
    of kind: Kind, from origin: Day, keptBy keeper: Keeper, unsettledUntil: Day?, under book: LawBook, asOf: Day
  ) {
    let series = book.retention(of: kind, keptBy: keeper)
    guard let entry = series.entry(on: min(origin, asOf)), series.entry(on: asOf) != nil else { return nil }
    var years = entry.value
    var end = origin.endOfYear(plus: years)
    var reason = Reason.period
    for later in series.entries where later.firstDay > origin && later.firstDay <= asOf && end >= later.firstDay {
      years = later.value
      let new = origin.endOfYear(plus: years)
      let dayBefore = later.firstDay.adding(-1)
      (end, reason) = new < dayBefore ? (dayBefore, .shortenedPeriod) : (new, .period)
    }
    if let unsettledUntil, unsettledUntil > end { (end, reason) = (unsettledUntil, .unsettledClaim) }
    self.deleteAfter = end
    self.reason = reason
    self.years = years
    basis = [series.basis] + (reason == .unsettledClaim ? [.law("Art. 17 Abs. 3 Buchst. e DSGVO")] : [])
  }
}

extension LawBook {
  fileprivate func retention(of kind: Retention.Kind, keptBy keeper: Retention.Keeper) -> StatutorySeries<Int> {
    switch (kind, keeper) {
    case (.books, _): return aufbewahrungBuecher
    case (.letter, _): return aufbewahrungBriefe
    case (.invoice, .business): return aufbewahrungRechnungen
    case (.voucher, .business): return aufbewahrungBelege
    case (.invoice, .bankOrInsurer), (.voucher, .bankOrInsurer): return aufbewahrungBelegeBanken
    }
  }
}

extension Day {
  /// 31 December, so many years later: periods begin at the end of the year (§ 147 (4) AO, § 257 (5) HGB).
  fileprivate func endOfYear(plus years: Int) -> Day {
    Day(min(9999, parts.year + years), 12, 31) ?? self
  }
}
