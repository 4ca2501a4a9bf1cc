import Foundation
import Formats
import TestSupport
import Testing

@testable import Custody

/// A real server on loopback.
@Suite("SFTP", .enabled(if: SSHServer.isInstalled, "needs openssh-server"), .serialized) struct SFTPDeliveryTests {
  private func access(
    _ server: SSHServer, url: String? = nil, hostKey: String? = nil, key: String = "client", variable: String? = nil
  ) throws -> SFTPAccess {
    try #require(
      SFTPAccess(
        url ?? server.url, hostKey: try hostKey ?? server.fingerprint(), key: "\(server.folder)/\(key)",
        passphraseVariable: variable))
  }

  /// A file of some size, and its hash.
  private func file(_ size: Int, in server: SSHServer) throws -> (path: String, sha256: String) {
    var generator = SeededGenerator(seed: UInt64(size))
    let noise = Data((0..<8192).map { _ in UInt8.random(in: 0...255, using: &generator) })
    var data = Data()
    while data.count < size { data.append(noise) }
    let bytes = [UInt8](data.prefix(size))
    let path = "\(server.folder)/source-\(size)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return (path, try SHA256.digest(of: bytes).hex)
  }

  @Test(arguments: ["ed25519", "rsa"]) func aFileArrivesWhole(_ kind: String) throws {
    let server = try SSHServer(key: kind)
    let delivery = try SFTPDelivery(access(server))
    for size in [0, 1, 32_768, 3_000_001] {
      let (path, sha256) = try file(size, in: server)
      #expect(try delivery.look(for: "\(size).zip", sha256) == .nothing)
      try delivery.put(path, as: "\(size).zip", sha256)
      #expect(try delivery.look(for: "\(size).zip", sha256) == .same)
      #expect(try delivery.look(for: "\(size).zip", String(repeating: "0", count: 64)) == .other)
      let arrived = try Data(contentsOf: URL(fileURLWithPath: "\(server.folder)/home/\(size).zip"))
      #expect(arrived == (try Data(contentsOf: URL(fileURLWithPath: path))))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(server.folder)/home").count == 4)
  }

  /// A part that an earlier run left is gone on with where it is the beginning, and replaced where it is not.
  @Test(arguments: [true, false]) func aPartIsGoneOnWith(_ isBeginning: Bool) throws {
    let server = try SSHServer()
    let (path, sha256) = try file(2_000_000, in: server)
    let part = "\(server.folder)/home/.a.zip.part"
    let begun = try Data(contentsOf: URL(fileURLWithPath: path)).prefix(1_234_567)
    try (isBeginning ? begun : Data(repeating: 7, count: 1_234_567)).write(to: URL(fileURLWithPath: part))
    _ = try Tool.run("chmod", ["666", part])
    let delivery = try SFTPDelivery(access(server))
    try delivery.put(path, as: "a.zip", sha256)
    #expect(try delivery.look(for: "a.zip", sha256) == .same)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(server.folder)/home") == ["a.zip"])
  }

  @Test func whatGoesWrongHasItsName() throws {
    let server = try SSHServer()
    let (path, sha256) = try file(1000, in: server)
    func problem(_ access: SFTPAccess) -> SFTPProblem? {
      #expect(throws: SFTPProblem.self) { try SFTPDelivery(access).put(path, as: "a.zip", sha256) }
    }
    #expect(problem(try access(server, hostKey: try server.fingerprint("other"))) == .hostKey)
    #expect(problem(try access(server, key: "other")) == .login)
    #expect(problem(try access(server, key: "nowhere")) == .ownKey)
    _ = try Tool.run("chmod", ["644", "\(server.folder)/client"])
    #expect(problem(try access(server)) == .ownKey)
    _ = try Tool.run("chmod", ["600", "\(server.folder)/client"])
    #expect(problem(try access(server, url: server.url + "/nowhere")) == .notFound)
    _ = try Tool.run("chmod", ["555", "\(server.folder)/home"])
    #expect(problem(try access(server)) == .denied)
    _ = try Tool.run("chmod", ["755", "\(server.folder)/home"])
    let open = try SFTPDelivery(access(server))
    server.stop()
    #expect(#expect(throws: SFTPProblem.self) { try open.look(for: "a.zip", sha256) } == .unreachable)
    #expect(problem(try access(server)) == .unreachable)
    try server.start()
    try SFTPDelivery(access(server)).put(path, as: "a.zip", sha256)
  }

  /// A server that says nothing more is gone, and one that says so again is there.
  @Test func aServerThatStandsStillIsGone() throws {
    let server = try SSHServer()
    let (path, sha256) = try file(4_000_000, in: server)
    let open = try SFTPDelivery(access(server), patience: 2)
    server.freeze()
    defer { server.thaw() }
    let started = ContinuousClock.now
    #expect(#expect(throws: SFTPProblem.self) { try open.put(path, as: "a.zip", sha256) } == .unreachable)
    #expect(#expect(throws: SFTPProblem.self) { try SFTPDelivery(access(server), patience: 2) } == .unreachable)
    #expect(started.duration(to: .now) < .seconds(15))
    server.thaw()
    try SFTPDelivery(access(server)).put(path, as: "a.zip", sha256)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(server.folder)/home") == ["a.zip"])
  }

  /// The connection ends while a file goes over it; the next one goes on where it ended.
  @Test func aServerThatDiesLeavesNoHalfFile() throws {
    let server = try SSHServer()
    let (path, sha256) = try file(30_000_000, in: server)
    let home = "\(server.folder)/home"
    let open = try SFTPDelivery(access(server))
    nonisolated(unsafe) let victim = server
    let killer = Thread {
      var status = stat()
      while stat("\(home)/.a.zip.part", &status) != 0 || status.st_size < 2_000_000 { usleep(2_000) }
      victim.stop()
    }
    killer.start()
    #expect(#expect(throws: SFTPProblem.self) { try open.put(path, as: "a.zip", sha256) } == .unreachable)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home) == [".a.zip.part"])
    try server.start()
    let again = try SFTPDelivery(access(server))
    #expect(try again.look(for: "a.zip", sha256) == .nothing)
    try again.put(path, as: "a.zip", sha256)
    #expect(try again.look(for: "a.zip", sha256) == .same)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["a.zip"])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root and mounts")) func aFullServerSaysSo() throws {
    let server = try SSHServer()
    let (path, sha256) = try file(3_000_000, in: server)
    let home = "\(server.folder)/home"
    do {
      let disk = try SmallDisk(over: home)
      let delivery = try SFTPDelivery(access(server))
      #expect(#expect(throws: SFTPProblem.self) { try delivery.put(path, as: "a.zip", sha256) } == .failed)
      #expect(try delivery.look(for: "a.zip", sha256) == .nothing)
      withExtendedLifetime(disk) {}
    }
    try SFTPDelivery(access(server)).put(path, as: "a.zip", sha256)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["a.zip"])
  }

  @Test func aKeyMayHaveAPassphrase() throws {
    let server = try SSHServer(passphrase: "geheim")
    let (path, sha256) = try file(1000, in: server)
    let name = "KOFFER_TEST_\(server.port)"
    #expect(#expect(throws: SFTPProblem.self) { try SFTPDelivery(access(server, variable: name)) } == .ownKey)
    setenv(name, "geheim", 1)
    try SFTPDelivery(access(server, variable: name)).put(path, as: "a.zip", sha256)
  }

  @Test func addressesAreReadStrictly() throws {
    let key = "SHA256:" + String(repeating: "a", count: 43)
    func access(_ url: String, _ hostKey: String) -> SFTPAccess? {
      SFTPAccess(url, hostKey: hostKey, key: "k", passphraseVariable: nil)
    }
    let full = try #require(access("sftp://koffer@sftp.example:2222/in/box", key))
    #expect(full.host == "sftp.example" && full.port == 2222 && full.folder == "/in/box" && full.user == "koffer")
    #expect(access("sftp://koffer@sftp.example/~/in", key)?.folder == "in")
    #expect(access("sftp://koffer@sftp.example", key)?.folder == ".")
    for url in [
      "sftp://sftp.example/x", "sftp://a:b@h/x", "sftp://a@h:0/x", "sftp://a@h:99999/x", "ftp://a@h/x", "sftp://@h/x",
    ] {
      #expect(access(url, key) == nil, "\(url)")
    }
    #expect(access("sftp://a@h/x", "MD5:00") == nil)
  }
}
