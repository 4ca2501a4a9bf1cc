import CaseModel

/// A kind of thing that people do about an overdue invoice: the word a policy uses, and what in a case counts as it.
///
/// All kinds stand in `StepKind+All.swift`; a new one is an entry there, and nothing else. Each is one object, since every
/// act that a policy asks for passes it on.
public final class StepKind: Sendable {
  /// As policies write it: `final_notice`.
  public let word: String
  public let title: Text
  /// What it is told by in a case, and which fields an act of this kind may have.
  public let source: Source
  /// Whether something in the case is of this kind, whatever its faults.
  let matches: @Sendable (Act) -> Bool
  /// One bit of its own among all kinds, so that what an act is can be told once for all policies.
  let bit: UInt64
  /// Whether it may go out with a letter that is another step.
  let isCopy: Bool
  /// What a plan assumes to be done on a day.
  let planned: @Sendable (PlannedAct) -> Act?

  /// Where in a case the kind is looked for.
  public enum Source: String, CaseIterable, Sendable {
    /// Reminders that set a deadline.
    case letter
    /// Whatever was written to the debtor.
    case writing
    case talk
    case offer
    case inquiry
    case approval
    case invoice
  }

  init(
    _ word: String, _ title: Text, _ source: Source, isCopy: Bool = false,
    planned: @escaping @Sendable (PlannedAct) -> Act?,
    matches: @escaping @Sendable (Act) -> Bool
  ) {
    self.word = word
    self.title = title
    self.source = source
    self.matches = matches
    self.planned = planned
    bit = 0
    self.isCopy = isCopy
  }

  /// The same kind with its bit.
  init(_ kind: StepKind, bit: UInt64) {
    word = kind.word
    title = kind.title
    source = kind.source
    matches = kind.matches
    planned = kind.planned
    isCopy = kind.isCopy
    self.bit = bit
  }

  /// The bits of all kinds that something in the case is of.
  static func bits(of act: Act) -> UInt64 {
    all.reduce(0) { $1.matches(act) ? $0 | $1.bit : $0 }
  }

  /// The kind of that word.
  static func named(_ word: String) -> StepKind? { byWord[word] }

  private static let byWord = Dictionary(all.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })
}

extension StepKind: Hashable {
  public static func == (left: StepKind, right: StepKind) -> Bool { left.word == right.word }

  public func hash(into hasher: inout Hasher) { hasher.combine(word) }
}
