import Custody
import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer

/// A run was cut off when the package may have been there already, and now it is not: recipients empty their folders.
@Suite struct EmptiedPlaceTests {
  @Test(arguments: [true, false])
  func whoTookItAwayIsNotKnown(isReady: Bool) throws {
    let (house, number, _) = try HandOverHouse.cutOff(placing: true)
    if !isReady { try house.copy.write(Array("case: \"\(number)\"\n".utf8), to: "case.yaml") }
    for _ in 0..<2 {
      let report = try house.handOver()
      #expect(report.codes.contains("ABGABE-07") && report.custody?.record?.state == .sending)
      #expect(report.findings.contains { $0.message.german.contains("früherer Lauf") })
    }
    // Nobody else gets it meanwhile, and nobody is told that it was not handed over.
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes.contains("ABGABE-07"))
    #expect(house.delivered == [])
    let told = ToldOutcome(of: number, isDelivered: false, by: "Jonas Kern")
    _ = try house.pipeline.tell(told, in: house.copy.workspace, at: "2026-11-20T12:00:00Z")
    #expect(try house.handOver().custody?.record?.state == (isReady ? .delivered : .held))
    #expect(try house.ledger().verify().isWhole)
  }

  /// What lies there unfinished never was whole.
  @Test(arguments: [true, false])
  func anUnfinishedFileIsNone(isReady: Bool) throws {
    let (house, number, package) = try HandOverHouse.cutOff(placing: true)
    let part = "\(house.outbox)/.\(number).koffer.zip.part"
    try package.write(to: URL(fileURLWithPath: part))
    if !isReady { try house.copy.write(Array("case: \"\(number)\"\n".utf8), to: "case.yaml") }
    #expect(try house.handOver().custody?.record?.state == (isReady ? .delivered : .packed))
    // Where the case did not go, nothing of it stays.
    #expect(!FileManager.default.fileExists(atPath: part))
    guard isReady else { return }
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(house.outbox)/\(number).koffer.zip")) == package)
  }

  /// It says so before, each file once, whatever comes of it.
  @Test func thatAFileMayBeThereIsSaidBefore() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.handOver().number)
    let events = try house.ledger().events(of: number)
    #expect(events.map(\.kind).suffix(3) == [.sending, .placing, .delivered])
    #expect(events.first { $0.kind == .placing }?.details["name"] == "\(number).koffer.zip")
  }

  /// A ledger that does not know what went out of the house is not the ledger of the house.
  @Test(arguments: ["removed", "empty", "another", "older"])
  func theLedgerIsTheOneOfTheHouse(what: String) throws {
    let house = try HandOverHouse()
    let ledger = "\(house.copy.workspace)/ledger.sqlite"
    _ = try house.approve(by: "A")
    let older = try Data(contentsOf: URL(fileURLWithPath: ledger))
    let log = try? Data(contentsOf: URL(fileURLWithPath: "\(ledger)-wal"))
    #expect(try house.handOver().isReady)
    #expect(try house.ledger().verify(against: LedgerLibrary(in: house.copy.workspace).mark?.hash).isWhole)
    for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: ledger + name) }
    switch what {
    case "empty": try Data().write(to: URL(fileURLWithPath: ledger))
    case "another":
      try house.copy.replace(
        "policy: standard\n", with: "policy: standard\nledger: neu.sqlite\n", in: "../../koffer.yaml")
    case "older":
      try older.write(to: URL(fileURLWithPath: ledger))
      try log?.write(to: URL(fileURLWithPath: "\(ledger)-wal"))
    default: break
    }
    for recipient in ["koffer", "paywise"] {
      let outage = #expect(throws: Outage.self) { try house.handOver(to: recipient, folder: house.outbox) }
      #expect(outage?.code == "BUCH-53")
    }
    #expect(#expect(throws: Outage.self) { try house.approve(by: "A") }?.code == "BUCH-53")
    #expect(house.delivered.count == 1)
    if ["removed", "another"].contains(what) {
      // Where there is none any more, none is made, and nobody is told that there never was one.
      #expect(
        !FileManager.default.fileExists(atPath: what == "removed" ? ledger : "\(house.copy.workspace)/neu.sqlite"))
      let outage = #expect(throws: Outage.self) { try LedgerLibrary(in: house.copy.workspace, trusting: true) }
      #expect(outage?.code == "BUCH-53")
    } else {
      let library = try LedgerLibrary(in: house.copy.workspace, trusting: true)
      #expect(try library.ledger.verify(against: library.mark?.hash).faults == [.headMissing])
    }
    try FileManager.default.removeItem(atPath: "\(house.copy.workspace)/handovers")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).isReady)
  }
}
