import CaseModel

/// Who takes a reply over, from whom, and when.
public struct ReplyOrder: Sendable {
  /// The recipient's name; nil where the file itself names it.
  public let sender: String?
  /// Who answers for it.
  public let person: String
  /// The moment in UTC as the ledger writes it down, `2026-11-27T16:20:00Z`; asked whenever something happens.
  public let at: @Sendable () -> String
  /// Whether nothing is written down.
  public let isDryRun: Bool
  /// Where case folders lie; the workspace where none is named.
  public let cases: [String]

  public init(
    from sender: String? = nil, by person: String, at: @escaping @autoclosure @Sendable () -> String,
    dryRun isDryRun: Bool = false, cases: [String] = []
  ) {
    self.sender = sender
    self.person = person
    self.at = at
    self.isDryRun = isDryRun
    self.cases = cases
  }
}

/// What became of one file.
public struct ReplyReport: Sendable {
  /// As it was given.
  public let path: String
  /// Who replied; nil where that could not be told.
  public internal(set) var recipient: String?
  /// How many cases it is about.
  public internal(set) var cases = 0
  /// How many events were written down, or would have been in a dry run.
  public internal(set) var recorded = 0
  /// How many the ledger knew already.
  public internal(set) var known = 0
  /// What was not taken over, and what differs; in the order of the file.
  public internal(set) var findings: [Finding] = []
  public let isDryRun: Bool

  /// Whether all was taken over and nothing differs.
  public var isClean: Bool { findings.isEmpty }

  init(_ path: String, isDryRun: Bool) {
    self.path = path
    self.isDryRun = isDryRun
  }
}
