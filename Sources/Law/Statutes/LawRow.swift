import CaseModel

/// One series of the book as a table shows it.
public struct LawRow: Sendable {
  /// What an operator's file names it by.
  public let key: String
  public let title: Text
  public let basis: Citation
  /// What an operator's file must give; nil for a table, which no file can continue.
  public let form: Text?
  /// In the order of their first days.
  public let entries: [Entry]

  /// One value with its days.
  public struct Entry: Sendable {
    public let value: any StatutoryValue
    public let firstDay: Day
    /// The last day this entry answers for.
    public let coveredUntil: Day
    public let source: String
    public let verifiedOn: Day
    /// The operator who added or confirmed it; nil for what ships with the tool.
    public let verifiedBy: String?
    /// Whether the source only reports what the official one says.
    public let isSecondary: Bool
  }

  /// What the book knows on a day.
  public enum State: Hashable, Sendable {
    /// Verified, and for longer than a month to come.
    case known(until: Day)
    /// Verified, but somebody should look again: the time is running out, or the source is not the official one.
    case verify(until: Day)
    /// Once known; nobody has verified it from that day on.
    case unknown(from: Day)
    /// Before the first day the book knows.
    case notBefore(Day)

    public var isKnown: Bool {
      switch self {
      case .known, .verify: return true
      case .unknown, .notBefore: return false
      }
    }
  }

  init<Value: StatutoryValue>(_ series: StatutorySeries<Value>, form: Text?) {
    key = series.key
    title = series.title
    basis = series.basis
    self.form = form
    entries = series.entries.enumerated().map { index, entry in
      // What follows ends what went before.
      let next = index + 1 < series.entries.count ? series.entries[index + 1].firstDay.adding(-1) : entry.coveredUntil
      return Entry(
        value: entry.value, firstDay: entry.firstDay, coveredUntil: min(entry.coveredUntil, next),
        source: entry.source, verifiedOn: entry.verifiedOn, verifiedBy: entry.verifiedBy,
        isSecondary: entry.isSecondary)
    }
  }

  /// The entry that answers for that day; nil where none does.
  public func entry(on day: Day) -> Entry? {
    entries.last { $0.firstDay <= day }.flatMap { day <= $0.coveredUntil ? $0 : nil }
  }

  /// The last day, from `day` on without a gap, that some entry answers for; nil where none answers for `day`.
  public func coveredUntil(from day: Day) -> Day? {
    guard var last = entry(on: day)?.coveredUntil else { return nil }
    while let next = entry(on: last.adding(1)), next.coveredUntil > last { last = next.coveredUntil }
    return last
  }

  public func state(on day: Day) -> State {
    guard let first = entries.first, first.firstDay <= day else { return .notBefore(entries.first?.firstDay ?? day) }
    guard let entry = entry(on: day), let until = coveredUntil(from: day) else {
      return .unknown(from: entries.last { $0.firstDay <= day }?.coveredUntil.adding(1) ?? day)
    }
    return entry.isSecondary || until.days(since: day) <= 30 ? .verify(until: until) : .known(until: until)
  }
}

extension LawBook {
  /// Every series of the book, in its order.
  public var rows: [LawRow] { BookSeries.all.map { $0.row(self) } }
}
