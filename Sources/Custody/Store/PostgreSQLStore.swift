import CPostgres
import Synchronization

/// A ledger on a server, for several people or machines.
///
/// One connection: calls of several threads follow each other.
final class PostgreSQLStore: Store {
  let dialect = Dialect.postgreSQL
  private let connection: Connection
  /// Numbers locked here: a session may lock the same one twice, and must not.
  private let held = Mutex<Set<UInt64>>([])

  /// Nobody else uses this number for an advisory lock of the whole database: "koffer" in ASCII.
  private static let writersLock = 0x6B6F_6666_6572

  /// - Parameter uri: `postgresql://host:port/database`; what it does not say comes from libpq's environment.
  init(_ uri: String) throws {
    connection = try Connection(uri)
  }

  func writing<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result {
    try connection.transaction("BEGIN ISOLATION LEVEL READ COMMITTED") { session in
      // Writers follow each other; readers see the last state meanwhile.
      try session.run("SELECT pg_advisory_xact_lock(\(PostgreSQLStore.writersLock))")
      return try body(session)
    }
  }

  func reading<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result {
    try connection.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
  }

  /// Of what can be deleted: the rest is never.
  func wipe() throws { try connection.inTurn { try $0.run("VACUUM (FULL) enclosure") } }

  func lock(_ number: UInt64) throws -> (any StoreLock)? {
    guard held.withLock({ $0.insert(number).inserted }) else { return nil }
    do {
      let key = Int64(bitPattern: number)
      let isOurs = try connection.inTurn { session in
        try session.first("SELECT pg_try_advisory_lock(\(key))") { $0.text(0) == "t" } ?? false
      }
      if isOurs { return Lock(number, of: self) }
    } catch {
      held.withLock { _ = $0.remove(number) }
      throw error
    }
    held.withLock { _ = $0.remove(number) }
    return nil
  }

  private func unlock(_ number: UInt64) {
    // Where the connection is gone, the lock went with it.
    try? connection.inTurn { try $0.run("SELECT pg_advisory_unlock(\(Int64(bitPattern: number)))") }
    held.withLock { _ = $0.remove(number) }
  }

  private final class Lock: StoreLock {
    private let number: UInt64
    private let store: PostgreSQLStore

    init(_ number: UInt64, of store: PostgreSQLStore) {
      self.number = number
      self.store = store
    }

    deinit { store.unlock(number) }
  }

  /// libpq's connection, closed with its owner.
  ///
  /// Sendable, since the shim lets one thread in at a time.
  private final class Connection: @unchecked Sendable {
    private let handle: OpaquePointer

    init(_ uri: String) throws {
      guard let handle = cpostgres_open(uri) else { throw StoreProblem.failed("libpq") }
      self.handle = handle
      guard cpostgres_is_open(handle) == 1 else { throw StoreProblem.unreachable }
    }

    deinit { cpostgres_close(handle) }

    func inTurn<Result>(_ body: (Session) throws -> Result) rethrows -> Result {
      cpostgres_take_turn(handle)
      defer { cpostgres_end_turn(handle) }
      return try body(Session(handle: handle))
    }

    func transaction<Result>(_ begin: String, _ body: (any StoreSession) throws -> Result) throws -> Result {
      try inTurn { session in
        try session.run(begin)
        do {
          let result = try body(session)
          try session.run("COMMIT")
          return result
        } catch {
          // Where the connection is gone, the server rolls back by itself.
          try? session.run("ROLLBACK")
          throw error
        }
      }
    }
  }

  private struct Session: StoreSession {
    let handle: OpaquePointer

    func run(_ sql: String, _ values: [SQLValue]) throws {
      try rows(sql, values) { _ in }
    }

    func rows(_ sql: String, _ values: [SQLValue], _ each: (any SQLRow) throws -> Void) throws {
      let texts = values.map(\.wire)
      let isSent = withCStrings(texts) { pointers in
        pointers.withUnsafeBufferPointer { cpostgres_send(handle, sql, $0.baseAddress, Int32(texts.count)) } == 1
      }
      guard isSent else { throw problem }
      while true {
        switch cpostgres_next(handle) {
        case 1:
          do { try each(PostgreSQLRow(handle: handle)) } catch {
            cpostgres_drain(handle)
            throw error
          }
        case 0: return
        default: throw problem
        }
      }
    }

    /// What failed last, by its SQLSTATE.
    private var problem: StoreProblem {
      let state = String(cString: cpostgres_state(handle))
      switch state.prefix(2) {
      case "": return .unreachable
      case "53" where state != "53300": return .full
      case "42" where state == "42501", "28": return .notPermitted
      case "08", "53", "57": return .unreachable
      case "40", "55": return .busy
      case "XX": return .damaged
      default: return .failed("PostgreSQL \(state)")
      }
    }
  }
}

private struct PostgreSQLRow: SQLRow {
  let handle: OpaquePointer

  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    var length: Int32 = 0
    guard let value = cpostgres_value(handle, Int32(column), &length) else { return nil }
    return UnsafeRawBufferPointer(start: value, count: Int(length)).assumingMemoryBound(to: UInt8.self)
  }

  func integer(_ column: Int) -> Int? {
    bytes(column).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  func isNull(_ column: Int) -> Bool {
    var length: Int32 = 0
    return cpostgres_value(handle, Int32(column), &length) == nil
  }
}

extension SQLValue {
  /// As libpq takes it: nil is NULL.
  fileprivate var wire: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .null: nil
    }
  }
}

/// Gives the body the texts as C strings, nil as NULL.
private func withCStrings<Result>(_ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
  var bytes: [CChar] = []
  var offsets: [Int?] = []
  for text in texts {
    offsets.append(text.map { _ in bytes.count })
    if let text { bytes += text.utf8CString }
  }
  return bytes.withUnsafeBufferPointer { buffer in
    body(offsets.map { offset in offset.flatMap { offset in buffer.baseAddress.map { $0 + offset } } })
  }
}
