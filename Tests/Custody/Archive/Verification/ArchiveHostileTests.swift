import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// Archives that somebody made to do harm: with a key of his own, so that every signature is right.
@Suite("Hostile archives") struct ArchiveHostileTests {
  private let home: ArchiveHome

  init() throws { home = try ArchiveHome() }

  private static let digest = String(repeating: "0", count: 64)

  private static let places: [String?] = [
    nil, "", ".", "..", "../..", "../../..", "/", "/etc/passwd", "000/000/..", "000/000/../../../outside/000000000_x",
    "../outside/000000000_x", "000/000/000000001_x", "000/000/000000000_x/../../../../outside/000000000_x",
    "000/000/99999999999999999999_x", "000/000/-1_x", "000/000/000000000_\u{0}", "000/000/000000000_x\u{301}/y",
    String(repeating: "../", count: 5000), String(repeating: "9", count: 100_000),
  ]

  /// A bag beside the archive, as whole as any: nothing leads to it.
  @Test func entriesThatLeadOutAreNotFollowed() throws {
    let outside = try ArchiveHome(isBegun: false, in: "\(home.folder)/outside")
    try FileManager.default.createDirectory(atPath: "\(outside.folder)/000000000_x", withIntermediateDirectories: true)
    var writer = try BagWriter(at: "\(outside.folder)/000000000_x")
    try writer.add(ArchivedCase.sample("1").bytes(), as: ArchivedCase.path)
    let sha256 = try writer.finish([]).hex
    let before = try FileManager.default.subpathsOfDirectory(atPath: outside.folder).sorted()
    for kind in [ArchiveEntry.Kind.added, .purged] {
      for place in ArchiveHostileTests.places {
        let home = try ArchiveHome()
        let (copy, target) = ("\(home.folder)/copy", "\(home.folder)/outside")
        #expect(try Tool("cp")?.run(["-a", outside.folder, target]).status == 0)
        var details = ["sha256": sha256, "version": "1"]
        details["bag"] = place
        do {
          let archive = try home.open()
          try archive.record([ArchiveEntry(kind, at: "a", of: "1", details)], at: "a")
          let note = Array("0\n\(place ?? "")".utf8)
          try home.write(note, to: "work/purging")
        }
        // By what a reader, a writer, the index, a proof and a copy do.
        #expect(try home.verify().faults.contains(.entryUnfit(0)), "\(place ?? "-")")
        let archive = try home.open()
        let index = try ArchiveIndex(home.index, of: archive)
        #expect(try index.archived("1") == nil)
        for bag in try index.bags(of: "1") {
          #expect(throws: (any Error).self) { try archive.copy(bag, to: FolderCopy(home.folder), as: "extract") }
          #expect(throws: (any Error).self) { try archive.prove(bag, stamps: []) }
        }
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
        #expect(try ArchiveSync(archive, to: FolderCopy(copy)).run().bags == 0)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: target).sorted() == before)
      }
    }
  }

  /// A list that the log vouches for, and that names what lies elsewhere.
  @Test func listsThatLeadOutAreNotFollowed() throws {
    let secret = Array("secret".utf8)
    try Data(secret).write(to: URL(fileURLWithPath: "\(home.folder)/secret"))
    let paths = ["../../../../../secret", "\(home.folder)/secret", "data/../../../../../../secret", "data/link"]
    let hex = try SHA256.digest(of: secret).hex
    let manifest = Array(paths.map { "\(hex)  \($0)\n" }.joined().utf8)
    let tags = Array("\(try SHA256.digest(of: manifest).hex)  manifest-sha256.txt\n".utf8)
    let bag = "bags/000/000/000000000_1_v1"
    try home.write(manifest, to: "\(bag)/manifest-sha256.txt")
    try home.write(tags, to: "\(bag)/tagmanifest-sha256.txt")
    try home.write([], to: "\(bag)/data/x")
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.path)/\(bag)/data/link", withDestinationPath: "\(home.folder)/secret")
    let details = ["bag": String(bag.dropFirst(5)), "sha256": try SHA256.digest(of: tags).hex]
    var log = try LogHome(key: home.key, in: "\(home.folder)/log")
    try log.open().append([ArchiveEntry(.added, at: "a", of: "1", details)], at: "a", by: home.key)
    for (name, bytes) in try log.state() { try home.write(bytes, to: "log/\(name)") }
    log = try LogHome()
    let faults = Set(try home.verify().faults)
    #expect(
      faults
        == Set(paths.dropLast().map { .fileUnreadable("\(bag)/\($0)") }).union([
          .fileChanged("\(bag)/data/link"), .fileUnknown("\(bag)/data/x"),
        ]))
    let archive = try home.read()
    let shelved = try #require(try ArchiveIndex(home.index, of: archive).bags(of: "1").first)
    #expect(throws: FileProblem.self) { try archive.copy(shelved, to: FolderCopy(home.folder), as: "extract") }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(home.folder)/extract").sorted() == [
        "manifest-sha256.txt", "tagmanifest-sha256.txt",
      ])
    try FileManager.default.createDirectory(atPath: "\(home.folder)/copy", withIntermediateDirectories: false)
    #expect(throws: FileProblem.self) { try ArchiveSync(archive, to: FolderCopy("\(home.folder)/copy")).run() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(home.folder)/copy/bags").isEmpty)
  }

  @Test func timeStampsOfAnySize() throws {
    let sizes = ["", "0", "-1", "1", "3", "99999999999999999999", "../../../secret", "\(Int.max)", "\(Int.min)", "+2"]
    let archive = try home.open()
    for size in sizes {
      let details = ["size": size, "sha256": ArchiveHostileTests.digest, "root": ArchiveHostileTests.digest]
      try archive.record([ArchiveEntry(.stamped, at: "a", details)], at: "a")
    }
    let faults = Set(try home.verify().faults)
    // The fourth and the fifth tell of heads that there were; the last of one, too.
    let unfit = [0, 1, 2, 5, 6, 7, 8].map(ArchiveFault.entryUnfit)
    #expect(faults == Set(unfit + [1, 2, 3].map { .fileMissing("log/stamps/\($0).tsr") }))
    let index = try ArchiveIndex(home.index, of: archive)
    #expect(try index.stamps().count == sizes.count)
    let bag = try ArchiveHome.add("1", to: archive)
    try index.follow(archive)
    let shelved = try #require(try index.bags(of: "1").first)
    #expect(try shelved.place == bag && archive.prove(shelved, stamps: index.stamps()).heads.count == 1)
  }

  /// Lines that are no entries, signed as if they were.
  @Test func linesOfAnyKind() throws {
    let long = [UInt8](repeating: 0x7B, count: ArchiveLog.longestEntry)
    let lines: [[UInt8]] = [
      [], [0], [0xFF, 0xFE], Array("{}".utf8), Array("null".utf8), Array("[1]".utf8), Array(long.dropLast(10)),
      Array(String(repeating: "[", count: 50_000).utf8), Array("{\"at\":\"a\", \"kind\":\"held\"}".utf8),
      Array("{\"at\":\"a\",\"kind\":\"eaten\"}".utf8), Array("{\"kind\":\"held\",\"at\":\"a\"}".utf8),
      Array("{\"at\":\"\\u0061\",\"kind\":\"held\"}".utf8), Array("{\"at\":\"a\",\"at\":\"b\",\"kind\":\"held\"}".utf8),
    ]
    try home.sign(lines)
    #expect(try home.open().size == lines.count)
    #expect(try home.verify().faults == lines.indices.map(ArchiveFault.entryUnfit))
    let archive = try home.read()
    #expect(throws: Archive.Problem.damaged) { try archive.entry(0) }
    #expect(throws: Archive.Problem.damaged) { try ArchiveIndex(home.index, of: archive) }
    try FileManager.default.createDirectory(atPath: "\(home.folder)/copy", withIntermediateDirectories: false)
    #expect(throws: Archive.Problem.damaged) { try ArchiveSync(archive, to: FolderCopy("\(home.folder)/copy")).run() }
    // Too long to be read at all.
    try home.sign([Array("{\"at\":\"a\",\"kind\":\"held\"}".utf8), long + long, [1]])
    #expect(try home.verify().faults.prefix(2) == [.entryUnfit(1), .entriesMissing(expected: 3, found: 1)])
    #expect(throws: Archive.Problem.damaged) { try home.open() }
  }

  /// Files that have no end, and no content.
  @Test func filesOfAnyLength() throws {
    do {
      let archive = try home.open()
      for number in 0..<5 { try ArchiveHome.add("\(number)", to: archive) }
    }
    let files = home.paths().filter { !$0.hasPrefix("bags/") } + home.paths(below: home.bags[2])
    for file in files {
      let length = home.bits(in: file) / 8
      chmod("\(home.path)/\(file)", 0o644)
      #expect(truncate("\(home.path)/\(file)", 70 << 20) == 0)
      let begin = ContinuousClock.now
      let result = try home.verify()
      #expect(!result.isWhole && result.names(file), "\(file)")
      _ = try? home.read()
      #expect(ContinuousClock.now - begin < .seconds(20), "\(file)")
      #expect(truncate("\(home.path)/\(file)", off_t(length)) == 0)
    }
    #expect(try home.verify().isWhole)
  }

  /// In the place of each file a FIFO, a folder, a socket, a link to the very same: told at once.
  @Test func whatIsNoFileIsNotOpened() throws {
    try ArchiveHome.add("1", to: home.open())
    for file in home.paths() {
      let (path, aside) = ("\(home.path)/\(file)", "\(home.folder)/aside")
      try FileManager.default.moveItem(atPath: path, toPath: aside)
      for kind in 0..<4 {
        switch kind {
        case 0: mkfifo(path, 0o644)
        case 1: mkdir(path, 0o755)
        case 2: symlink(aside, path)
        default: symlink("/dev/zero", path)
        }
        let result = try home.verify()
        #expect(!result.isWhole && result.names(file), "\(file) \(kind): \(result.faults)")
        if file != "README.txt", !file.hasPrefix("bags/") {
          #expect(throws: (any Error).self, "\(file) \(kind)") { try home.read() }
          #expect(throws: (any Error).self, "\(file) \(kind)") { try home.open() }
        }
        try FileManager.default.removeItem(atPath: path)
      }
      try FileManager.default.moveItem(atPath: aside, toPath: path)
    }
    #expect(try home.verify().isWhole)
  }

  /// Folders with more in them than anybody wants to hear of.
  @Test func foldersWithoutEnd() throws {
    try ArchiveHome.add("1", to: home.open())
    let bag = home.bags[0]
    for (folder, count) in [("log/stamps", 120_000), ("\(bag)/data", 3000)] {
      let fill = "cd '\(home.path)/\(folder)' && seq 1 \(count) | sed s/^/n/ | xargs touch"
      #expect(try Tool("sh")?.run(["-c", fill]).status == 0)
    }
    try FileManager.default.createDirectory(
      atPath: "\(home.path)/\(bag)/" + String(repeating: "d/", count: 90), withIntermediateDirectories: true)
    let begin = ContinuousClock.now
    #expect(try Set(home.verify().faults) == [.fileUnknown("log/stamps"), .fileUnknown(bag)])
    #expect(ContinuousClock.now - begin < .seconds(20))
  }

  /// Bytes changed, cut, doubled and moved at random: told, or read as it was; never anything else.
  @Test func anythingAtAll() throws {
    do {
      let archive = try home.open()
      for number in 0..<6 { try ArchiveHome.add("\(number)", to: archive) }
    }
    var generator = SeededGenerator(seed: 4711)
    let files = home.paths().filter { !$0.hasPrefix("bags/") }
    let whole = try home.state(below: "log").merging(["key.pem": home.bytes("key.pem")]) { $1 }
    for round in 0..<120 {
      var touched: Set<String> = []
      for _ in 0...round % 3 {
        guard let file = files.randomElement(using: &generator), let bytes = whole[file], !bytes.isEmpty else {
          continue
        }
        let range = Int.random(in: 0..<bytes.count, using: &generator)
        let part = bytes[range..<min(bytes.count, range + Int.random(in: 1...64, using: &generator))]
        var changed = bytes
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: changed.replaceSubrange(part.indices, with: generator.noise(part.count))
        case 1: changed.removeSubrange(part.indices)
        case 2: changed.insert(contentsOf: part, at: range)
        default: changed.replaceSubrange(part.indices, with: Array(part.reversed()))
        }
        try home.write(changed, to: file)
        if changed != bytes { touched.insert(file) } else { touched.remove(file) }
      }
      let result = try home.verify { $0.key = nil }
      #expect(result.isWhole == touched.isEmpty, "\(round) \(touched)")
      if let archive = try? home.read() {
        for index in 0..<min(archive.size, 10) {
          if let entry = try? archive.entry(index) { #expect(entry.caseNumber == "\(index)", "\(round)") }
        }
      }
      for file in touched { try home.write(whole[file] ?? [], to: file) }
    }
    #expect(try home.verify().isWhole)
  }
}

extension ArchiveHome {
  /// Makes a log of these lines, with one head over them.
  fileprivate func sign(_ lines: [[UInt8]]) throws {
    for name in paths(below: "log") where !name.hasSuffix("l") { try remove(name) }
    var edge = MerkleEdge(try MerkleHash())
    for line in lines { try edge.appending(MerkleHash().leaf(line)) }
    let head = try SignedHead(edge.size, try edge.root(), at: "a", by: key)
    try write(lines.flatMap { $0 + [ArchiveLog.lineEnd] }, to: "log/entries.jsonl")
    try write(Array(head.line.utf8) + [ArchiveLog.lineEnd], to: "log/heads.jsonl")
  }
}
