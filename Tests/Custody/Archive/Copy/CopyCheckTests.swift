import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// A second copy that is read again, and put right.
@Suite(.serialized) struct CopyCheckTests {
  /// Six bags, one of them deleted, and a time stamp; and a copy of it.
  private func synced(_ kind: CopyHost.Kind) throws -> (ArchiveHome, CopyHost) {
    let (home, host) = (try ArchiveHome(), try CopyHost(kind))
    let archive = try home.open()
    for number in 0..<6 { try ArchiveHome.add("\(number)", to: archive) }
    try archive.keep(stamp: [1, 2, 3], of: #require(archive.head), time: "t", at: "a", by: nil)
    try archive.purge(
      [Archive.Purged(bag: String(home.bags[5].dropFirst(5)), sha256: "")], of: "5", at: "a", by: "Voß", [:])
    _ = try ArchiveSync(archive, to: host.target()).run()
    #expect(try host.isCopy(of: home))
    return (home, host)
  }

  private func check(_ home: ArchiveHome, _ host: CopyHost) throws -> CopyCheck {
    var sync = ArchiveSync(try home.read(), to: try host.target())
    sync.checks = true
    return try #require(try sync.run().check)
  }

  @Test(arguments: CopyHost.Kind.all) func whatIsWholeIsReadAndLeft(_ kind: CopyHost.Kind) throws {
    let (home, host) = try synced(kind)
    let before = try host.state()
    let check = try check(home, host)
    #expect(check.isWhole && check.bags == 5 && check.files == 5 * 7 + 2 && check.bytes > 2000)
    let isLeft = try host.state() == before
    #expect(isLeft)
    #expect(try ArchiveSync(home.read(), to: host.target()).run().check == nil)
  }

  /// Every kind of damage, all at once, each told by its place.
  @Test(arguments: CopyHost.Kind.all) func whatIsDamagedIsRenewed(_ kind: CopyHost.Kind) throws {
    let (home, host) = try synced(kind)
    let bags = home.bags
    let changed = "\(bags[0])/data/case.json"
    var bytes = try #require(host.content(changed))
    bytes[7] ^= 4
    try host.prepare(changed, bytes)
    try FileManager.default.removeItem(atPath: "\(host.root)/\(bags[1])/bag-info.txt")
    try host.prepare("\(bags[1])/data/more.txt", [1])
    try FileManager.default.removeItem(atPath: "\(host.root)/\(bags[2])")
    try host.prepare("\(bags[3])/tagmanifest-sha256.txt", [1])
    // As long as it was: only its content tells.
    try FileManager.default.removeItem(atPath: "\(host.root)/\(bags[4])/data/case.json")
    try host.link("\(bags[4])/data/case.json", to: "../../../../../../outside/x")
    try host.prepare("log/stamps/6.tsr", [1, 2, 4])
    try host.prepare("README.txt", [1])
    let check = try check(home, host)
    let expected: [ArchiveFault] = [
      .fileChanged("README.txt"), .fileChanged(changed), .fileMissing("\(bags[1])/bag-info.txt"),
      .fileUnknown("\(bags[1])/data/more.txt"), .bagMissing(bags[2]),
      .bagChanged("\(bags[3])/tagmanifest-sha256.txt"), .fileChanged("\(bags[4])/data/case.json"),
      .fileChanged("log/stamps/6.tsr"),
    ]
    #expect(check.mended.first == expected && check.mended.count == expected.count)
    #expect(check.left.count == 0 && !check.isWhole)
    #expect(try host.isCopy(of: home))
    #expect(try self.check(home, host).isWhole)
  }

  /// Nothing that is there goes without one that is whole.
  @Test(arguments: CopyHost.Kind.all) func whatIsDamagedHereDoesNotReplaceAnything(_ kind: CopyHost.Kind) throws {
    let (home, host) = try synced(kind)
    let (first, second) = ("\(home.bags[0])/data/case.json", "\(home.bags[1])/data/case.json")
    try home.flip(first, bit: 9)
    try home.flip("log/stamps/6.tsr", bit: 9)
    // Whole there: nothing to say of it.
    #expect(try check(home, host).isWhole)
    for path in ["\(home.bags[0])/bagit.txt", second, "log/stamps/6.tsr"] { try host.prepare(path, [7]) }
    let check = try check(home, host)
    #expect(
      check.lost.first == [.fileChanged("\(home.bags[0])/bagit.txt"), .fileChanged("log/stamps/6.tsr")]
        && check.mended.first == [.fileChanged(second)] && check.left.count == 0)
    #expect(host.content("\(home.bags[0])/bagit.txt") == [7] && host.content("log/stamps/6.tsr") == [7])
    let isRenewed = try host.content(second) == home.bytes(second)
    #expect(isRenewed)
  }

  /// Of what nobody put there nothing is taken; what should be gone goes.
  @Test(arguments: CopyHost.Kind.all) func strangersAreNamed(_ kind: CopyHost.Kind) throws {
    let (home, host) = try synced(kind)
    let strangers = [
      "letter.txt", "log/notes.txt", "log/nodes/09", "log/stamps/3.tsr", "bags/x", "bags/000/001/y",
      "bags/000/000/000000009_9_v1/z", "\(home.bags[0])/data/more.txt",
    ]
    // One in our own bag hinders nothing.
    try home.write([1], to: "\(home.bags[1])/data/mine.txt")
    try host.prepare("\(home.bags[1])/bagit.txt", [1])
    for path in strangers { try host.prepare(path, [1]) }
    try host.prepare("bags/000/000/000000005_5_v1/data/case.json", [1])
    let check = try check(home, host)
    let named = Set(check.left.first.compactMap(\.path))
    #expect(
      named == [
        "letter.txt", "log/notes.txt", "log/nodes/09", "log/stamps/3.tsr", "bags/x", "bags/000/001",
        "bags/000/000/000000009_9_v1", "\(home.bags[0])/data/more.txt",
      ])
    #expect(
      check.mended.first == [
        .fileChanged("\(home.bags[1])/bagit.txt"), .bagNotDeleted("bags/000/000/000000005_5_v1"),
      ])
    for path in strangers { #expect(host.content(path) == [1], "\(path)") }
    #expect(host.names("bags/000/000").contains("000000005_5_v1") == false && host.names("work") == [])
  }

  /// A log that is written again in its place would be none, were that cut off: it is told, and left.
  @Test(arguments: CopyHost.Kind.all) func aLogThatDiffersIsTold(_ kind: CopyHost.Kind) throws {
    let (home, host) = try synced(kind)
    try host.prepare("\(home.bags[0])/bagit.txt", [7])
    for path in ["log/entries.jsonl", "log/ends", "log/nodes/00", "log/nodes/02", "log/heads.jsonl"] {
      let whole = try #require(host.content(path))
      var damaged = whole
      damaged[40 % damaged.count] ^= 1
      // The last head, cut off, is one that a run was cut off at.
      for bytes in path == "log/heads.jsonl" ? [damaged] : [damaged, whole.dropLast(), whole + [1]] {
        try host.prepare(path, bytes)
        #expect(throws: ArchiveSync.Problem.self, "\(path)") { try check(home, host) }
        let isLeft = host.content(path) == bytes
        #expect(isLeft, "\(path)")
      }
      try FileManager.default.removeItem(atPath: "\(host.root)/\(path)")
      #expect(throws: ArchiveSync.Problem.self, "\(path)") { try check(home, host) }
      try host.prepare(path, whole)
    }
    #expect(host.content("\(home.bags[0])/bagit.txt") == [7])
    #expect(try check(home, host).mended.count == 1)
    #expect(try host.isCopy(of: home))
    // Nothing new goes over either.
    do { try ArchiveHome.add("new", to: home.open()) }
    var entries = try #require(host.content("log/entries.jsonl"))
    entries[40] ^= 1
    try host.prepare("log/entries.jsonl", entries)
    let before = try host.state()
    #expect(throws: ArchiveSync.Problem.logDiffers("log/entries.jsonl")) { try check(home, host) }
    let isLeft = try host.state() == before
    #expect(isLeft)
  }

  /// What a run brought that was cut off is no better known than the rest.
  @Test func bagsOfARunThatWasCutOffAreRead() throws {
    let (home, host) = try synced(.folder)
    let file = "\(home.bags[2])/data/case.json"
    var bytes = try #require(host.content(file))
    bytes[7] ^= 4
    try host.prepare(file, bytes)
    try host.prepare("log/heads.jsonl", [])
    #expect(try check(home, host).mended.first == [.fileChanged(file)])
    #expect(try host.isCopy(of: home))
  }

  /// An old bag that cannot be taken away stays aside, and is named by the next who looks; nothing else is hindered.
  @Test(arguments: CopyHost.Kind.all) func whatCannotGoStaysAside(_ kind: CopyHost.Kind) throws {
    let (home, host) = try synced(kind)
    let bag = home.bags[0]
    let deep = Array(repeating: "d", count: 150).joined(separator: "/")
    try host.prepare("\(bag)/data/\(deep)/x") { _ in }
    try host.prepare("\(bag)/bagit.txt", [1])
    #expect(try check(home, host).mended.count > 0)
    let isThere = host.content("\(bag)/bagit.txt") == (try home.bytes("\(bag)/bagit.txt"))
    #expect(isThere)
    do { try ArchiveHome.add("new", to: home.open()) }
    #expect(try ArchiveSync(home.read(), to: host.target()).run().bags == 1)
    #expect(try check(home, host).left.first == [.fileUnknown("work/\(bag.dropFirst(13)).old")])
  }

  @Test func twoAtOnceWaitForEachOther() throws {
    let (home, host) = try synced(.folder)
    let lock = try ArchiveLock("\(home.path)/key.pem", patience: 1)
    var sync = ArchiveSync(try home.read(), to: try host.target())
    sync.patience = 0
    #expect(throws: Archive.Problem.busy) { try sync.run() }
    withExtendedLifetime(lock) {}
  }

  /// What is lost here comes back from the copy, by hand: a bag is a folder.
  @Test func aBagComesBackFromTheCopy() throws {
    let (home, host) = try synced(.folder)
    let bag = home.bags[3]
    try home.remove(bag)
    #expect(try home.verify().faults == [.bagMissing(bag)])
    #expect(try Tool("cp")?.run(["-a", "\(host.root)/\(bag)", "\(home.path)/\(bag)"]).status == 0)
    #expect(try home.verify().isWhole)
  }

  /// More shelves than one, and what this run brought.
  @Test func everyShelfIsRead() throws {
    let (home, host) = (try ArchiveHome(), try CopyHost(.folder))
    let archive = try home.open()
    try archive.record((0..<998).map { ArchiveEntry(.opened, at: "a", of: "\($0)", ["reason": "x"]) }, at: "a")
    for number in 0..<4 { try ArchiveHome.add("\(number)", to: archive) }
    _ = try ArchiveSync(archive, to: host.target()).run()
    try ArchiveHome.add("4", to: archive)
    for bag in home.bags.prefix(3) { try host.prepare("\(bag)/bagit.txt", [7]) }
    var (sync, steps): (ArchiveSync, [Int]) = (ArchiveSync(archive, to: try host.target()), [])
    sync.checks = true
    let outcome = try sync.run { done, _ in steps.append(done) }
    #expect(outcome.bags == 4 && outcome.before == 1002 && steps == [1003, 1000, 1003])
    let check = try #require(outcome.check)
    #expect(check.bags == 4 && check.mended.count == 3 && check.left.count == 0)
    #expect(try host.isCopy(of: home))
  }
}
