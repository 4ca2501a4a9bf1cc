import CaseModel

extension Ledger {
  /// Something about the database by which entries may be changed unseen one day; the chain may be whole all the same.
  public enum Exposure: Equatable, Sendable {
    /// What keeps entries from being changed is missing, turned off, or does something else.
    case unprotected(trigger: String)
    /// A trigger, or a rule, that is none of the ledger's.
    case foreign(trigger: String, table: String)
  }

  /// An entry that says it was written before the one before it: a clock was set back.
  public struct ClockSetBack: Equatable, Sendable {
    public let sequence: Int
    /// As `Event.at`.
    public let at: String
    /// Of the entry before.
    public let before: String

    /// In seconds. Machines do not quite agree, and a writer may wait for others with its time in hand.
    static let tolerance = 300

    /// nil where the later entry has a later time, or not much of an earlier one.
    init?(_ sequence: Int, at: String, behind before: String) {
      guard at < before else { return nil }
      if let one = Self.seconds(at), let other = Self.seconds(before), other - one <= Self.tolerance { return nil }
      self.sequence = sequence
      self.at = at
      self.before = before
    }

    /// nil of what the ledger does not write.
    private static func seconds(_ at: String) -> Int? {
      let parts = at.dropLast().split(separator: "T")
      guard at.last == "Z", parts.count == 2, let day = Day(iso: parts[0]) else { return nil }
      let clock = parts[1].split(separator: ":").compactMap { Int($0) }
      guard clock.count == 3 else { return nil }
      return ((Int(day.number) * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2]
    }
  }
}
