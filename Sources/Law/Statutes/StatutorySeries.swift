import CaseModel

/// A value the law sets, from its first day until the last for which somebody verified it.
///
/// Beyond that day the answer is unknown: never "probably the same".
public struct StatutorySeries<Value: Sendable>: Sendable {
  /// What an operator's file names it by: `basiszinssatz`.
  public let key: String
  public let title: Text
  public let basis: Citation
  /// In the order of their first days.
  public private(set) var entries: [Entry]

  /// The value for a stretch of days, who says so, and when that was last looked up.
  public struct Entry: Sendable {
    public let value: Value
    public let firstDay: Day
    /// The last day this entry answers for.
    public let coveredUntil: Day
    public let source: String
    public let verifiedOn: Day
    /// The operator who added or confirmed it; nil for what ships with the tool.
    public let verifiedBy: String?
    /// Whether the source only reports what the official one says, so that somebody should look there.
    public let isSecondary: Bool

    public init(
      _ value: Value, from firstDay: Day, until coveredUntil: Day, source: String, verifiedOn: Day,
      verifiedBy: String? = nil, isSecondary: Bool = false
    ) {
      self.value = value
      self.firstDay = firstDay
      self.coveredUntil = coveredUntil
      self.source = source
      self.verifiedOn = verifiedOn
      self.verifiedBy = verifiedBy
      self.isSecondary = isSecondary
    }
  }

  public init(_ key: String, _ title: Text, basis: Citation, _ entries: [Entry]) {
    self.key = key
    self.title = title
    self.basis = basis
    self.entries = entries.sorted { $0.firstDay < $1.firstDay }
  }

  /// The entry that answers for that day; nil where none does.
  public func entry(on day: Day) -> Entry? {
    guard let entry = newest(on: day), day <= entry.coveredUntil else { return nil }
    return entry
  }

  /// The value on that day; nil where it is unknown.
  public func value(on day: Day) -> Value? { entry(on: day)?.value }

  /// The first day from `day` on that no entry answers for.
  public func unknownFrom(_ day: Day) -> Day {
    var next = day
    while let entry = entry(on: next) { next = entry.coveredUntil.adding(1) }
    return next
  }

  /// Adds an entry, or puts it in the place of the one with the same first day. What went before ends the day before.
  mutating func set(_ entry: Entry) {
    entries.removeAll { $0.firstDay == entry.firstDay }
    let index = entries.firstIndex { $0.firstDay > entry.firstDay } ?? entries.endIndex
    entries.insert(entry, at: index)
  }

  private func newest(on day: Day) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].firstDay <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : entries[low - 1]
  }
}
