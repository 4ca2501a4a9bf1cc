import CaseModel

extension Ledger {
  /// Where a case stands; nil of one that the ledger does not know.
  public func record(of caseNumber: String) throws(Outage) -> CaseRecord? {
    try reading { try CaseRecord.find(caseNumber, $0) }
  }

  /// What happened to a case, in order.
  public func events(of caseNumber: String) throws(Outage) -> [Event] {
    try reading { try Ledger.events(of: caseNumber, $0) }
  }

  static func events(of caseNumber: String, _ session: any StoreSession) throws -> [Event] {
    try session.all(
      "SELECT \(Link.columns) FROM event WHERE case_number = $1 ORDER BY sequence", [.text(caseNumber)]
    ) { Link($0)?.event }.compactMap { $0 }
  }

  /// Every event of those kinds, in order, one by one; of all, where none is named.
  ///
  /// - Parameter each: must not ask the same ledger (BUCH-08).
  public func events(
    of kinds: [EventKind] = [], _ each: (Event) throws -> Void
  ) throws(Outage) {
    try reading { session in
      // In words, so that the database sees which index serves.
      let list = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      let filter = kinds.isEmpty ? "" : "WHERE kind IN (\(list))"
      try session.rows("SELECT \(Link.columns) FROM event \(filter) ORDER BY sequence", []) { row in
        if let event = Link(row)?.event { try each(event) }
      }
    }
  }

  /// The cases in one of those states, in the order of their numbers; of all, where none is named.
  public func cases(in states: [CaseState] = [], _ each: (CaseRecord) throws -> Void) throws(Outage) {
    try reading { session in
      let states = states.isEmpty ? CaseState.allCases : states
      let list = states.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      try session.rows(
        "SELECT \(CaseRecord.columns) FROM case_state WHERE state IN (\(list)) ORDER BY case_number",
        states.map { .text($0.rawValue) }
      ) { row in
        if let record = CaseRecord(row) { try each(record) }
      }
    }
  }

  /// How many events there are.
  public func length() throws(Outage) -> Int {
    try reading { try $0.first("SELECT MAX(sequence) FROM event") { $0.integer(0) ?? 0 } ?? 0 }
  }

  /// How many cases stand in each state.
  public func counts() throws(Outage) -> [CaseState: Int] {
    try reading { session in
      var counts: [CaseState: Int] = [:]
      try session.rows("SELECT state, COUNT(*) FROM case_state GROUP BY state", []) { row in
        if let state = row.text(0).flatMap(CaseState.init) { counts[state] = row.integer(1) }
      }
      return counts
    }
  }

  /// An enclosure's text; nil where it was deleted.
  public func enclosure(_ sha256: String) throws(Outage) -> String? {
    try reading { try Ledger.enclosure(sha256, $0) }
  }

  static func enclosure(_ sha256: String, _ session: any StoreSession) throws -> String? {
    try session.first("SELECT content FROM enclosure WHERE sha256 = $1", [.text(sha256)]) { $0.text(0) } ?? nil
  }
}
