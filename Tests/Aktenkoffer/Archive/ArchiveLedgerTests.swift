import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

/// What the ledger knows of the archive, and the archive of it.
@Suite("Archive and ledger") struct ArchiveLedgerTests {
  @Test func theLedgerNotesHowFarTheArchiveWas() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let added = try house.add(number)
    let head = try #require(try house.reading().head)
    let event = try #require(try house.ledger().events(of: number).last)
    #expect(event.kind == .archived && event.person == ArchiveHouse.person)
    #expect(event.details["archive_size"] == "\(head.size)" && event.details["archive_root"] == head.root)
    #expect(event.details["version"] == "1" && event.details["bag_sha256"]?.count == 64)
    #expect(added.codes == [])
    // It stays where it is.
    #expect(try house.ledger().record(of: number)?.state == .delivered)
    for kind in [EventKind.accepted, .paymentThere, .question, .settled] {
      #expect(try house.ledger().record([Entry(kind, of: number, to: "koffer")], at: "2026-11-20T13:00:00Z") == nil)
      try house.add(number)
    }
    #expect(try house.ledger().record(of: number)?.state == .settled)
    let closed = Entry(.closed, of: number, to: "koffer", ["reason": "paid"])
    #expect(try house.ledger().record([closed], at: "2026-11-20T13:00:00Z") == nil)
    #expect(try house.add(number).version == 6)
    #expect(try house.ledger().record(of: number)?.state == .archived)
    #expect(try house.ledger().counts()[.archived] == 1)
    // And once more nothing is new.
    #expect(try house.add(number).isKnown)
    #expect(try house.ledger().events(of: number).count { $0.kind == .archived } == 6)
    try house.expectWhole()
  }

  /// The archive had it, and the run died before the ledger did.
  @Test func whatWasCutOffIsNotedByTheNextRun() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let twin = house.workspace + "-twin"
    try FileManager.default.copyItem(atPath: house.workspace, toPath: twin)
    defer { try? FileManager.default.removeItem(atPath: twin) }
    try house.add(number)
    for name in ["archive", "archive.key"] {
      try FileManager.default.copyItem(atPath: "\(house.workspace)/\(name)", toPath: "\(twin)/\(name)")
    }
    let ledger = try Ledger(.file("\(twin)/ledger.sqlite"))
    #expect(try !ledger.events(of: number).map(\.kind).contains(.archived))
    let desk = try ArchiveDesk(toWrite: ArchivePlace(in: twin), asOf: ArchiveHouse.day, at: "2026-11-21T09:00:00Z")
    for _ in 0..<2 {
      #expect(try desk.add(number, by: nil, in: ledger).isKnown)
      #expect(try ledger.events(of: number).map(\.kind).count { $0 == .archived } == 1)
    }
    #expect(try ledger.verify().isWhole)
  }

  @Test func whoOpensAnArchiveThatIsBehindItsLedgerIsTold() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let other = try house.old(OldCase("ALT-1"))
    try house.add(number)
    let early = try Tree.files(below: house.archive)
    try house.add(other)
    // Somebody puts the archive back to what it was: whole in itself, and known to be longer.
    try FileManager.default.removeItem(atPath: house.archive)
    for (name, bytes) in early {
      let path = URL(fileURLWithPath: "\(house.archive)/\(name)")
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: path)
    }
    for folder in ["work", "log/stamps"] {
      try FileManager.default.createDirectory(atPath: "\(house.archive)/\(folder)", withIntermediateDirectories: true)
    }
    let result = try house.verify()
    #expect(!result.isWhole && result.faults == [.rolledBack(size: 2)])
    // Nor can it be made to grow again.
    #expect(#expect(throws: Outage.self) { try house.writing() }?.code == "ARCHIV-40")
    #expect(try house.verify().faults == [.rolledBack(size: 2)])
  }

  /// Listing goes on as before.
  @Test func theIndexIsMadeAnew() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    try house.add(number)
    _ = try house.writing().hold(number, true, by: "A", reason: "Rechtsstreit")
    for change in ["", "garbage"] {
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: "\(house.archive).index.sqlite\(ending)")
      }
      if !change.isEmpty { try Data(change.utf8).write(to: URL(fileURLWithPath: "\(house.archive).index.sqlite")) }
      let desk = try house.reading()
      var search = ArchiveSearch()
      search.debtor = "ohnesorge"
      #expect(try desk.find(search).map(\.number) == [number])
      #expect(try desk.show(number).shelved?.hold?.reason == "Rechtsstreit")
    }
  }

  /// A reader that opened the archive before the last entry was written neither fails nor throws the index away.
  @Test func readersAndAWriterAtOnce() throws {
    let house = try ArchiveHouse()
    let numbers = try (1...12).map { try house.old(OldCase("ALT-\($0)")) }
    let desk = try house.writing()
    let ledger = try house.ledger()
    var readers: [ArchiveDesk] = []
    for number in numbers {
      readers.append(try house.reading())
      #expect(try desk.add(number, by: nil, in: ledger).bag != nil)
      for reader in readers.suffix(3) {
        _ = try reader.show(number)
        var count = 0
        try reader.list { _ in count += 1 }
        #expect(count > 0)
      }
    }
    #expect(try desk.counts().cases == 12 && house.reading().counts().cases == 12)
    try house.expectWhole()
  }
}
