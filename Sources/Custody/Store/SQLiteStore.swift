import Formats
import GRDB
import Glibc

/// A ledger in one file of the workspace.
final class SQLiteStore: Store {
  let dialect = Dialect.sqlite
  private let queue: DatabaseQueue
  private let locks: LockFile

  /// How long a writer waits for the others, in seconds. A write takes milliseconds, a queue of hundreds some seconds.
  private static let patience = 60.0

  /// Opens the file, and makes it where there is none; its folder must be there.
  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(SQLiteStore.patience)
    configuration.prepareDatabase { database in
      // Readers do not wait for the writer; what is committed outlives a power cut.
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    // One ledger has one file of locks, by whatever link it is reached.
    let real = realpath(path, nil)
    defer { free(real) }
    locks = try LockFile((real.map { String(cString: $0) } ?? path) + ".lock")
  }

  func writing<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result {
    var result: Result?
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        result = try body(Session(database: database))
        return .commit
      }
    }
    guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
    return result
  }

  func reading<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result {
    try queue.read { try body(Session(database: $0)) }
  }

  func lock(_ number: UInt64) throws -> (any StoreLock)? {
    try locks.lock(number)
  }

  private struct Session: StoreSession {
    let database: Database

    func run(_ sql: String, _ values: [SQLValue]) throws {
      try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values.map(\.databaseValue)))
    }

    func rows(_ sql: String, _ values: [SQLValue], _ each: (any SQLRow) throws -> Void) throws {
      let rows = try Row.fetchCursor(
        database.cachedStatement(sql: sql), arguments: StatementArguments(values.map(\.databaseValue)))
      while let row = try rows.next() { try each(SQLiteRow(row: row)) }
    }
  }
}

private struct SQLiteRow: SQLRow {
  let row: Row

  func text(_ column: Int) -> String? {
    guard case .string(let text) = (row[column] as DatabaseValue).storage else { return nil }
    // A NUL would hide what stands behind it, and bytes that are no characters would be replaced.
    let size = try? row.withUnsafeData(atIndex: column) { $0?.count }
    return size == text.utf8.count ? text : nil
  }

  func isNull(_ column: Int) -> Bool { (row[column] as DatabaseValue).isNull }

  func integer(_ column: Int) -> Int? {
    Int.fromDatabaseValue(row[column])
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .null: .null
    }
  }
}

extension StoreProblem {
  /// What SQLite's codes come to.
  init?(sqlite error: any Error) {
    guard let error = error as? DatabaseError else { return nil }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted
    case .SQLITE_CANTOPEN: self = .unreachable
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged
    default: self = .failed("SQLite \(error.extendedResultCode.rawValue)")
    }
  }
}
