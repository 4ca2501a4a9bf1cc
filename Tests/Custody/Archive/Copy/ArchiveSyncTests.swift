import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("Second copies of an archive", .serialized) struct ArchiveSyncTests {
  private func problem(
    _ archive: Archive, _ host: CopyHost, sourceLocation: SourceLocation = #_sourceLocation
  ) -> ArchiveSync.Problem? {
    #expect(throws: ArchiveSync.Problem.self, sourceLocation: sourceLocation) {
      try ArchiveSync(archive, to: host.target()).run()
    }
  }

  private func purge(_ number: String, in archive: Archive) throws {
    var bags: [Archive.Purged] = []
    try archive.entries { _, entry in
      guard entry.kind == .added, entry.caseNumber == number, let bag = entry.details["bag"] else { return }
      bags.append(Archive.Purged(bag: bag, sha256: entry.details["sha256"] ?? ""))
    }
    try archive.purge(bags, of: number, at: ArchiveHome.at, by: "Voß", ["reason": "Frist"])
  }

  /// First all of it, then what is new, then nothing; with deletions of what the copy has and of what it never got.
  @Test(arguments: CopyHost.Kind.all) func theCopyFollows(_ kind: CopyHost.Kind) throws {
    let home = try ArchiveHome()
    let host = try CopyHost(kind)
    let archive = try home.open()
    func sync() throws -> CopyOutcome {
      let outcome = try ArchiveSync(archive, to: host.target()).run()
      #expect(try host.isCopy(of: home))
      #expect(outcome.size == archive.size)
      return outcome
    }
    // Of nothing, nothing.
    #expect(try ArchiveSync(archive, to: host.target()).run() == CopyOutcome() && host.names() == [])
    for number in 0..<5 { try ArchiveHome.add("\(number)", to: archive) }
    let first = try sync()
    #expect(first.before == 0 && first.bags == 5 && first.files == 35 && first.bytes > 2000 && first.purged == 0)
    #expect(try sync().bags == 0)
    try ArchiveHome.add("5", to: archive)
    let head = try #require(archive.head)
    try archive.keep(stamp: [1, 2, 3], of: head, time: "t", at: "a", by: nil)
    try archive.record([ArchiveEntry(.held, at: "a", of: "5", ["reason": "x"])], at: "a")
    let second = try sync()
    #expect(second.before == 5 && second.bags == 1 && second.size == 8)
    // One that the copy has, and one that it never got.
    try ArchiveHome.add("6", to: archive)
    try purge("1", in: archive)
    try purge("6", in: archive)
    try ArchiveHome.add("7", to: archive)
    let third = try sync()
    #expect(third.purged == 1 && third.bags == 1 && host.names("work") == [])
    var last = try sync()
    last.before = 0
    #expect(last.bags == 0 && last.files == 0 && last.bytes == 0)
  }

  /// More than becomes visible at once, and a deletion at the very end of what was first.
  @Test func manyEntriesGoInSteps() throws {
    let home = try ArchiveHome()
    let archive = try home.open()
    for number in 0..<40 { try ArchiveHome.add("\(number)", to: archive) }
    for number in 0..<120 {
      try archive.record([ArchiveEntry(.opened, at: "a", of: "\(number)", ["reason": "ü"])], at: "a")
    }
    let host = try CopyHost(.folder)
    var steps: [Int] = []
    #expect(try ArchiveSync(archive, to: host.target()).run { size, _ in steps.append(size) }.bags == 40)
    #expect(try steps == [64, 128, 160] && host.isCopy(of: home))
    try purge("3", in: archive)
    let other = try CopyHost(.folder)
    steps = []
    #expect(try ArchiveSync(archive, to: other.target()).run { size, _ in steps.append(size) }.bags == 39)
    #expect(try steps == [161] && other.isCopy(of: home))
    #expect(try ArchiveSync(archive, to: host.target()).run().purged == 1)
    #expect(try host.isCopy(of: home))
  }

  /// A reader may copy while another writes.
  @Test func whoReadsCopies() throws {
    let home = try ArchiveHome()
    let archive = try home.open()
    try ArchiveHome.add("1", to: archive)
    let reader = try home.read()
    try ArchiveHome.add("2", to: archive)
    let host = try CopyHost(.folder)
    #expect(try ArchiveSync(reader, to: host.target()).run().size == 1)
    #expect(try ArchiveVerifier(host.root).run().isWhole)
    #expect(try ArchiveSync(home.read(), to: host.target()).run().bags == 1)
    #expect(try host.isCopy(of: home))
  }

  /// What lies there and is no copy of this archive stays as it is.
  @Test(arguments: CopyHost.Kind.all) func strangersAreLeftAlone(_ kind: CopyHost.Kind) throws {
    let home = try ArchiveHome()
    let archive = try home.open()
    try ArchiveHome.add("1", to: archive)
    let strangers: [(String, [UInt8])] = [
      ("letters/a.txt", [1]), ("bags/000/000/000000000_1_v1/x", [1]), ("log/entries.jsonl", [1]),
      ("log/nodes/00", [1]), ("work/a", [1]), ("log/stamps/1.tsr", []), ("key.pem", []),
      ("key.pem", try SigningKey.make().verifying.pem),
    ]
    // A server takes its time to begin.
    for (path, bytes) in strangers.prefix(kind == .sftp ? 2 : .max) {
      let host = try CopyHost(kind)
      try host.prepare(path, bytes)
      #expect(problem(archive, host) == .occupied, "\(path)")
      #expect(host.content(path) == bytes)
      #expect(FileManager.default.subpaths(atPath: host.root)?.count == path.split(separator: "/").count)
    }
    let host = try CopyHost(kind)
    for path in [".README.txt.part", ".key.pem.part"] { try host.prepare(path, [1]) }
    _ = try ArchiveSync(archive, to: host.target()).run()
    #expect(try host.isCopy(of: home))
  }

  /// Of an archive and a copy that do not go on from each other nothing is overwritten.
  @Test func whatDivergedIsTold() throws {
    let home = try ArchiveHome()
    let other = try ArchiveHome(key: home.key)
    let host = try CopyHost(.folder)
    do {
      let archive = try home.open()
      for number in 0..<6 { try ArchiveHome.add("\(number)", to: archive) }
      _ = try ArchiveSync(archive, to: host.target()).run()
      for number in 0..<9 { try ArchiveHome.add("\(number)", 2, to: other.open()) }
    }
    let before = try host.state()
    // Rolled back, and gone another way.
    let short = try ArchiveHome(key: home.key)
    for number in 0..<3 { try ArchiveHome.add("\(number)", to: short.open()) }
    for archive in [try other.read(), try short.read()] {
      #expect(problem(archive, host) == .diverged(size: archive.size))
      #expect(try host.state() == before)
    }
    // The copy's own head is none of ours.
    let archive = try home.open()
    try ArchiveHome.add("6", to: archive)
    let heads = try #require(host.content("log/heads.jsonl"))
    for damage in [
      Array(heads.dropLast(9)) + [0x7D, 0x0A], [UInt8](repeating: 0x7B, count: ArchiveLog.longestLine * 3),
      Array(heads.dropFirst(1)), Array(heads.prefix(10)) + [0x0A],
    ] {
      try host.prepare("log/heads.jsonl", damage)
      #expect(problem(archive, host) == .diverged(size: 7))
      #expect(host.content("log/entries.jsonl") == before["log/entries.jsonl"])
    }
    try FileManager.default.removeItem(atPath: "\(host.root)/log/heads.jsonl")
    #expect(problem(archive, host) == .diverged(size: 7))
    try host.prepare("log/heads.jsonl", heads)
    _ = try ArchiveSync(archive, to: host.target()).run()
    #expect(try host.isCopy(of: home))
  }

  /// A copy that lost its last heads gets them again; its bags, which may be the only ones that are right, stay.
  @Test func bagsThatAreThereStay() throws {
    let home = try ArchiveHome()
    let host = try CopyHost(.folder)
    do {
      let archive = try home.open()
      for number in 0..<6 { try ArchiveHome.add("\(number)", to: archive) }
      _ = try ArchiveSync(archive, to: host.target()).run()
    }
    let heads = try #require(host.content("log/heads.jsonl")).split(separator: ArchiveLog.lineEnd)
    let file = "\(home.bags[4])/data/case.json"
    try home.flip(file, bit: 5)
    for count in [0, 3] {
      try host.prepare("log/heads.jsonl", heads.prefix(count).flatMap { $0 + [ArchiveLog.lineEnd] })
      let outcome = try ArchiveSync(home.read(), to: host.target()).run()
      #expect(outcome.bags == 0 && outcome.before == count && outcome.size == 6)
      #expect(try ArchiveVerifier(host.root).run().isWhole)
    }
    // One that is not the bag gives its place to the right one, and to no other.
    try host.prepare("log/heads.jsonl", Array(heads[0]) + [ArchiveLog.lineEnd])
    for bag in [home.bags[2], home.bags[4]] { try host.prepare("\(bag)/tagmanifest-sha256.txt", [1]) }
    #expect(problem(try home.read(), host) == .changed(file))
    #expect(host.content("\(home.bags[4])/tagmanifest-sha256.txt") == [1])
    try home.flip(file, bit: 5)
    #expect(try ArchiveSync(home.read(), to: host.target()).run().bags == 1)
    #expect(try host.isCopy(of: home))
  }

  /// What is not what its list says, or the log, does not go over.
  @Test func aChangedFileIsNotCopied() throws {
    let home = try ArchiveHome()
    do {
      let archive = try home.open()
      for number in 0..<3 { try ArchiveHome.add("\(number)", to: archive) }
      let head = try #require(archive.head)
      try archive.keep(stamp: [1, 2, 3], of: head, time: "t", at: "a", by: nil)
      try archive.record([ArchiveEntry(.opened, at: "a", ["reason": "last"])], at: "a")
    }
    let bag = home.bags[1]
    for file in home.paths(below: bag) + ["log/stamps/3.tsr"] {
      let host = try CopyHost(.folder)
      try home.flip(file, bit: 3)
      let faults: [ArchiveSync.Problem] = [.changed(file), .changed("\(bag)/manifest-sha256.txt")]
      #expect(problem(try home.read(), host).map(faults.contains) == true, "\(file)")
      try home.flip(file, bit: 3)
      #expect(host.names("log/nodes") == [] && host.content("log/heads.jsonl") == [])
      _ = try ArchiveSync(home.read(), to: host.target()).run()
      #expect(try host.isCopy(of: home), "\(file)")
    }
    let host = try CopyHost(.folder)
    for (file, bit) in [
      ("log/entries.jsonl", 80), ("log/nodes/00", 9), ("log/ends", 9), ("log/heads.jsonl", 80),
    ] {
      try home.flip(file, bit: bit)
      #expect(throws: (any Error).self, "\(file)") { try ArchiveSync(home.read(), to: host.target()).run() }
      try home.flip(file, bit: bit)
      #expect(host.content("log/entries.jsonl") == [] && host.content("log/heads.jsonl") == [])
    }
    _ = try ArchiveSync(home.read(), to: host.target()).run()
    #expect(try host.isCopy(of: home))
  }
}

extension CopyHost {
  /// Every file with its bytes.
  func state() throws -> [String: [UInt8]] {
    var state: [String: [UInt8]] = [:]
    for name in FileManager.default.subpaths(atPath: root) ?? [] {
      if let bytes = FileManager.default.contents(atPath: "\(root)/\(name)"), !bytes.isEmpty {
        state[name] = [UInt8](bytes)
      }
    }
    return state
  }

  /// Whether it is the archive, file by file, and whole.
  func isCopy(of home: ArchiveHome) throws -> Bool {
    let own = try home.state().filter { !$0.value.isEmpty }
    let result = try ArchiveVerifier(root).run()
    let (state, names) = (try state(), names("work"))
    if !result.isWhole { Issue.record("\(result.faults)") }
    return result.isWhole && state == own && names == []
  }
}
