import Foundation
import Formats
import TestSupport
import Testing

@testable import Custody

/// A place for a second copy, of either kind, and the folder of this machine that it is. Goes with its owner.
final class CopyHost {
  enum Kind: CaseIterable, Sendable {
    case folder, sftp

    /// Those that can be tested here.
    static let all = SSHServer.isInstalled ? allCases : [.folder]
  }

  let kind: Kind
  /// What the target shows.
  let root: String
  /// Beside it: nothing of it may ever be touched.
  let outside: String
  /// nil of a folder.
  let server: SSHServer?
  private let home: String

  init(_ kind: Kind, without missing: [String] = []) throws {
    self.kind = kind
    server = kind == .sftp ? try SSHServer(without: missing) : nil
    home = server?.folder ?? "\(ArchiveHome.room)/koffer-copy-\(UUID().uuidString.prefix(8))"
    root = "\(home)/home"
    outside = "\(home)/outside"
    for folder in [root, outside] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    if let server { try own(outside, by: server) }
  }

  deinit {
    if kind == .folder { try? FileManager.default.removeItem(atPath: home) }
  }

  /// A new connection.
  func target(patience: Int32 = 30) throws -> any CopyTarget {
    guard let server else { return try FolderCopy(root) }
    return try SFTPCopy(access(server), patience: patience)
  }

  func access(_ server: SSHServer, url: String? = nil) throws -> SFTPAccess {
    try #require(
      SFTPAccess(
        url ?? server.url, hostKey: server.fingerprint(), key: "\(server.folder)/client", passphraseVariable: nil))
  }

  private func own(_ path: String, by server: SSHServer) throws {
    if geteuid() == 0 { _ = try Tool.run("chown", ["-h", "-R", server.user, path]) }
  }

  /// Something the target did not make, as its server's own.
  func prepare(_ path: String, _ make: (String) throws -> Void) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try make(url.path)
    if let server { try own(root, by: server) }
  }

  func prepare(_ path: String, _ bytes: [UInt8]) throws {
    try prepare(path) { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
  }

  func link(_ path: String, to target: String) throws {
    try prepare(path) { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: target) }
  }

  /// nil where nothing lies there.
  func content(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map { [UInt8]($0) }
  }

  func names(_ path: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)")) ?? []).sorted()
  }
}

extension CopyTarget {
  /// Puts bytes that lie nowhere else.
  func put(_ bytes: [UInt8], as path: String, replacing: Bool = false) throws {
    try Tool.withFile(bytes) {
      try put(OpenFile($0), as: path, SHA256.digest(of: bytes), replacing: replacing)
    }
  }
}

/// Why the target said no; nil where it did not.
func reason(_ body: () throws -> Void) -> FileProblem.Reason? {
  do {
    try body()
  } catch let problem as FileProblem {
    return problem.reason
  } catch {
    Issue.record(error)
  }
  return nil
}

/// Bytes of which no two pieces of a power of two are alike.
func noise(_ count: Int) -> [UInt8] {
  var generator = SeededGenerator(seed: UInt64(count))
  let most = 300_007
  return Array(generator.noise(min(count, most)).repeated(count / most + 1).prefix(count))
}
