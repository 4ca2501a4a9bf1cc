import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// What somebody does who may write everywhere in the archive, and has not its key.
@Suite("Tampering with an archive") struct ArchiveTamperTests {
  private let home: ArchiveHome

  init() throws { home = try ArchiveSample.make() }

  /// A file, a folder, a link and a FIFO beside everything that belongs there: each is named, and none is opened.
  @Test func whatDoesNotBelongIsNamed() throws {
    let folders = [""] + home.paths([.typeDirectory])
    var added: [String] = []
    for folder in folders {
      let path = folder.isEmpty ? "" : "\(folder)/"
      for name in ["file", "folder", "link", "FIFO", "000000000_2026-1_v1x"] { added.append(path + name) }
      try home.write([1], to: path + "file")
      for name in ["folder", "000000000_2026-1_v1x"] {
        try FileManager.default.createDirectory(
          atPath: "\(home.path)/\(path)\(name)", withIntermediateDirectories: false)
      }
      try FileManager.default.createSymbolicLink(
        atPath: "\(home.path)/\(path)link", withDestinationPath: "/etc/passwd")
      mkfifo("\(home.path)/\(path)FIFO", 0o644)
    }
    let more = ["bags/000/001", "bags/000/0", "bags/+00", "bags/0", "bags/001", "bags/99999999999999999999"]
    for folder in more + ["bags/9223372036854775807"] {
      try FileManager.default.createDirectory(atPath: "\(home.path)/\(folder)", withIntermediateDirectories: false)
      added.append(folder)
    }
    let found = Set(try home.verify().faults)
    for path in added { #expect(found.contains(.fileUnknown(path)), "\(path)") }
    #expect(found.count == added.count)
  }

  /// Names that only look alike, and such as no text has.
  @Test func namesThatLookAlikeAreOthers() throws {
    let file = try #require(home.paths(below: "bags").first { $0.hasSuffix("ü.zip") })
    try home.write(home.bytes(file), to: file.replacingOccurrences(of: "ü", with: "u\u{308}"))
    #expect(try home.verify().faults == [.fileUnknown(file.replacingOccurrences(of: "ü", with: "u\u{308}"))])
    try home.remove(file)
    #expect(try Set(home.verify().faults).count == 2)
    let bad = Array("\(home.path)/bags/000/000/\u{1}".utf8CString.dropLast(2)) + [-1, 0]
    close(open(bad, O_CREAT | O_WRONLY, 0o644))
    #expect(try home.verify().faultCount == 3)
  }

  @Test func whatWasSwappedIsNamed() throws {
    let bags = home.bags
    try home.swap(bags[3], bags[9])
    #expect(
      try Set(home.verify().faults) == [
        .bagChanged("\(bags[3])/tagmanifest-sha256.txt"), .bagChanged("\(bags[9])/tagmanifest-sha256.txt"),
      ])
    try home.swap(bags[3], bags[9])
    // Two files of one bag, and a file of another version.
    let files = ["\(bags[0])/data/case.json", "\(bags[0])/data/replies/1.json"]
    try home.swap(files[0], files[1])
    #expect(try Set(home.verify().faults) == Set(files.map(ArchiveFault.fileChanged)))
    try home.swap(files[0], files[1])
    // A bag by an older version of its case, and an older one by a newer.
    let second = try #require(bags.first { $0.hasSuffix("_2026-1_v2") })
    #expect(try Tool("cp")?.run(["-a", "\(home.path)/\(second)", "\(home.path)/kept"]).status == 0)
    try home.remove(second)
    #expect(try Tool("cp")?.run(["-a", "\(home.path)/\(bags[0])", "\(home.path)/\(second)"]).status == 0)
    #expect(
      try Set(home.verify().faults) == [.bagChanged("\(second)/tagmanifest-sha256.txt"), .fileUnknown("kept")])
    try home.remove(second)
    try home.move("kept", to: second)
    #expect(try home.verify().isWhole)
    // By another name.
    try home.move(bags[5], to: bags[5] + "x")
    #expect(try Set(home.verify().faults) == [.bagMissing(bags[5]), .fileUnknown(bags[5] + "x")])
    try home.move(bags[5] + "x", to: bags[5])
    // By a link to the very same.
    try home.move(bags[5], to: "../outside")
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.path)/\(bags[5])", withDestinationPath: "\(home.folder)/outside")
    #expect(try Set(home.verify().faults) == [.bagChanged(bags[5]), .fileUnknown(bags[5]), .bagMissing(bags[5])])
  }

  /// A bag that was deleted is there again.
  @Test func whatWasDeletedStaysAway() throws {
    let before = try ArchiveHome()
    do {
      let archive = try before.open()
      for number in ["1", "2"] { try ArchiveHome.add(number, to: archive) }
    }
    let after = try before.copy()
    let bag = try after.read().entry(0).details
    try after.open().purge(
      [Archive.Purged(bag: bag["bag"] ?? "", sha256: bag["sha256"] ?? "")], of: "1", at: "a", by: "b", [:])
    #expect(try after.verify().isWhole)
    let path = "bags/\(bag["bag"] ?? "")"
    #expect(try Tool("cp")?.run(["-a", "\(before.path)/\(path)", "\(after.path)/\(path)"]).status == 0)
    #expect(try after.verify().faults == [.bagNotDeleted(path)])
  }

  /// Every file of the log cut to what it was at an earlier head, and the newer bags taken: whole, and not what is known.
  @Test func rollingBackIsFoundByWhatIsKnownElsewhere() throws {
    let home = try ArchiveHome()
    do {
      let archive = try home.open()
      for number in 0..<20 {
        try ArchiveHome.add("\(number)", to: archive)
        if number == 4 { try archive.record(LogHome.entries(4), at: ArchiveHome.at) }
        if number % 9 == 8, let head = archive.head {
          try archive.keep(stamp: [1], of: head, time: "t", at: ArchiveHome.at, by: nil)
        }
      }
    }
    let head = try #require(try home.read().head)
    let all = try home.read().heads()
    for size in [1, 5, 16, 21] {
      let old = try home.copy()
      let at = try #require(all.last { $0.size <= size })
      try old.rollBack(to: at.size)
      #expect(try old.verify().isWhole, "\(at.size)")
      #expect(try old.verify { $0.known = [head.size: head.root] }.faults == [.rolledBack(size: head.size)])
      // What was known before is still there.
      #expect(try old.verify { $0.known = [at.size: at.root] }.isWhole)
      // And what goes on from there is something else.
      let archive = try old.open()
      while archive.size < head.size { try ArchiveHome.add("9", to: archive) }
      #expect(try old.verify { $0.known = [head.size: head.root] }.faults == [.rolledBack(size: head.size)])
    }
    try home.rollBack(to: 0)
    #expect(try home.verify().isWhole && home.verify { $0.known = [0: head.root] }.faults == [.rolledBack(size: 0)])
    #expect(try home.verify { $0.known = [head.size: head.root] }.faults == [.rolledBack(size: head.size)])
  }

  /// Written anew throughout, and signed with another key.
  @Test func anArchiveOfAnotherKeyIsAnother() throws {
    let forged = try ArchiveHome()
    do {
      let archive = try forged.open()
      for number in ["1", "2", "3"] { try ArchiveHome.add(number, to: archive) }
    }
    #expect(try forged.verify().isWhole)
    #expect(try forged.verify { $0.key = home.key.verifying.fingerprint }.faults == [.otherKey])
    // Ours lies there, and the heads are another's.
    try forged.write(home.bytes("key.pem"), to: "key.pem")
    let faults = try forged.verify { $0.key = home.key.verifying.fingerprint }.faults
    #expect(faults == [.headForged(line: 1), .headForged(line: 2), .headForged(line: 3), .fileChanged("key.pem")])
  }

  /// An entry changed and everything made to fit it, but for the signature.
  @Test func whatFitsAndIsNotSignedIsForged() throws {
    let lines = try home.bytes("log/entries.jsonl").split(separator: ArchiveLog.lineEnd)
    let heads = try home.bytes("log/heads.jsonl").split(separator: ArchiveLog.lineEnd)
    let other = try LogHome()
    var entries = try lines.map { try #require(ArchiveEntry(String(decoding: $0, as: UTF8.self))) }
    let last = entries.removeLast()
    entries.append(ArchiveEntry(last.kind, at: last.at, of: last.caseNumber, by: "Mallory", last.details))
    try other.open().append(entries, at: ArchiveHome.at, by: other.key)
    for name in ["entries.jsonl", "ends"] + (0...5).map({ "nodes/0\($0)" }) {
      try home.write(Corpus.bytes(at: "\(other.path)/\(name)"), to: "log/\(name)")
    }
    let size = entries.count
    #expect(try home.verify().faults == [.headDiffers(size: size)])
    let root = try other.open().root(of: size)
    let line = try #require(String(data: Data(heads[heads.count - 1]), encoding: .utf8))
    let old = try #require(SignedHead(line)).root
    let forged = Array(line.replacingOccurrences(of: old, with: root).utf8)
    try home.write((heads.dropLast() + [forged[...]]).flatMap { $0 + [ArchiveLog.lineEnd] }, to: "log/heads.jsonl")
    #expect(try home.verify().faults.contains(.headForged(line: heads.count)))
    // Two heads for one size, and heads in another order.
    try home.write((heads + [heads[heads.count - 1]]).flatMap { $0 + [ArchiveLog.lineEnd] }, to: "log/heads.jsonl")
    #expect(try home.verify().faults.contains(.headForged(line: heads.count + 1)))
    try home.write(([heads[1], heads[0]] + heads[2...]).flatMap { $0 + [ArchiveLog.lineEnd] }, to: "log/heads.jsonl")
    #expect(try home.verify().faults.contains(.headForged(line: 2)))
  }

  /// Entries taken out, put in, and in another order.
  @Test func everyEntryIsInItsPlace() throws {
    let lines = try home.bytes("log/entries.jsonl").split(separator: ArchiveLog.lineEnd)
    func faults(_ lines: [ArraySlice<UInt8>]) throws -> [ArchiveFault] {
      try home.write(lines.flatMap { $0 + [ArchiveLog.lineEnd] }, to: "log/entries.jsonl")
      return try home.verify().faults
    }
    var changed = lines
    changed.remove(at: 10)
    #expect(try faults(changed).contains(.entriesMissing(expected: lines.count, found: lines.count - 1)))
    changed.insert(lines[11], at: 10)
    #expect(try faults(changed).contains(.entryChanged(10)))
    changed = lines
    changed.swapAt(3, 4)
    let found = try faults(changed)
    #expect(found.contains(.entryChanged(3)) && found.contains(.headDiffers(size: 4)))
    #expect(try faults(lines + [lines[3]]) == [.torn("log/entries.jsonl")])
    #expect(try faults([]).contains(.entriesMissing(expected: lines.count, found: 0)))
    #expect(try faults(lines) == [])
    try home.write(home.bytes("log/heads.jsonl") + [1], to: "log/heads.jsonl")
    #expect(try home.verify().faults == [.torn("log/heads.jsonl")])
  }
}

extension Archive {
  /// Every head, from the first on.
  func heads() throws -> [SignedHead] {
    try log.heads.read(log.heads.size(), at: 0).split(separator: ArchiveLog.lineEnd)
      .compactMap { SignedHead(String(decoding: $0, as: UTF8.self)) }
  }
}

extension ArchiveHome {
  /// Cuts every file of the log to what it was at that head, and takes the bags and time stamps that came later.
  fileprivate func rollBack(to size: Int) throws {
    let archive = try read()
    let heads = try archive.heads().prefix { $0.size <= size }
    let end = size == 0 ? 0 : try archive.log.files.bytes(of: size - 1)?.upperBound ?? 0
    try write(heads.flatMap { Array($0.line.utf8) + [ArchiveLog.lineEnd] }, to: "log/heads.jsonl")
    try write(Array(bytes("log/entries.jsonl").prefix(end)), to: "log/entries.jsonl")
    try write(Array(bytes("log/ends").prefix(size * 8)), to: "log/ends")
    for name in paths(below: "log/nodes") {
      let count = size >> (Int(name.suffix(2)) ?? 0)
      if count == 0 { try remove(name) } else { try write(Array(bytes(name).prefix(count * 32)), to: name) }
    }
    for name in paths(below: "log/stamps") where Int(name.lastComponent.dropLast(4)) ?? 0 >= size { try remove(name) }
    for bag in bags where ArchiveLayout.index(in: bag.lastComponent) ?? 0 >= size { try remove(bag) }
  }
}
