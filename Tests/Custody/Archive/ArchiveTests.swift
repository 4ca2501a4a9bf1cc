import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("The archive") struct ArchiveTests {
  private func problem(
    _ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Archive.Problem? {
    #expect(throws: Archive.Problem.self, sourceLocation: sourceLocation) { try body() }
  }

  @Test func itIsBegunOnce() throws {
    let home = try ArchiveHome()
    #expect(home.paths() == ["README.txt", "key.pem", "log/ends", "log/entries.jsonl", "log/heads.jsonl"])
    #expect(try home.read().head == nil && home.open().size == 0)
    #expect(try home.verify().isWhole)
    let before = try home.state()
    #expect(problem { try Archive.create(home.path, key: home.key) } == .occupied)
    #expect(try home.state() == before)
    let other = try ArchiveHome(isBegun: false)
    #expect(problem { _ = try other.read() } == .missing)
    #expect(problem { _ = try other.open() } == .missing)
    #expect(problem { _ = try other.verify() } == .missing)
    try other.write([1], to: ".hidden")
    #expect(problem { try Archive.create(other.path, key: other.key) } == .occupied)
    #expect(other.paths() == [".hidden"])
    // An empty folder gives its place; one that is not there above does not.
    try other.remove(".hidden")
    try Archive.create(other.path, key: other.key)
    #expect(try other.verify().isWhole)
    #expect(throws: FileProblem.self) { try Archive.create("\(other.folder)/a/b", key: other.key) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder) == ["archive"])
  }

  @Test func anotherKeyDoesNotWrite() throws {
    let home = try ArchiveHome()
    let before = try home.state()
    let other = try SigningKey.make()
    #expect(problem { _ = try Archive(toWrite: home.path, signer: other, patience: 10) } == .otherKey)
    for bytes in [[], Array("key".utf8), [UInt8](repeating: 65, count: 4096)] {
      try home.write(bytes, to: "key.pem")
      #expect(problem { _ = try home.read() } == .damaged)
      #expect(problem { _ = try home.open() } == .damaged)
    }
    try home.write(before["key.pem"] ?? [], to: "key.pem")
    #expect(try home.state() == before)
    // Whoever only reads writes nothing down.
    #expect(throws: FileProblem(.notPermitted, at: home.path)) {
      try home.read().record([ArchiveEntry(.opened, at: ArchiveHome.at)], at: ArchiveHome.at)
    }
  }

  @Test(.enabled(if: Tool.isInstalled("flock"), "needs flock")) func oneWritesAtATime() throws {
    let home = try ArchiveHome()
    func isFree() throws -> Bool { try Tool("flock")?.run(["-n", home.path, "true"]).status == 0 }
    var archive: Archive? = try home.open()
    #expect(problem { _ = try home.open(patience: 0) } == .busy)
    #expect(try !isFree() && home.read().size == 0)
    let size = archive?.size
    archive = nil
    #expect(try size == 0 && isFree())
    let other = Process()
    other.executableURL = URL(fileURLWithPath: try #require(Tool("flock")).path)
    // It waits for its turn: the look below takes the right itself for a moment.
    other.arguments = ["-F", home.path, "sleep", "60"]
    try other.run()
    while try isFree() { usleep(1000) }
    #expect(problem { _ = try home.open(patience: 0) } == .busy)
    // The right goes with the process, however that ends.
    let killer = Thread { [number = other.processIdentifier] in
      usleep(150_000)
      kill(number, SIGKILL)
    }
    killer.start()
    #expect(try Archive(toWrite: home.path, signer: home.key, patience: 30).size == 0)
    other.waitUntilExit()
  }

  @Test func aBagIsPutInAndStays() throws {
    let home = try ArchiveHome()
    let archive = try home.open()
    try Tool.withFile(Array("package".utf8)) { source in
      var content = try ArchiveHome.content("2026-0042")
      let sha256 = try SHA256.digest(of: OpenFile(source)).hex
      content.files.append(BagContent.File("package/ü (1).zip", .copy(source, sha256: sha256)))
      let first = try archive.add(content, of: "2026-0042", version: 1, at: "a", by: "Marlene Voß", ["through": "7"])
      #expect(first.index == 0 && first.bag == "000/000/000000000_2026-0042_v1" && first.head == archive.head)
      let old = "\(archive.place(of: first.bag))/data/package/ü (1).zip"
      content.files[3] = BagContent.File("package/ü (1).zip", .kept(old, sha256: sha256, size: 7))
      let second = try archive.add(
        content, of: "2026-0042", version: 2, at: "b", by: nil, ["bag": "x", "through": "9"])
      #expect(second.index == 1 && second.bag == "000/000/000000001_2026-0042_v2")
      let attributes = try FileManager.default.attributesOfItem(atPath: old)
      #expect(attributes[.referenceCount] as? Int == 2 && attributes[.posixPermissions] as? Int == 0o444)
      for (index, put) in [first, second].enumerated() {
        let report = try BagCheck.run(archive.place(of: put.bag))
        #expect(report.isValid && report.warnings.isEmpty && report.files == 4)
        let entry = try archive.entry(index)
        let tags = try SHA256.digest(of: home.bytes("bags/\(put.bag)/tagmanifest-sha256.txt"))
        #expect(entry.kind == .added && entry.details["bag"] == put.bag && entry.details["sha256"] == tags.hex)
        #expect(entry.details["version"] == "\(index + 1)" && entry.caseNumber == "2026-0042")
      }
      #expect(try archive.entry(0).person == "Marlene Voß" && archive.entry(1).person == nil)
    }
    #expect(home.paths(below: "work").isEmpty)
    #expect(try home.verify().isWhole && home.read().size == 2)
  }

  /// A number of any form gives a folder that every file system takes.
  @Test func anyNumberHasAPlace() throws {
    for number in ["../../x", "a/b", "ä€ 1", String(repeating: "9", count: 300), "", ".", "a_b\u{0}c\n"] {
      let place = ArchiveLayout.bag(1_234_567_890, of: number, version: 3)
      #expect(place.hasPrefix("1234/567/1234567890_") && place.utf8.count < 80)
      #expect(ArchiveLayout.index(ofBagAt: place) == 1_234_567_890, "\(number)")
    }
    for place in [
      "", "/", "5_x", "000/000/5_x", "000/000/0000000005_x", "000/000/000000005", "000/001/000000005_x",
      "../../000000005_x", "000/000/../000000005_x", "000/000/-00000005_x", "000/000/+00000005_x",
      "000/000/99999999999999999999_x", "/000/000/000000005_x", "000/000//000000005_x", "000/000/000000005_x\u{0}",
      "０00/000/000000005_x",
    ] {
      #expect(ArchiveLayout.index(ofBagAt: place) == nil, "\(place)")
    }
    #expect(ArchiveLayout.index(ofBagAt: "000/000/000000005_x") == 5)
    for (top, name, number) in [
      ("000", "000", 0), ("000", "999", 999), ("012", "345", 12_345), ("1234", "567", 1_234_567), ("0", "0", nil),
      ("+00", "000", nil), ("00", "000", nil), ("0000", "000", nil), ("000", "1000", nil), ("-01", "000", nil),
      ("9223372036854775807", "000", nil), ("99999999999999999999", "000", nil), ("000", "", nil),
    ] as [(String, String, Int?)] {
      #expect(ArchiveLayout.shelf(top, name) == number, "\(top)/\(name)")
    }
  }

  /// What cannot be put in whole leaves nothing: not a file, not an entry.
  @Test func whatIsNotAsHandedOverIsNotPutIn() throws {
    let home = try ArchiveHome()
    let archive = try home.open()
    try ArchiveHome.add("1", to: archive)
    let before = try home.state()
    let source = "\(home.folder)/source"
    try Data("changed".utf8).write(to: URL(fileURLWithPath: source))
    let sha256 = String(repeating: "0", count: 64)
    let bad: [BagContent.File] = [
      BagContent.File("a", .copy(source, sha256: sha256)), BagContent.File("a", .copy("\(source)-no", sha256: sha256)),
      BagContent.File("a", .kept(source, sha256: "none", size: 7)),
      BagContent.File("a", .kept(source, sha256: sha256, size: 6)), BagContent.File("a/../b", .bytes([])),
      BagContent.File("CASE.json", .bytes([])),
    ]
    for file in bad {
      var content = try ArchiveHome.content("2")
      content.files.append(file)
      #expect(throws: (any Error).self) { try archive.add(content, of: "2", version: 1, at: "", by: nil, [:]) }
      #expect(try home.state() == before && archive.size == 1)
    }
    var content = BagContent()
    content.files = [bad[0]]
    #expect(
      #expect(throws: BagContent.Changed.self) {
        try archive.add(content, of: "2", version: 1, at: "", by: nil, [:])
      }?.name == "a")
    try ArchiveHome.add("2", to: archive)
    #expect(try home.verify().isWhole)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root and mounts")) func aFullDiskLeavesTheOldState() throws {
    let disk = try SmallDisk(kilobytes: 400)
    let home = try ArchiveHome(in: "\(disk.path)/home")
    let archive = try home.open()
    var (added, refused) = (0, 0)
    while refused < 12 {
      let before = try home.state()
      var content = try ArchiveHome.content("\(added)")
      // Full in the middle of a file, of a list, of the log.
      content.files.append(BagContent.File("filler", .bytes([UInt8](repeating: 1, count: 4096 * (24 >> refused)))))
      do {
        try archive.add(content, of: "\(added)", version: 1, at: "", by: nil, [:])
        added += 1
      } catch {
        #expect((error as? FileProblem)?.reason == .full)
        #expect(try home.state() == before && archive.size == added)
        refused += 1
      }
    }
    let before = try home.state()
    #expect(throws: FileProblem.self) {
      for _ in 0..<100 {
        let entry = ArchiveEntry(.held, at: "", ["reason": String(repeating: "x", count: 9000)])
        try archive.record([entry], at: "")
      }
    }
    #expect(try before["bags/"] != nil && home.verify().isWhole)
    let bag = try archive.entry(0).details
    let purged = Archive.Purged(bag: bag["bag"] ?? "", sha256: bag["sha256"] ?? "")
    // Nothing can be written down, so that nothing goes; or it can, and goes.
    if (try? archive.purge([purged], of: "0", at: "", by: "", [:])) == nil {
      #expect(FileManager.default.fileExists(atPath: archive.place(of: purged.bag)))
    }
    #expect(added > 1)
    withExtendedLifetime(disk) {}
  }

  @Test func whatIsDeletedIsGone() throws {
    let home = try ArchiveHome()
    let archive = try home.open()
    for version in 1...3 { try ArchiveHome.add("1", version, to: archive) }
    try ArchiveHome.add("2", to: archive)
    let bags = try (0..<3).map { try archive.entry($0).details }.map {
      Archive.Purged(bag: $0["bag"] ?? "", sha256: $0["sha256"] ?? "")
    }
    let head = try archive.purge(bags, of: "1", at: ArchiveHome.at, by: "Marlene Voß", ["reason": "Frist"])
    #expect(head.size == 7 && archive.head == head)
    #expect(home.paths(below: "bags").allSatisfy { $0.hasPrefix("bags/000/000/000000003_2_v1/") })
    #expect(home.paths(below: "work").isEmpty)
    for (index, bag) in bags.enumerated() {
      let entry = try archive.entry(4 + index)
      #expect(entry.kind == .purged && entry.details == ["bag": bag.bag, "sha256": bag.sha256, "reason": "Frist"])
    }
    #expect(try home.verify().isWhole && home.read().size == 7)
  }

  /// A line that is not what was signed, or that this version does not know, is told and not read.
  @Test func entriesThatCannotBeRead() throws {
    let home = try ArchiveHome()
    do {
      let archive = try home.open()
      for number in ["1", "2", "3"] { try ArchiveHome.add(number, to: archive) }
    }
    try home.flip("log/entries.jsonl", bit: 100)
    let archive = try home.read()
    #expect(problem { _ = try archive.entry(0) } == .damaged)
    #expect(problem { try archive.entries { _, _ in } } == .damaged)
    #expect(problem { _ = try archive.entry(3) } == .damaged && archive.size == 3)
    #expect(try archive.entry(1).caseNumber == "2")
    try home.flip("log/entries.jsonl", bit: 100)
    try home.flip("log/entries.jsonl", bit: home.bits(in: "log/entries.jsonl") - 100)
    #expect(problem { _ = try home.read() } == .damaged)
    #expect(problem { _ = try home.open() } == .damaged)
  }

  /// A link in the place of a folder leads nowhere.
  @Test(arguments: ["log", "bags", "work", "log/stamps", "bags/000", "bags/000/000"])
  func linksAreNotFollowed(_ folder: String) throws {
    let home = try ArchiveHome()
    try ArchiveHome.add("1", to: home.open())
    let outside = "\(home.folder)/outside"
    try FileManager.default.moveItem(atPath: "\(home.path)/\(folder)", toPath: outside)
    try FileManager.default.createSymbolicLink(atPath: "\(home.path)/\(folder)", withDestinationPath: outside)
    let before = try FileManager.default.subpathsOfDirectory(atPath: outside).sorted()
    #expect(throws: (any Error).self) { try ArchiveHome.add("2", to: home.open()) }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: outside).sorted() == before)
    let result = try home.verify()
    #expect(!result.isWhole && result.faults.contains { $0.path == folder }, "\(result.faults)")
  }
}
