import CaseModel
import Formats
import Glibc

/// What is looked up in an archive without opening its bags: a database beside it, made from it, and made again at will.
package final class ArchiveIndex {
  private let store: SQLiteStore
  package let path: String

  private static let version = "4"
  /// Entries to a transaction.
  private static let batch = 1000

  /// Opens the index of an archive and brings it up to what the archive is.
  ///
  /// - Parameter progress: gets how many entries were taken in, of how many.
  package init(_ path: String, of archive: Archive, progress: (Int, Int) -> Void = { _, _ in }) throws {
    self.path = path
    store = try ArchiveIndex.translating { try ArchiveIndex.open(path, for: archive) }
    try follow(archive, progress: progress)
  }

  /// What is damaged, of another archive, or of another version is made anew.
  private static func open(_ path: String, for archive: Archive) throws -> SQLiteStore {
    if let store = standing(path, archive) { return store }
    // Two at once would take from each other what they are making.
    let lock = try ArchiveLock("\(archive.path)/\(ArchiveLayout.log)", patience: 60)
    defer { withExtendedLifetime(lock) {} }
    if let store = standing(path, archive) { return store }
    for ending in ["", "-wal", "-shm"] { _ = unlink(path + ending) }
    // It names debtors: for its owner alone, as the archive is.
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
    let store = try SQLiteStore(cache: path)
    try store.writing { session in
      for statement in tables { try session.run(statement) }
      try set("version", version, session)
      try set("size", "0", session)
      try set("root", try archive.log.root(of: 0), session)
    }
    return store
  }

  /// nil where there is none, or none of this archive.
  private static func standing(_ path: String, _ archive: Archive) -> SQLiteStore? {
    guard access(path, F_OK) == 0, let store = try? SQLiteStore(cache: path), (try? fits(store, archive)) == true else {
      return nil
    }
    return store
  }

  private static func fits(_ store: SQLiteStore, _ archive: Archive) throws -> Bool {
    try store.reading { session in
      guard try value("version", session) == version, let size = try value("size", session).flatMap({ Int($0) }) else {
        return false
      }
      // Another process may have written since the archive was opened, and taken it in.
      let now = size <= archive.size ? archive : try Archive(toRead: archive.path)
      return try value("root", session) == now.log.root(of: size)
    }
  }

  private static func value(_ name: String, _ session: any StoreSession) throws -> String? {
    try session.first("SELECT value FROM about WHERE name = $1", [.text(name)]) { $0.text(0) } ?? nil
  }

  /// How many entries it knows.
  private static func size(_ session: any StoreSession) throws -> Int {
    try value("size", session).flatMap { Int($0) } ?? 0
  }

  static func set(_ name: String, _ value: String, _ session: any StoreSession) throws {
    try session.run(
      "INSERT INTO about (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [.text(name), .text(value)])
  }

  /// Takes in what the archive has beyond the index.
  package func follow(_ archive: Archive, progress: (Int, Int) -> Void = { _, _ in }) throws {
    let size = archive.size
    while true {
      let end: Int? = try writing { session in
        // Another process may have taken some in.
        let start = try ArchiveIndex.size(session)
        guard start < size else { return nil }
        let end = min(size, start + ArchiveIndex.batch)
        for index in start..<end { try ArchiveIndex.take(try archive.entry(index), index, archive, session) }
        try ArchiveIndex.set("size", "\(end)", session)
        try ArchiveIndex.set("root", try archive.log.root(of: end), session)
        return end
      }
      guard let end else { return }
      progress(end, size)
    }
  }

  /// Whether something was deleted since `wipe` ran.
  package func hasTraces() throws -> Bool { try reading { try ArchiveIndex.value(ArchiveIndex.traces, $0) } == "1" }

  /// Leaves nothing on the disk of what was deleted.
  package func wipe() throws {
    // Words of names that were deleted stand in it until it is made again.
    try writing { try $0.run("INSERT INTO debtor_word (debtor_word) VALUES ('rebuild')") }
    try ArchiveIndex.translating { try store.wipe() }
    try writing { try ArchiveIndex.set(ArchiveIndex.traces, "0", $0) }
  }

  static let traces = "traces"

  func reading<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result {
    try ArchiveIndex.translating { try store.reading(body) }
  }

  private func writing<Result>(_ body: (any StoreSession) throws -> Result) throws -> Result {
    try ArchiveIndex.translating { try store.writing(body) }
  }

  /// Of the database's errors no word goes further: it may quote a person's data.
  private static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error where StoreProblem(sqlite: error) != nil {
      throw Archive.Problem.index
    }
  }

  private static let tables = [
    "CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """
    CREATE TABLE IF NOT EXISTS bag (
      sequence INTEGER PRIMARY KEY, case_number TEXT NOT NULL, version INTEGER NOT NULL, place TEXT NOT NULL,
      sha256 TEXT NOT NULL, at TEXT NOT NULL, through INTEGER NOT NULL, purged INTEGER)
    """,
    "CREATE INDEX IF NOT EXISTS bag_of_case ON bag (case_number, sequence)",
    // Entries of the log, by what they are about.
    "CREATE TABLE IF NOT EXISTS entry (sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, case_number TEXT)",
    "CREATE INDEX IF NOT EXISTS entry_of_case ON entry (case_number, sequence)",
    "CREATE INDEX IF NOT EXISTS entry_of_kind ON entry (kind, sequence) WHERE case_number IS NULL",
    """
    CREATE TABLE IF NOT EXISTS archived (
      id INTEGER PRIMARY KEY, case_number TEXT NOT NULL UNIQUE, sequence INTEGER NOT NULL, recipient TEXT NOT NULL,
      handed_over TEXT NOT NULL, state TEXT NOT NULL, settled INTEGER NOT NULL, invoice TEXT, voucher TEXT, letter TEXT,
      limitation TEXT, title TEXT, held_by TEXT, held_for TEXT, held_since TEXT)
    """,
    // By what a case is found: numbers, amounts in cents, days, hashes.
    """
    CREATE TABLE IF NOT EXISTS term (
      kind TEXT NOT NULL, text TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (kind, text, id)) WITHOUT ROWID
    """,
    "CREATE INDEX IF NOT EXISTS term_of_case ON term (id)",
    // The words of its debtors' names, a blank before each; and the cases by the beginnings of those words, of eight
    // letters at most: of what is longer there are few.
    "CREATE TABLE IF NOT EXISTS debtor (id INTEGER PRIMARY KEY, words TEXT NOT NULL)",
    """
    CREATE VIRTUAL TABLE IF NOT EXISTS debtor_word USING fts5 (
      words, content = 'debtor', content_rowid = 'id', detail = none, columnsize = 0, tokenize = 'ascii',
      prefix = '1 2 3 4 5 6 7 8')
    """,
  ]
}
