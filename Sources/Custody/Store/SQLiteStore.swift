import Formats
import GRDB
import GRDBSQLite
import Glibc

/// A ledger in one file of the workspace.
final class SQLiteStore: Store {
  let dialect = Dialect.sqlite
  private let queue: DatabaseQueue
  /// nil where it is only read.
  private let locks: LockFile?

  /// How long a writer waits for the others, in seconds. A write takes milliseconds, a queue of hundreds some seconds.
  private static let patience = 60.0

  /// Opens a file whose content can be made again, and makes it where there is none. What is deleted is overwritten.
  init(cache path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(SQLiteStore.patience)
    configuration.prepareDatabase { database in
      try SQLiteStore.writeAhead(database)
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      // In KiB: what is written at once comes in no order, and a page is to be written once.
      try database.execute(sql: "PRAGMA cache_size = -65536")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    locks = nil
  }

  /// Opens the file, and makes it where there is none; its folder must be there.
  ///
  /// Throws `.linked` where it has two names: each would have its own journal and its own locks, and the file is lost.
  init(_ path: String) throws {
    var file = stat()
    if stat(path, &file) == 0, file.st_mode & S_IFMT == S_IFREG, file.st_nlink > 1 { throw StoreProblem.linked }
    SQLiteStore.make(path)
    SQLiteStore.adoptMode(of: path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(SQLiteStore.patience)
    configuration.prepareDatabase { database in
      // Readers do not wait for the writer; what is committed outlives a power cut.
      try SQLiteStore.writeAhead(database)
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // What is deleted is overwritten.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    // One ledger has one file of locks, by whatever link it is reached.
    let real = realpath(path, nil)
    defer { free(real) }
    locks = try LockFile((real.map { String(cString: $0) } ?? path) + ".lock")
  }

  /// Makes the file where there is none, so that nobody but the house reads it; what lies beside it takes its rights.
  ///
  /// Where that does not go, the database says why.
  private static func make(_ path: String) {
    let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    if made >= 0 { _ = close(made) }
  }

  /// Turns a file to its journal of writes ahead.
  ///
  /// Two that do so at once with a new file may each hold what the other waits for; SQLite tells one of them so without
  /// waiting, and who asks again comes through.
  private static func writeAhead(_ database: Database) throws {
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return try database.execute(sql: "PRAGMA journal_mode = WAL")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
        usleep(10_000)
      }
    }
  }

  /// The file beside has the rights that the ledger had when it was made. Where that could only be read and may be written
  /// again, the one beside would keep everybody out.
  private static func adoptMode(of path: String) {
    var (own, beside) = (stat(), stat())
    for name in [path + "-shm", path + "-wal"] {
      guard stat(path, &own) == 0, lstat(name, &beside) == 0, beside.st_mode & S_IFMT == S_IFREG,
        own.st_mode & 0o200 != 0, beside.st_mode & 0o200 == 0
      else { continue }
      // Whoever may not do so is told by the database.
      _ = chmod(name, own.st_mode & 0o777)
    }
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

  /// Pages that were split keep what stood on them, whatever `secure_delete` says, and the file beside has it until it is
  /// cut off: so everything is written anew.
  func wipe() throws {
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM")
      // Who reads for long has the old pages still.
      let isBusy = try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0
      guard isBusy == 0 else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    }
  }

  /// Opens a file that nobody may write to, here or elsewhere, as long as this object lives: a copy on a medium.
  init(sealed path: String) throws {
    // What the last run left beside belongs to it, and without the right to write nobody can put it in.
    var status = stat()
    guard stat(path + "-wal", &status) != 0 || status.st_size == 0 else { throw LedgerUnfinished() }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
    let unsafe: [Character: String] = ["%": "%25", "?": "%3f", "#": "%23"]
    let address = path.map { unsafe[$0] ?? String($0) }.joined()
    queue = try DatabaseQueue(path: "file:\(address)?immutable=1", configuration: configuration)
    locks = nil
  }

  func lock(_ number: UInt64) throws -> (any StoreLock)? {
    guard let locks else { throw StoreProblem.notPermitted }
    return try locks.lock(number)
  }

  private struct Session: StoreSession {
    let database: Database

    func run(_ sql: String, _ values: [SQLValue]) throws {
      try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values.map(\.databaseValue)))
    }

    func rows(_ sql: String, _ values: [SQLValue], _ each: (any SQLRow) throws -> Void) throws {
      let statement = try database.cachedStatement(sql: sql)
      let rows = try Row.fetchCursor(statement, arguments: StatementArguments(values.map(\.databaseValue)))
      let row = SQLiteRow(statement: statement.sqliteStatement)
      while try rows.next() != nil { try each(row) }
    }
  }
}

/// The row a statement stands on, read where SQLite holds it: a proof reads ten million values.
private struct SQLiteRow: SQLRow {
  let statement: OpaquePointer

  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    let column = Int32(column)
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT, let text = sqlite3_column_text(statement, column)
    else { return nil }
    return UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
  }

  func integer(_ column: Int) -> Int? {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else { return nil }
    return Int(sqlite3_column_int64(statement, Int32(column)))
  }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
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
  /// What SQLite's codes come to; nil of another library's error.
  init?(sqlite error: any Error, hasRoom: () -> Bool = { true }) {
    guard let error = error as? DatabaseError else { return nil }
    self.init(sqlite: error.extendedResultCode.rawValue, hasRoom: hasRoom)
  }

  /// - Parameters:
  ///   - code: an extended one.
  ///   - hasRoom: whether there is room where the file lies; asked only where the code alone does not say it.
  init(sqlite code: Int32, hasRoom: () -> Bool) {
    let code = ResultCode(rawValue: code)
    // For want of room for the files beside, SQLite speaks of reading and writing.
    let maybeFull: [ResultCode] = [
      .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC,
      .SQLITE_IOERR_TRUNCATE, .SQLITE_CANTOPEN,
    ]
    guard code != .SQLITE_IOERR_SHMSIZE, !maybeFull.contains(code) || hasRoom() else {
      self = .full
      return
    }
    switch code.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted
    case .SQLITE_CANTOPEN: self = .unreachable
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged
    default: self = .failed("SQLite \(code.rawValue)")
    }
  }
}
