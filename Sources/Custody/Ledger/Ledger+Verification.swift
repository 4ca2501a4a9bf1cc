import CaseModel
import Formats

extension Ledger {
  /// What looking through the whole ledger came to.
  public struct Verification: Sendable {
    /// How many events were looked at.
    public internal(set) var events = 0
    /// The last event's hash: whoever noted it can tell later that nothing before it changed, and nothing went.
    public internal(set) var head = ""
    /// In the order of the chain; the first thousand.
    public internal(set) var faults: [Fault] = []
    public internal(set) var faultCount = 0
    /// What there is about the database by which entries might be changed unseen.
    public internal(set) var exposures: [Exposure] = []
    /// Where a clock was set back, in the order of the chain; the first thousand. No fault of the chain.
    public internal(set) var setBacks: [ClockSetBack] = []
    public internal(set) var setBackCount = 0

    public var isWhole: Bool { faultCount == 0 }
    /// Whether the chain is whole, and nothing sits by which it might not stay so.
    public var isSafe: Bool { isWhole && exposures.isEmpty }

    mutating func add(_ fault: Fault) {
      faultCount += 1
      if faults.count < 1000 { faults.append(fault) }
    }

    mutating func add(_ setBack: ClockSetBack) {
      setBackCount += 1
      if setBacks.count < 1000 { setBacks.append(setBack) }
    }
  }

  /// Something that nobody may have written so.
  public enum Fault: Equatable, Sendable {
    /// The row says something else than was hashed, or its hash is another.
    case changed(sequence: Int)
    /// Rows are missing before this one.
    case missing(before: Int)
    /// A row that cannot be read.
    case unreadable(after: Int)
    /// The event could not happen in the state the case was in.
    case unlawful(sequence: Int)
    /// The enclosure's text is not the one that was hashed.
    case enclosureChanged(sha256: String)
    /// The table of states says something else than the chain.
    case stateDiffers(caseNumber: String)
    /// The table of invoices that are out says something else about the case than the chain.
    case invoicesDiffer(caseNumber: String)
    /// A head that was noted earlier is not in the chain any more.
    case headMissing
  }

  /// Proves the chain: every hash, every move, and that the states kept at hand follow from it; looks what protects it.
  ///
  /// - Parameters:
  ///   - known: the hash of a head that was noted earlier.
  ///   - progress: gets how many events were looked at.
  public func verify(
    against known: String? = nil, progress: (Int) -> Void = { _ in }
  ) throws(Outage) -> Verification {
    try reading { session in
      let proof = try ChainProof(against: known)
      var (batch, count) = (LinkBatch(), 0)
      try session.rows("SELECT \(Link.columns) FROM event ORDER BY sequence", []) { row in
        batch.append(row)
        count += 1
        guard batch.count == ChainProof.batch else { return }
        try proof.take(batch)
        batch = LinkBatch(behind: batch)
        progress(count)
      }
      try proof.take(batch)
      let outcome = try proof.end()
      var result = outcome.result
      try Ledger.compare(outcome.states, session, &result)
      try Ledger.compareInvoices(outcome.out, outcome.known, session, &result)
      try Ledger.checkEnclosures(session, &result)
      result.exposures = try Protection(dialect: store.dialect).exposures(session)
      return result
    }
  }

  /// One entry of the chain: its number and its hash.
  public struct Mark: Equatable, Sendable {
    public let sequence: Int
    public let hash: String

    public init(sequence: Int, hash: String) {
      (self.sequence, self.hash) = (sequence, hash)
    }
  }

  /// Whether that entry is in the chain.
  public func has(_ mark: Mark) throws(Outage) -> Bool {
    try reading {
      try $0.first("SELECT hash FROM event WHERE sequence = $1", [.integer(mark.sequence)]) { $0.text(0) } == mark.hash
    }
  }

  /// The last entry of all; nil where there is none.
  public func lastMark() throws(Outage) -> Mark? {
    try reading {
      try $0.first("SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1") { row in
        row.integer(0).flatMap { sequence in row.text(1).map { Mark(sequence: sequence, hash: $0) } }
      } ?? nil
    }
  }

  /// The last entry of a case; nil where the ledger does not know it.
  public func mark(of caseNumber: String) throws(Outage) -> Mark? {
    try reading {
      try $0.first(
        "SELECT sequence, hash FROM event WHERE case_number = $1 ORDER BY sequence DESC LIMIT 1", [.text(caseNumber)]
      ) { row in row.integer(0).flatMap { sequence in row.text(1).map { Mark(sequence: sequence, hash: $0) } } } ?? nil
    }
  }

  private static func compareInvoices(
    _ out: [ExactText: [String: ChainState.OutSince]], _ known: [ExactText: Set<String>], _ session: any StoreSession,
    _ result: inout Verification
  ) throws {
    var rest = out
    var different: Set<ExactText> = []
    try session.rows("SELECT identity, case_number, recipient, sequence FROM handed_over", []) { row in
      guard let identity = row.text(0), let number = row.text(1).map(ExactText.init),
        let since = rest[number]?.removeValue(forKey: identity), let recipient = row.text(2),
        since.sequence == row.integer(3), ExactText(recipient) == ExactText(since.recipient)
      else {
        different.insert(ExactText(row.text(1) ?? ""))
        return
      }
    }
    different.formUnion(rest.filter { !$0.value.isEmpty }.keys)
    different.formUnion(try casesUnlike(known, session))
    for number in different.sorted() { result.add(.invoicesDiffer(caseNumber: number.text)) }
  }

  /// Cases of which the table of invoices that ever went out says something else than the chain.
  private static func casesUnlike(
    _ known: [ExactText: Set<String>], _ session: any StoreSession
  ) throws -> Set<ExactText> {
    // A copy that nobody may write to stays of the version it is.
    guard try session.first("SELECT version FROM ledger", [], { $0.integer(0) ?? 0 }) ?? 0 >= LedgerSchema.knownSince
    else { return [] }
    var rest = known
    var different: Set<ExactText> = []
    let sql = "SELECT identity, case_number FROM known_invoice WHERE identity NOT LIKE '\(InvoiceIdentity.likeness)%'"
    try session.rows(sql, []) { row in
      let number = ExactText(row.text(1) ?? "")
      if row.text(0).flatMap({ rest[number]?.remove($0) }) == nil { different.insert(number) }
    }
    return different.union(rest.filter { !$0.value.isEmpty }.keys)
  }

  private static func compare(
    _ states: [ExactText: CaseRecord], _ session: any StoreSession, _ result: inout Verification
  ) throws {
    var rest = states
    var different: [ExactText] = []
    try session.rows("SELECT \(CaseRecord.columns) FROM case_state ORDER BY case_number", []) { row in
      guard let record = CaseRecord(row) else { return different.append(ExactText(row.text(0) ?? "")) }
      let number = ExactText(record.caseNumber)
      if rest.removeValue(forKey: number) != record { different.append(number) }
    }
    for number in different + rest.keys.sorted() { result.add(.stateDiffers(caseNumber: number.text)) }
  }

  private static func checkEnclosures(_ session: any StoreSession, _ result: inout Verification) throws {
    var changed: [String] = []
    try session.rows("SELECT sha256, content FROM enclosure ORDER BY sha256", []) { row in
      let content = row.text(1).map { Array($0.utf8) } ?? []
      let recorded = row.text(0) ?? ""
      if try SHA256.digest(of: content).hex != recorded { changed.append(recorded) }
    }
    for sha256 in changed { result.add(.enclosureChanged(sha256: sha256)) }
  }
}
