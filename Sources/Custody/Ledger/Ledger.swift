import CaseModel
import Formats
import Glibc

/// What happened to every case: an append-only list of events, each hashed with the one before.
///
/// May be used from many threads and processes at once. Throws nothing but `Outage`.
public final class Ledger: Sendable {
  /// As messages name it: the file, or the server without what is secret.
  public let name: String
  let store: any Store

  /// Where a ledger lies.
  public enum Location: Hashable, Sendable {
    /// A file; its folder must be there.
    case file(String)
    /// `postgresql://…`
    case server(String)
  }

  /// Opens the ledger, makes it where there is none, and brings an older one up to date.
  public init(_ location: Location) throws(Outage) {
    name = location.name
    store = try Ledger.translating(location.name) {
      let store: any Store
      switch location {
      case .file(let path): store = try SQLiteStore(path)
      case .server(let uri): store = try PostgreSQLStore(uri)
      }
      let found = try store.writing { try LedgerSchema.migrate($0, store.dialect) }
      if let found, found > LedgerSchema.version { throw LedgerNewer(version: found) }
      return store
    }
  }

  /// Opens a ledger to read it, where nobody may write to it, too: an auditor's copy on a medium of its own.
  ///
  /// A server is asked the same way, since a role there may be granted nothing but to read. Elsewhere it is opened as
  /// ever. A ledger that is only read stays of the version it is.
  public convenience init(toRead location: Location) throws(Outage) {
    let store: (any Store)? = try Ledger.translating(location.name) {
      switch location {
      case .file(let path): Ledger.isSealed(path) ? try Ledger.reading(try SQLiteStore(sealed: path)) : nil
      case .server(let uri): try Ledger.readingServer(try PostgreSQLStore(uri))
      }
    }
    if let store { self.init(store, named: location.name) } else { try self.init(location) }
  }

  private static func reading(_ store: any Store) throws -> any Store {
    let found = try store.reading { try $0.first("SELECT version FROM ledger") { $0.integer(0) ?? 0 } ?? 0 }
    guard found >= 1 else { throw StoreProblem.damaged }
    if found > LedgerSchema.version { throw LedgerNewer(version: found) }
    return store
  }

  /// nil where there is no ledger yet.
  private static func readingServer(_ store: PostgreSQLStore) throws -> (any Store)? {
    let isThere = try store.reading { try $0.first("SELECT to_regclass('ledger')") { !$0.isNull(0) } ?? false }
    return isThere ? try reading(store) : nil
  }

  private init(_ store: any Store, named name: String) {
    self.store = store
    self.name = name
  }

  /// Whether the file is there, and it or its folder cannot be written to.
  private static func isSealed(_ path: String) -> Bool {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    guard access(path, F_OK) == 0 else { return false }
    return access(path, W_OK) != 0 || access(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder, W_OK) != 0
  }

  /// Writes down what happened, all of it or nothing, and moves the cases' states.
  ///
  /// - Parameters:
  ///   - at: in UTC, as `Event.at`.
  ///   - claiming: invoices that leave the house with the last entry, which has to be `.sending`.
  ///   - likenesses: by what those look like others; they keep nothing in.
  /// - Returns: what stands in the way, where nothing was written.
  public func record(
    _ entries: [Entry], at: String, claiming invoices: [InvoiceIdentity] = [],
    alike likenesses: [InvoiceIdentity] = []
  ) throws(Outage) -> Refusal? {
    try Ledger.translating(name) {
      var entries = entries
      if let last = entries.indices.last, !invoices.isEmpty {
        guard entries[last].kind == .sending else { throw EntryUnfit(field: InvoiceIdentity.detail) }
        // What keeps an invoice in stands in the chain, so that nobody can take it away unseen.
        entries[last].details[InvoiceIdentity.detail] = InvoiceIdentity.list(invoices)
      }
      for entry in entries { try Ledger.check(entry) }
      do {
        try alone {
          try store.writing { session in
            try Ledger.checkReplies(of: entries, session, store.dialect)
            var head = try Head(session)
            for entry in entries { try head.append(entry, at: at, session) }
            if let last = entries.last, !invoices.isEmpty {
              try Ledger.claim(invoices, for: last, head, session)
              try Ledger.know(likenesses.map(\.text), with: last.caseNumber, session)
            }
          }
        }
        return nil
      } catch let refusal as Refusal {
        return refusal
      }
    }
  }

  /// Why something was not written down.
  public enum Refusal: Error, Equatable, Sendable {
    /// Not from this state; nil where the ledger does not know the case.
    case unlawful(EventKind, from: CaseState?)
    /// An invoice is out of the house already, with that case.
    case invoiceOut(InvoiceIdentity, caseNumber: String, recipient: String)
    /// Another file came under the name of the reply that tells it.
    case replyTaken
  }

  /// The end of the chain, while it grows.
  private struct Head {
    var sequence: Int
    var hash: String
    private let digest: SHA256
    private var buffer: [UInt8] = []

    init(_ session: any StoreSession) throws {
      digest = try SHA256()
      let last = try session.first("SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1") {
        ($0.integer(0) ?? 0, $0.text(1) ?? "")
      }
      (sequence, hash) = last ?? (0, "")
    }

    mutating func append(_ entry: Entry, at: String, _ session: any StoreSession) throws {
      let record = try CaseRecord.find(entry.caseNumber, session)
      guard let state = entry.kind.state(after: record?.state) else {
        throw Refusal.unlawful(entry.kind, from: record?.state)
      }
      guard sequence < Int.max - 1 else { throw StoreProblem.damaged }
      sequence += 1
      let enclosure = try entry.enclosure.map { try SHA256.digest(of: Array($0.utf8)).hex }
      if let enclosure, let text = entry.enclosure {
        try session.run(
          "INSERT INTO enclosure (sha256, content) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING",
          [.text(enclosure), .text(text)])
      }
      var link = Link(entry, sequence: sequence, at: at, enclosure: enclosure)
      link.hash = try link.digest(behind: hash, with: digest, &buffer)
      hash = link.hash
      try session.run(
        "INSERT INTO event (\(Link.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", link.values)
      var next = record ?? CaseRecord(caseNumber: entry.caseNumber, state: state, since: at, sequence: sequence)
      next.follow(entry.kind, to: state, at: at, sequence, recipient: entry.recipient, package: entry.package)
      try next.store(session)
      if entry.kind == .sending {
        let texts = InvoiceIdentity.texts(entry.details[InvoiceIdentity.detail] ?? "")
        try Ledger.know(texts, with: entry.caseNumber, session)
      }
      if entry.kind.freesInvoices(into: state) { try free(entry, session) }
    }

    /// Takes the invoices that the entry gives back from among those that are out.
    private func free(_ entry: Entry, _ session: any StoreSession) throws {
      guard entry.kind.freesSome else {
        return try session.run("DELETE FROM handed_over WHERE case_number = $1", [.text(entry.caseNumber)])
      }
      for identity in InvoiceIdentity.texts(entry.details[InvoiceIdentity.detail] ?? "") {
        try session.run(
          "DELETE FROM handed_over WHERE case_number = $1 AND identity = $2",
          [.text(entry.caseNumber), .text(identity)])
      }
    }
  }

  private static func claim(
    _ invoices: [InvoiceIdentity], for entry: Entry, _ head: Head, _ session: any StoreSession
  ) throws {
    for invoice in invoices {
      let holder = try session.first(
        "SELECT case_number, recipient FROM handed_over WHERE identity = $1", [.text(invoice.text)]
      ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
      if let holder {
        // A handover that is taken up again holds its own invoices already.
        guard holder == (entry.caseNumber, entry.recipient ?? "") else {
          throw Refusal.invoiceOut(invoice, caseNumber: holder.0, recipient: holder.1)
        }
        continue
      }
      try session.run(
        "INSERT INTO handed_over (identity, case_number, recipient, sequence) VALUES ($1, $2, $3, $4)",
        [.text(invoice.text), .text(entry.caseNumber), .text(entry.recipient ?? ""), .integer(head.sequence)])
    }
  }

  /// Keeps a case for this process until the result goes; nil where another works on it.
  public func keep(_ caseNumber: String) throws(Outage) -> CaseLock? {
    try Ledger.translating(name) {
      let digest = try SHA256.digest(of: Array(caseNumber.utf8)).hex
      guard let number = UInt64(digest.prefix(16), radix: 16) else { return nil }
      return try store.lock(number).map(CaseLock.init)
    }
  }

  /// A case that nobody else works on meanwhile.
  public struct CaseLock: Sendable {
    let lock: any StoreLock
  }

  func reading<Result>(_ body: (any StoreSession) throws -> Result) throws(Outage) -> Result {
    try Ledger.translating(name) { try alone { try store.reading(body) } }
  }

  /// The ledgers that are being read or written here: a reader's callback that asked the same one again would wait for
  /// itself.
  @TaskLocal private static var underway: Set<ObjectIdentifier> = []

  func alone<Result>(_ body: () throws -> Result) throws -> Result {
    guard !Ledger.underway.contains(ObjectIdentifier(self)) else { throw StoreProblem.failed("reentrant") }
    return try Ledger.$underway.withValue(Ledger.underway.union([ObjectIdentifier(self)]), operation: body)
  }

  /// Control characters would let a text say more than a reader sees.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
