import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

/// What is wrong with the world around the archive; nothing of it is lost.
@Suite("Outages of the archive") struct ArchiveOutageTests {
  private func code(_ body: () throws -> some Any) -> String? {
    #expect(throws: Outage.self) { _ = try body() }?.code
  }

  private func house() throws -> ArchiveHouse {
    let house = try ArchiveHouse()
    try house.add(try house.forgettable("ALT-1"))
    return house
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func withoutAWorkspaceThereIsNone() throws {
    #expect(code { try ArchivePlace(in: FileManager.default.temporaryDirectory.path) } == "ARCHIV-20")
  }

  @Test func lookingMakesNone() throws {
    let house = try ArchiveHouse()
    #expect(code { try house.reading() } == "ARCHIV-21")
    #expect(code { try ArchiveDesk(toWrite: house.place, asOf: ArchiveHouse.day, at: "") } == "ARCHIV-21")
    #expect(!FileManager.default.fileExists(atPath: house.archive))
  }

  @Test func oneWritesAtATime() throws {
    let house = try house()
    let desk = try house.writing()
    #expect(
      code { try ArchiveDesk(toWrite: house.place, asOf: ArchiveHouse.day, at: "", patience: 0) } == "ARCHIV-22")
    // Readers do not mind.
    #expect(try house.reading().counts().cases == 1 && house.verify().isWhole)
    withExtendedLifetime(desk) {}
  }

  @Test func theKey() throws {
    let house = try house()
    let key = "\(house.workspace)/archive.key"
    let own = try Corpus.bytes(at: key)
    #expect(try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int == 0o600)
    #expect(chmod(key, 0o640) == 0)
    #expect(code { try house.writing() } == "ARCHIV-29")
    #expect(chmod(key, 0o600) == 0)
    try write("kein Schlüssel", to: key)
    #expect(code { try house.writing() } == "ARCHIV-24")
    try FileManager.default.removeItem(atPath: key)
    #expect(code { try house.writing() } == "ARCHIV-28")
    let other = try self.house()
    try FileManager.default.copyItem(atPath: "\(other.workspace)/archive.key", toPath: key)
    #expect(code { try house.writing() } == "ARCHIV-23")
    #expect(try house.verify().faults == [.otherKey])
    // Who only reads needs none.
    try FileManager.default.removeItem(atPath: key)
    #expect(try house.reading().counts().bags == 1)
    try Data(own).write(to: URL(fileURLWithPath: key))
    #expect(chmod(key, 0o600) == 0)
    try house.expectWhole()
  }

  @Test func somethingElseLiesThere() throws {
    let house = try ArchiveHouse()
    try house.forgettable("ALT-1")
    try FileManager.default.createDirectory(atPath: house.archive, withIntermediateDirectories: false)
    try write("Urlaub", to: "\(house.archive)/foto.jpg")
    #expect(code { try house.writing() } == "ARCHIV-27")
    try FileManager.default.removeItem(atPath: "\(house.archive)/foto.jpg")
    #expect(try house.add("ALT-1").bag != nil)
  }

  @Test func aDamagedLog() throws {
    let house = try house()
    let heads = "\(house.archive)/log/heads.jsonl"
    let bytes = try Corpus.bytes(at: heads)
    try write("Unsinn\n", to: heads)
    #expect(code { try house.reading() } == "ARCHIV-26" && code { try house.writing() } == "ARCHIV-26")
    #expect(try !house.verify().isWhole)
    try Data(bytes).write(to: URL(fileURLWithPath: heads))
    try house.expectWhole()
  }

  @Test func anEntryThatCannotBeRead() throws {
    let house = try house()
    let entries = "\(house.archive)/log/entries.jsonl"
    let lines = try Corpus.bytes(at: entries)
    try write(String(repeating: "x", count: lines.count - 1) + "\n", to: entries)
    #expect(code { try house.reading().show("ALT-1") } == "ARCHIV-26")
    #expect(try !house.verify().isWhole)
  }

  @Test(.enabled(if: geteuid() != 0, "root writes everywhere")) func anIndexThatCannotBeWritten() throws {
    let house = try house()
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: "\(house.archive).index.sqlite\(ending)")
    }
    #expect(chmod(house.workspace, 0o500) == 0)
    defer { _ = chmod(house.workspace, 0o700) }
    #expect(code { try house.reading() } == "ARCHIV-25")
  }

  @Test func anIndexThatIsAFolder() throws {
    let house = try house()
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: "\(house.archive).index.sqlite\(ending)")
    }
    try FileManager.default.createDirectory(
      atPath: "\(house.archive).index.sqlite/x", withIntermediateDirectories: true)
    #expect(code { try house.reading() } == "ARCHIV-25")
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount")) func aFullDisk() throws {
    let house = try ArchiveHouse()
    let disk = try SmallDisk(kilobytes: 1024)
    try house.set("archive: {to: \"\(disk.path)/archiv\"}")
    var old = OldCase("ALT-1")
    old.debtor = String(repeating: "Groß ", count: 400_000)
    try house.old(old, (.settled, "2016-08-01T09:00:00Z"))
    try house.forgettable("ALT-2")
    let desk = try house.writing()
    let ledger = try house.ledger()
    let before = desk.head
    #expect(code { try desk.add("ALT-1", by: nil, in: ledger) } != nil)
    #expect(desk.head == before)
    #expect(try desk.add("ALT-2", by: nil, in: ledger).bag != nil)
  }
}
