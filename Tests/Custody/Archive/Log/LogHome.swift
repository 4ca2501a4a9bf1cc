import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// A log of one test's own, without bags, in a folder that goes with its owner.
final class LogHome {
  let path: String
  let key: SigningKey

  /// - Parameter path: nil for one of its own.
  init(key: SigningKey? = nil, in path: String? = nil) throws {
    self.path = path ?? "\(ArchiveHome.room)/koffer-log-\(UUID().uuidString.prefix(8))"
    self.key = try key ?? SigningKey.make()
    try FileManager.default.createDirectory(atPath: self.path, withIntermediateDirectories: true)
    try ArchiveLog.begin(self.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func open(isWritten: Bool = true) throws -> ArchiveLog {
    try ArchiveLog(path, by: key.verifying, isWritten: isWritten)
  }

  /// An entry, or several of one run.
  static func entries(_ number: Int, count: Int = 1) -> [ArchiveEntry] {
    (0..<count).map {
      ArchiveEntry(.held, at: "2026-11-27T16:20:00Z", of: "2026-\(number)", by: "Marlene Voß", ["reason": "ü\n\($0)"])
    }
  }

  @discardableResult
  func append(_ number: Int, count: Int = 1, to log: ArchiveLog? = nil) throws -> SignedHead {
    try (log ?? open()).append(LogHome.entries(number, count: count), at: "2026-11-27T16:20:00Z", by: key)
  }

  /// Every file with its bytes.
  func state() throws -> [String: [UInt8]] {
    var state: [String: [UInt8]] = [:]
    let names = (FileManager.default.enumerator(atPath: path)?.allObjects as? [String]) ?? []
    for name in names where name != "nodes" { state[name] = try Corpus.bytes(at: "\(path)/\(name)") }
    return state
  }

  /// Makes the files these, and no others.
  func become(_ state: [String: [UInt8]]) throws {
    for name in try self.state().keys where state[name] == nil {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
    try? FileManager.default.createDirectory(atPath: "\(path)/nodes", withIntermediateDirectories: true)
    for (name, bytes) in state { try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
  }

  /// The root as the text has it (RFC 6962, section 2.1).
  static func root(_ lines: ArraySlice<[UInt8]>, _ hash: MerkleHash) throws -> Digest {
    guard lines.count > 1 else { return try lines.first.map { try hash.leaf($0) } ?? hash.empty() }
    var split = 1
    while split * 2 < lines.count { split *= 2 }
    let middle = lines.startIndex + split
    return try hash.node(try root(lines[..<middle], hash), try root(lines[middle...], hash))
  }
}
