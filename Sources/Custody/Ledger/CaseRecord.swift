import CaseModel

/// Where a case stands now.
public struct CaseRecord: Sendable, Equatable {
  public let caseNumber: String
  public internal(set) var state: CaseState
  /// When it came into this state, as `Event.at`.
  public internal(set) var since: String
  /// To whom it is on its way, or who has it, or had it last; nil where it is not known to have reached anybody last.
  public internal(set) var recipient: String?
  /// The package that is on its way, or that it left with.
  public internal(set) var package: String?
  /// The last event.
  public internal(set) var sequence: Int

  static let columns = "case_number, state, since, recipient, package, sequence"

  init(caseNumber: String, state: CaseState, since: String, sequence: Int) {
    self.caseNumber = caseNumber
    self.state = state
    self.since = since
    self.sequence = sequence
  }

  /// nil where the row is none that this version writes.
  init?(_ row: any SQLRow) {
    guard let number = row.text(0), let state = row.text(1).flatMap(CaseState.init), let since = row.text(2),
      let sequence = row.integer(5)
    else { return nil }
    self.init(caseNumber: number, state: state, since: since, sequence: sequence)
    recipient = row.text(3)
    package = row.text(4)
  }

  /// Byte by byte: two numbers that differ in how an accent is written are two.
  public static func == (left: CaseRecord, right: CaseRecord) -> Bool {
    func texts(_ record: CaseRecord) -> [ExactText?] {
      [record.caseNumber, record.since, record.recipient, record.package].map { $0.map(ExactText.init) }
    }
    return left.state == right.state && left.sequence == right.sequence && texts(left) == texts(right)
  }

  /// What it is after that event.
  mutating func follow(
    _ kind: EventKind, to next: CaseState, at: String, _ sequence: Int, recipient given: String?, package sent: String?
  ) {
    if next != state { since = at }
    state = next
    self.sequence = sequence
    switch kind {
    // What is approved for somebody, or packed, has not left the house.
    case .sending, .delivered:
      if let given { recipient = given }
      if let sent { package = sent }
    case .notDelivered: (recipient, package) = (nil, nil)
    default: break
    }
  }

  func store(_ session: any StoreSession) throws {
    try session.run(
      """
      INSERT INTO case_state (\(CaseRecord.columns)) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (case_number) DO UPDATE SET state = excluded.state, since = excluded.since,
      recipient = excluded.recipient, package = excluded.package, sequence = excluded.sequence
      """,
      [
        .text(caseNumber), .text(state.rawValue), .text(since), SQLValue(recipient), SQLValue(package),
        .integer(sequence),
      ])
  }

  static func find(_ caseNumber: String, _ session: any StoreSession) throws -> CaseRecord? {
    try session.first(
      "SELECT \(columns) FROM case_state WHERE case_number = $1", [.text(caseNumber)], CaseRecord.init) ?? nil
  }
}

extension CaseRecord {
  /// Who has the case, or gave it back last, with the package it went as; nil of a case that is at home, whoever had it before.
  public var holder: (recipient: String, package: String?)? {
    let isAtHome: Set<CaseState> = [.known, .held, .ready, .approved, .packed]
    guard !isAtHome.contains(state), let recipient else { return nil }
    return (recipient, package)
  }
}
