import Foundation
import TestSupport
import Testing

@testable import Custody

/// The databases that must do alike.
enum LedgerHost: String, CaseIterable, CustomTestStringConvertible {
  case sqlite, postgreSQL

  static let installed = allCases.filter { $0 == .sqlite || PostgreSQLServer.isInstalled }

  var testDescription: String { rawValue }

  /// Where a fresh ledger may lie, and what a tamperer needs.
  func place() throws -> LedgerPlace {
    switch self {
    case .sqlite: return LedgerPlace(.file("/tmp/koffer-ledger-\(UUID().uuidString).sqlite"))
    case .postgreSQL:
      guard let server = PostgreSQLServer.shared else { throw NoServer() }
      return LedgerPlace(.server(try server.database()))
    }
  }

  struct NoServer: Error {}
}

/// A ledger's place, removed with this object.
final class LedgerPlace {
  let location: Ledger.Location

  init(_ location: Ledger.Location) { self.location = location }

  func open() throws -> Ledger { try Ledger(location) }

  /// What somebody with a database tool and full rights can do to what is protected.
  func tamper(_ statements: String...) throws {
    let off =
      switch location {
      case .file: ["DROP TRIGGER IF EXISTS event_no_update", "DROP TRIGGER IF EXISTS event_no_delete"]
      case .server: ["DROP TRIGGER IF EXISTS event_append_only ON event"]
      }
    try run(off + statements)
  }

  func run(_ statements: [String]) throws {
    switch location {
    case .file(let path):
      let done = try Tool("sqlite3")?.run([path, statements.joined(separator: ";")])
      guard done?.status == 0 else { throw Failed(output: done?.output ?? "") }
    case .server(let uri): try PostgreSQLServer.shared?.run(statements.joined(separator: ";"), in: uri)
    }
  }

  struct Failed: Error { let output: String }

  deinit {
    guard case .file(let path) = location else { return }
    for ending in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }
}
