/// The tables, version by version. What was published is never changed; a new version adds to it.
enum LedgerSchema {
  static let version = 6

  /// Brings an empty or older database up to date, in one transaction.
  ///
  /// - Returns: the version that was found; nil where there was none.
  static func migrate(_ session: any StoreSession, _ dialect: Dialect) throws -> Int? {
    try session.run("CREATE TABLE IF NOT EXISTS ledger (version BIGINT NOT NULL)")
    let found = try session.first("SELECT version FROM ledger") { $0.integer(0) ?? Int.max }
    if let found, found < 1 { throw StoreProblem.damaged }
    for next in (found ?? 0)..<max(found ?? 0, version) {
      for statement in statements(from: next, dialect) { try session.run(statement) }
      if next == knownSince - 1 { try Ledger.knowAll(session) }
    }
    switch found {
    case nil: try session.run("INSERT INTO ledger (version) VALUES ($1)", [.integer(version)])
    case .some(..<version): try session.run("UPDATE ledger SET version = $1", [.integer(version)])
    default: break
    }
    return found
  }

  private static func statements(from version: Int, _ dialect: Dialect) -> [String] {
    switch version {
    case 0: first(dialect)
    case 1: [departures]
    case 2: [enclosed]
    case 3: [replies(dialect)]
    case 4: [holders]
    case 5: known
    default: []
    }
  }

  /// What left the house, for whoever asks to whom something went.
  private static let departures =
    "CREATE INDEX event_of_departure ON event (sequence) WHERE kind IN ('sending', 'update_sending')"

  /// Which events share a text: it may be deleted only with the last of their cases.
  private static let enclosed =
    "CREATE INDEX event_of_enclosure ON event (enclosure) WHERE enclosure IS NOT NULL"

  /// Under which names replies came: none is used twice.
  private static func replies(_ dialect: Dialect) -> String {
    let mark = ReplyMark(dialect)
    return "CREATE INDEX event_of_reply ON event (\(mark.name), sequence) WHERE \(mark.isThere)"
  }

  /// Who has a case follows from what left the house, and not from what was approved for whom.
  private static let holders = {
    let last = { (column: String) in
      """
      (SELECT \(column) FROM event WHERE event.case_number = case_state.case_number AND kind IN ('sending', 'delivered')
       AND \(column) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event failed WHERE failed.kind = 'not_delivered'
       AND failed.case_number = event.case_number AND failed.sequence > event.sequence) ORDER BY sequence DESC LIMIT 1)
      """
    }
    return "UPDATE case_state SET recipient = \(last("recipient")), package = \(last("package"))"
  }()

  /// Which invoices ever went out with which case: what was told of them then counts in any other.
  private static let known = [
    """
    CREATE TABLE known_invoice (
      identity TEXT NOT NULL, case_number TEXT NOT NULL, PRIMARY KEY (identity, case_number))
    """,
    "CREATE INDEX known_invoice_of_case ON known_invoice (case_number)",
  ]

  /// The version that has them.
  static let knownSince = 6

  private static func first(_ dialect: Dialect) -> [String] {
    [
      // The chain.
      """
      CREATE TABLE event (
        sequence \(dialect.rowNumber), at TEXT NOT NULL, case_number TEXT NOT NULL, kind TEXT NOT NULL, person TEXT,
        recipient TEXT, package TEXT, details TEXT NOT NULL, enclosure TEXT, hash TEXT NOT NULL)
      """,
      "CREATE INDEX event_of_case ON event (case_number, sequence)",
      // Texts that may be deleted one day.
      "CREATE TABLE enclosure (sha256 TEXT PRIMARY KEY, content TEXT NOT NULL)",
      // What follows from the chain, kept at hand.
      """
      CREATE TABLE case_state (
        case_number TEXT PRIMARY KEY, state TEXT NOT NULL, since TEXT NOT NULL, recipient TEXT, package TEXT,
        sequence BIGINT NOT NULL)
      """,
      "CREATE INDEX case_in_state ON case_state (state, case_number)",
      // Each invoice that is out of the house, once.
      """
      CREATE TABLE handed_over (
        identity TEXT PRIMARY KEY, case_number TEXT NOT NULL, recipient TEXT NOT NULL, sequence BIGINT NOT NULL)
      """,
      "CREATE INDEX handed_over_of_case ON handed_over (case_number)",
    ] + dialect.appendOnly("event")
  }
}
