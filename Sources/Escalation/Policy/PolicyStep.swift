import CaseModel

/// One step of the escalation, taken for every invoice; an object, since every record of it passes it on.
public final class PolicyStep: Sendable {
  /// As waivers name it: `second_dunning`.
  public let name: String
  public let clause: Policy.Clause
  public let title: Text
  /// Any of them is the step; never empty.
  public let alternatives: [RequiredAct]
  /// The steps that must have been taken before; none where the day it counts from is enough.
  public let after: [String]
  /// What the days below count from; nil where the step is bound to no time.
  public let countedFrom: Anchor?
  /// From when it may be taken.
  public let notBefore: Span?
  /// Until when it is in time.
  public let notLater: Span?
  /// How old it may be when the case is handed over.
  public let fresh: Span?
  public let repeatLimit: RepeatLimit?
  /// Where it does not hold, the step is not asked for.
  public let when: Condition
  /// How much it weighs if it is missing or at fault.
  public let weight: Weight
  /// Whether one of its alternatives is a letter that sets a deadline.
  let isLetter: Bool
  /// What its letters are told by, so that nobody need look at everything that is asked of them.
  let letterMarks: [(bit: UInt64, level: Int?)]
  /// Whether it is not asked for always.
  let isConditional: Bool

  init(
    name: String, clause: Policy.Clause, title: Text, alternatives: [RequiredAct], after: [String],
    countedFrom: Anchor?, notBefore: Span?, notLater: Span?, fresh: Span?, repeatLimit: RepeatLimit?, when: Condition,
    weight: Weight
  ) {
    self.name = name
    self.clause = clause
    self.title = title
    self.alternatives = alternatives
    self.after = after
    self.countedFrom = countedFrom
    self.notBefore = notBefore
    self.notLater = notLater
    self.fresh = fresh
    self.repeatLimit = repeatLimit
    self.when = when
    self.weight = weight
    letterMarks = alternatives.filter { $0.kind.source == .letter }.map { ($0.kind.bit, $0.level) }
    isLetter = !letterMarks.isEmpty
    isConditional = when != .always
  }

  /// What the days of a step count from.
  public enum Anchor: String, CaseIterable, Sendable {
    /// The date of the contract.
    case contract
    /// The day the creditor performed.
    case performed
    /// The invoice's date.
    case issued
    /// The day the invoice fell due.
    case due
    /// The day the step before was taken.
    case step
    /// The end of the deadline that the step before set; of a step that sets none, its day.
    case deadline
  }

  /// More acts of one kind than that are too many.
  public struct RepeatLimit: Sendable, Hashable {
    public let most: Int
    /// In any such stretch; nil: in all.
    public let within: Span?
  }

  /// Whether it has a first day at all.
  var isBoundInTime: Bool { countedFrom != nil && (notBefore != nil || !after.isEmpty) }

  /// What a finding of that weight counts for at most.
  var severity: Severity { weight.severity ?? .note }
}

/// What must have been done for a step to be taken.
public struct RequiredAct: Sendable {
  public let kind: StepKind
  /// Of dunning letters: which one it is.
  public var level: Int?
  /// The days to pay it must leave at least.
  public var grants: Span?
  /// The ways by which it may go; empty for any.
  public var channels: Set<Channel> = []
  public var form: Form?
  /// What the letter must say will follow.
  public var announces: Set<Reminder.Announcement> = []
  /// What the letter's text must contain; nil where the tone's own rules are enough.
  public var mustSay: Set<LetterElement>?
  /// Whether somebody must have been reached.
  public var isReached = false
  /// Roles of whom was spoken to, or written to; empty for anybody.
  public var counterparts: [String] = []
  /// How many such acts, on how many different days, by how many different people.
  public var times = 1
  public var days = 1
  public var people = 1
  /// Who may do it; empty for anybody.
  public var by: [String] = []
  public var evidence = Strength.recorded
  /// Whether result and note must be on record.
  public var isResultNoted = false

  public enum Form: String, CaseIterable, Sendable {
    /// Its document is in the folder.
    case text
    /// On paper, and its document is in the folder.
    case written
    /// Written by a person for this debtor.
    case individual
    /// A standard letter that the program sends.
    case automated
  }

  /// How well an act is shown, from the weakest to the strongest.
  public enum Strength: String, CaseIterable, Comparable, Sendable {
    /// An entry in `case.yaml`.
    case recorded
    /// Its file is in the folder.
    case documented
    /// That it arrived is on record.
    case delivered
    /// That it arrived is on record with evidence.
    case proven

    public static func < (left: Strength, right: Strength) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    public var title: Text {
      switch self {
      case .recorded: return Text("Eintrag im Fall", "entry in the case")
      case .documented: return Text("Dokument im Fallordner", "document in the case folder")
      case .delivered: return Text("Zugang verzeichnet", "arrival on record")
      case .proven: return Text("Zugang mit Beleg", "arrival with evidence")
      }
    }
  }

  init(_ kind: StepKind) {
    self.kind = kind
  }
}

/// What a letter's text may have to contain.
public enum LetterElement: String, CaseIterable, Sendable {
  case amount, deadline, account, consequence, announcement, costs
}
