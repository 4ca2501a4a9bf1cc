/// What the ledger needs of a database; SQLite and PostgreSQL give it alike.
///
/// Statements are written once for both, with `$1`, `$2` for their values, each once and in that order: SQLite gives them out
/// as they stand in the text. What differs is in `Dialect`.
protocol Store: AnyObject, Sendable {
  var dialect: Dialect { get }

  /// Runs while nobody else writes, in this process or another; what it did stays only if it does not throw.
  func writing<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result

  /// Runs on one state of the database, whoever writes meanwhile.
  func reading<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result

  /// Leaves no trace on the disk of what was deleted. Takes as long as writing everything anew.
  func wipe() throws

  /// Keeps that number for this process, until the lock goes; nil where somebody else has it.
  ///
  /// It goes with the process, however that ends.
  func lock(_ number: UInt64) throws -> (any StoreLock)?
}

/// A statement's way to the database, within `writing` or `reading`.
protocol StoreSession {
  func run(_ sql: String, _ values: [SQLValue]) throws
  /// Rows one by one, never all at once.
  func rows(_ sql: String, _ values: [SQLValue], _ each: (any SQLRow) throws -> Void) throws
}

extension StoreSession {
  func run(_ sql: String) throws { try run(sql, []) }

  /// What one row comes to; nil where there is none.
  func first<Value>(_ sql: String, _ values: [SQLValue] = [], _ read: (any SQLRow) throws -> Value) throws -> Value? {
    var found: Value?
    try rows(sql, values) { row in if found == nil { found = try read(row) } }
    return found
  }

  func all<Value>(_ sql: String, _ values: [SQLValue] = [], _ read: (any SQLRow) throws -> Value) throws -> [Value] {
    var found: [Value] = []
    try rows(sql, values) { found.append(try read($0)) }
    return found
  }
}

/// A number that is kept as long as this object lives.
protocol StoreLock: AnyObject, Sendable {}

enum SQLValue {
  case text(String)
  case integer(Int)
  case null

  init(_ text: String?) {
    self = text.map(SQLValue.text) ?? .null
  }
}

/// A row, valid until the next one. What is no text, or no number, reads as nil: the file may have been tampered with.
protocol SQLRow {
  /// Of a text, as the database holds it; valid until the next row.
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>?
  func integer(_ column: Int) -> Int?
  func isNull(_ column: Int) -> Bool
}

extension SQLRow {
  func text(_ column: Int) -> String? { plain(column).map { String(decoding: $0, as: UTF8.self) } }

  /// Of a text that can be believed: a NUL would hide what stands behind it from other programs, and bytes that are no
  /// characters would be replaced. Valid until the next row.
  func plain(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let bytes = bytes(column) else { return nil }
    // Nearly every value is plain ASCII. Without a way out of the loop several bytes are looked at at once.
    var bits: UInt8 = 0
    for byte in bytes { bits |= byte | (byte &- 1) }
    if bits & 0x80 == 0 { return bytes }
    return !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil ? bytes : nil
  }
}

/// Where the two databases do not speak alike.
enum Dialect {
  case sqlite
  case postgreSQL

  /// A column that numbers the rows.
  var rowNumber: String {
    switch self {
    case .sqlite: "INTEGER PRIMARY KEY"
    case .postgreSQL: "BIGINT PRIMARY KEY"
    }
  }

  /// Where in the column a text without quotes stands, from 1; 0 where it does not.
  func position(of text: String, in column: String) -> String {
    switch self {
    case .sqlite: "instr(\(column), '\(text)')"
    case .postgreSQL: "strpos(\(column), '\(text)')"
    }
  }

  /// Statements after which rows of the table can neither be changed nor removed by mistake.
  func appendOnly(_ table: String) -> [String] {
    switch self {
    case .sqlite:
      return ["UPDATE", "DELETE"].map { deed in
        """
        CREATE TRIGGER \(table)_no_\(deed.lowercased()) BEFORE \(deed) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'append only'); END
        """
      }
    case .postgreSQL:
      return [
        """
        CREATE FUNCTION \(table)_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'append only'; END $$
        """,
        """
        CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
        EXECUTE FUNCTION \(table)_append_only()
        """,
      ]
    }
  }
}
