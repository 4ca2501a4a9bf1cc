import Foundation

/// A PostgreSQL server of the test run's own, as an unprivileged user, reachable through a socket in its folder alone.
package final class PostgreSQLServer: Sendable {
  private let folder: String
  private let programs: String
  private let postmaster: Int32

  /// Started once, with the first test that needs it; nil where PostgreSQL is not installed.
  package static let shared: PostgreSQLServer? = try? PostgreSQLServer()

  private struct NotInstalled: Error {}

  private static var programs: String? {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let folders = versions.compactMap(Int.init).sorted(by: >).map { "/usr/lib/postgresql/\($0)/bin" }
    return folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
  }

  package static var isInstalled: Bool { programs != nil }

  private init() throws {
    guard let programs = PostgreSQLServer.programs else { throw NotInstalled() }
    self.programs = programs
    folder = "/tmp/koffer-pg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    if getuid() == 0 { _ = try Tool("chown")?.run(["postgres", folder]) }
    try PostgreSQLServer.run(
      ["\(programs)/initdb", "-D", "\(folder)/data", "-A", "trust", "-U", "koffer", "--no-sync", "-E", "UTF8"])
    let server = try PostgreSQLServer.process([
      "\(programs)/postgres", "-D", "\(folder)/data", "-k", folder, "-c", "listen_addresses=", "-c",
      "max_connections=300", "-c", "fsync=off",
    ])
    // Not by pg_ctl: Foundation takes a program for running as long as what it started runs.
    try server.run()
    postmaster = server.processIdentifier
    PostgreSQLServer.running = (postmaster, folder)
    atexit {
      guard let (postmaster, folder) = PostgreSQLServer.running, postmaster > 0 else { return }
      // At once; nothing here is worth keeping.
      kill(postmaster, SIGQUIT)
      try? FileManager.default.removeItem(atPath: folder)
    }
    var patience = 600
    while patience > 0, (try? PostgreSQLServer.run(["\(programs)/pg_isready", "-q", "-h", folder])) == nil {
      usleep(50_000)
      patience -= 1
    }
  }

  nonisolated(unsafe) private static var running: (Int32, String)?

  /// A fresh database, by its address.
  package func database() throws -> String {
    let name = "t\(UUID().uuidString.lowercased().filter { $0 != "-" })"
    try PostgreSQLServer.run(["\(programs)/createdb", "-h", folder, "-U", "koffer", name])
    return "postgresql://koffer@/\(name)?host=\(folder)"
  }

  /// Statements by somebody with full rights.
  package func run(_ sql: String, in uri: String) throws {
    try PostgreSQLServer.run(["\(programs)/psql", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql, uri])
  }

  private struct Failed: Error {
    let output: String
  }

  private static func run(_ command: [String]) throws {
    let process = try process(command)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(output: command[0]) }
  }

  /// A program as somebody who is not root: the server refuses to be.
  private static func process(_ command: [String]) throws -> Process {
    let prefix = getuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : ["env"]
    let words = prefix + command
    guard let tool = Tool(words[0]) else { throw NotInstalled() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool.path)
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}
