import Foundation
import Formats
import TestSupport
import Testing

@testable import Custody

/// What only a server does, or does not.
@Suite(.enabled(if: SSHServer.isInstalled, "needs openssh-server"), .serialized) struct SFTPCopyTests {
  /// Where a file cannot take the place of another in one step, the old one steps aside first.
  @Test(arguments: [[], ["posix-rename", "fsync"]]) func anOldFileStepsAside(_ missing: [String]) throws {
    let host = try CopyHost(.sftp, without: missing)
    let target = try #require(host.target() as? SFTPCopy)
    try target.replace("state", with: [1])
    try target.replace("state", with: [2, 2])
    #expect(host.content("state") == [2, 2])
    #expect(host.names() == ["state"])
    guard !target.connection.renamesOver else { return }

    // It broke off between the two steps: what stepped aside is read.
    try target.rename("state", to: ".state.old")
    try host.prepare(".state.part", [3, 3, 3])
    #expect(try target.size(of: "state") == 2)
    #expect(try target.read("state", limit: 9) == [2, 2])
    #expect(try target.read("state", from: 1, count: 9) == [2])
    #expect(try target.digest(of: "state", limit: 9)?.digest == SHA256.digest(of: [2, 2]))
    try target.replace("state", with: [4])
    #expect(try target.read("state", limit: 9) == [4])
    #expect(host.names() == ["state"])

    // It broke off before the end.
    try host.prepare(".state.old", [2, 2])
    #expect(try target.read("state", limit: 9) == [4])
    try target.replace("state", with: [5])
    #expect(host.content("state") == [5])
    #expect(host.names() == ["state"])

    // What is taken away does not come again.
    try target.rename("state", to: ".state.old")
    try target.remove("state")
    #expect(try target.size(of: "state") == nil)
    #expect(host.names() == [])
  }

  /// What was asked for ahead and did not come, or came and was not wanted, is out of the way of what comes next.
  @Test func readingAheadLeavesNothingBehind() throws {
    let host = try CopyHost(.sftp)
    let bytes = noise(900_000)
    try host.prepare("large", bytes)
    try host.prepare("small", [1, 2, 3])
    let connection = try SFTPConnection(host.access(#require(host.server)), patience: 30)
    func read(_ name: String, from offset: Int = 0, expecting count: Int, upTo most: Int = .max) throws -> [UInt8] {
      var read: [UInt8] = []
      try connection.read(name, from: offset, count: count) { piece in
        read += piece
        return read.count < most
      }
      return read
    }
    for _ in 0..<3 {
      #expect(try read("small", expecting: .max) == [1, 2, 3])
      #expect(try read("large", expecting: 1_400_000) == bytes)
      #expect(try read("large", expecting: 10) == bytes)
      #expect(try read("large", from: 77_777, expecting: 100_000) == Array(bytes.dropFirst(77_777)))
      #expect(try read("large", expecting: 900_000, upTo: 1).count == 32_768)
      #expect(try connection.digest("large", size: 900_000) == SHA256.digest(of: bytes))
      #expect(try connection.digest("large", size: 899_999) == nil)
    }
  }

  @Test func aListingHasAnEnd() throws {
    let host = try CopyHost(.sftp)
    for name in ["a", "b", "c"] { try host.prepare("bags/\(name)", [1]) }
    let connection = try SFTPConnection(host.access(#require(host.server)), patience: 30)
    let path = Array(connection.path("bags").utf8)
    #expect(try connection.names(in: path, limit: 3).count == 3)
    #expect(reason { _ = try connection.names(in: path, limit: 2) } == .tooManyEntries(limit: 2))
    #expect(try connection.names(in: path, limit: 3).count == 3)
  }

  /// Patience ends for a listing as for everything else.
  @Test func aServerThatStandsStillIsGone() throws {
    let host = try CopyHost(.sftp)
    let target = try host.target(patience: 2)
    try target.makeFolder("bags")
    host.server?.freeze()
    defer { host.server?.thaw() }
    #expect(#expect(throws: SFTPProblem.self) { try target.entries(of: "bags") } == .unreachable)
  }
}
