import Foundation
import Formats
import TestSupport
import Testing

@testable import Custody

/// Places that are full, forbidden or gone.
@Suite(.serialized) struct CopyOutageTests {
  /// Either kind's own word for it.
  private func isRefused(_ body: () throws -> Void, _ file: FileProblem.Reason, _ server: SFTPProblem) -> Bool {
    do {
      try body()
    } catch let problem as FileProblem {
      return problem.reason == file
    } catch {
      return error as? SFTPProblem == server
    }
    return false
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root and mounts"), arguments: CopyHost.Kind.all)
  func aFullPlaceSaysSo(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    let disk = try SmallDisk(over: host.root)
    let target = try host.target()
    try target.makeFolder("bag")
    try target.append([1, 2, 3], to: "bag/log", at: 0)
    try target.replace("bag/state", with: [1])
    let large = noise(3_000_000)
    #expect(isRefused({ try target.put(large, as: "bag/a") }, .full, .failed))
    #expect(host.names("bag") == ["log", "state"])
    #expect(isRefused({ try target.replace("bag/state", with: large) }, .full, .failed))
    #expect(host.content("bag/state") == [1])
    #expect(host.names("bag") == ["log", "state"])
    #expect(isRefused({ try target.append(large, to: "bag/log", at: 3) }, .full, .failed))
    try target.append([4], to: "bag/log", at: 3)
    #expect(host.content("bag/log") == [1, 2, 3, 4])
    try target.put([5], as: "bag/a")
    withExtendedLifetime(disk) {}
  }

  @Test(.enabled(if: SmallDisk.isPossible || geteuid() != 0, "needs mounts"), arguments: CopyHost.Kind.all)
  func aForbiddenPlaceSaysSo(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    // Root may write anywhere but where nobody may.
    let disk = kind == .folder && geteuid() == 0 ? try SmallDisk(over: host.root) : nil
    try host.prepare("bag/file", [1])
    try disk?.protect()
    if disk == nil { _ = try Tool.run("chmod", ["555", "\(host.root)/bag"]) }
    defer { _ = try? Tool.run("chmod", ["755", "\(host.root)/bag"]) }
    let target = try host.target()
    #expect(isRefused({ try target.put([1], as: "bag/new") }, .notPermitted, .denied))
    #expect(isRefused({ try target.makeFolder("bag/new") }, .notPermitted, .denied))
    #expect(isRefused({ try target.append([1], to: "bag/new", at: 0) }, .notPermitted, .denied))
    #expect(isRefused({ try target.replace("bag/file", with: [2]) }, .notPermitted, .denied))
    #expect(isRefused({ try target.rename("bag/file", to: "bag/new") }, .notPermitted, .denied))
    #expect(isRefused({ try target.remove("bag/file") }, .notPermitted, .denied))
    #expect(isRefused({ try target.remove("bag") }, .notPermitted, .denied))
    #expect(try target.read("bag/file", limit: 1) == [1])
    #expect(host.names("bag") == ["file"])
  }

  /// A disk that is not mounted is not an empty copy.
  @Test(arguments: CopyHost.Kind.all) func thePlaceHasToBeThere(_ kind: CopyHost.Kind) throws {
    let host = try CopyHost(kind)
    try host.prepare("file", [1])
    try host.prepare("real/file", [2])
    try host.link("link", to: "real")
    func open(_ path: String) throws -> any CopyTarget {
      guard let server = host.server else { return try FolderCopy("\(host.root)/\(path)") }
      return try SFTPCopy(host.access(server, url: "\(server.url)/\(path)"))
    }
    #expect(isRefused({ _ = try open("nowhere") }, .notFound, .notFound))
    #expect(isRefused({ _ = try open("file") }, .notAFile, .notFound))
    let target = try open("link")
    #expect(try target.read("file", limit: 1) == [2])
    #expect(target.place == (host.server.map { "\($0.url)/link" } ?? "\(host.root)/link"))
  }

  @Test(.enabled(if: SSHServer.isInstalled, "needs openssh-server")) func aServerThatIsGoneIsTold() throws {
    let host = try CopyHost(.sftp)
    let server = try #require(host.server)
    let target = try host.target()
    try target.makeFolder("log")
    try target.append([1, 2], to: "log/heads.jsonl", at: 0)
    server.stop()
    let operations: [() throws -> Void] = [
      { _ = try target.read("log/heads.jsonl", limit: 9) }, { _ = try target.entries(of: "log") },
      { try target.makeFolder("bags") }, { try target.put([1], as: "log/a") },
      { try target.append([3], to: "log/heads.jsonl", at: 2) }, { try target.replace("log/a", with: [1]) },
      { try target.rename("log", to: "gol") }, { try target.remove("log") },
    ]
    for operation in operations {
      #expect(#expect(throws: SFTPProblem.self) { try operation() } == .unreachable)
    }
    try server.start()
    try host.target().append([3], to: "log/heads.jsonl", at: 2)
    #expect(host.content("log/heads.jsonl") == [1, 2, 3])
  }

  /// The connection ends while a file goes over it; what it left is no file, and goes when it is put again.
  @Test(.enabled(if: SSHServer.isInstalled, "needs openssh-server")) func aServerThatDiesLeavesALeftover() throws {
    let host = try CopyHost(.sftp)
    let target = try host.target()
    try target.makeFolder("work/a")
    let bytes = noise(64_000_000)
    let path = "\(host.root)/\(ArchiveLayout.work)/a/file"
    nonisolated(unsafe) let victim = host.server
    let killer = Thread {
      var status = stat()
      while stat(path, &status) != 0 || status.st_size < 500_000 { usleep(1_000) }
      victim?.stop()
    }
    killer.start()
    #expect(#expect(throws: SFTPProblem.self) { try target.put(bytes, as: "work/a/file") } == .unreachable)
    try host.server?.start()
    let again = try host.target()
    #expect(try again.size(of: "work/a/file") ?? 0 < bytes.count)
    #expect(reason { try again.put(bytes, as: "work/a/file") } == .taken)
    try again.put(bytes, as: "work/a/file", replacing: true)
    #expect(try again.digest(of: "work/a/file", limit: bytes.count)?.digest == SHA256.digest(of: bytes))
  }
}
