import Aktenkoffer
import CaseModel
import Custody
import Formats
import Foundation
import TestSupport
import Testing

@Suite("Deleting from the archive") struct ArchivePurgeTests {
  /// Codes tripped here and in the suites beside, for `EveryRuleHasItsSampleTests`.
  static let codes = (1...12).map { "ARCHIV-\($0 < 10 ? "0" : "")\($0)" } + ["BAG-01"]

  /// What nobody may find any more; umlauts are not looked at.
  private static let debtor = ["wollgr", "kressida"]

  private func purge(_ number: String, in house: ArchiveHouse) throws -> ArchiveDesk.Deleted {
    try house.writing().purge(number, by: ArchiveHouse.person, reason: "Frist abgelaufen", in: house.ledger())
  }

  @Test func whatMustBeKeptStays() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    #expect(
      try {
        try house.add(number); return try purge(number, in: house).codes
      }() == ["ARCHIV-03"])
    // Every reason at once.
    _ = try house.writing().hold(number, true, by: "A", reason: "Prüfung")
    #expect(try purge(number, in: house).codes == ["ARCHIV-03", "ARCHIV-04"])
    let held = try house.forgettable("ALT-1")
    try house.add(held)
    _ = try house.writing().hold(held, true, by: "A", reason: "Rechtsstreit")
    #expect(try purge(held, in: house).codes == ["ARCHIV-04"])
    var old = OldCase("ALT-2")
    old.limitation = nil
    try house.add(try house.old(old))
    let unknown = try purge("ALT-2", in: house)
    #expect(unknown.codes == ["ARCHIV-05"] && !unknown.isDone && unknown.bags == 0)
    #expect(try purge("NIE", in: house).codes == ["ARCHIV-07"])
    #expect(try house.verify().bags == 3)
    #expect(try house.house.kinds(of: held).contains(.purged) == false)
    try house.expectWhole()
  }

  /// What stands in the log for good names no debtor, neither as it is spelled nor otherwise.
  @Test(arguments: ["Wollgräser hat bezahlt", "Akte wollgraeser", "Wollgräsers Frist"])
  func aReasonNamesNobody(reason: String) throws {
    let house = try ArchiveHouse()
    let number = try house.forgettable("ALT-1")
    try house.add(number)
    do {
      let desk = try house.writing()
      let head = desk.head
      let refused = try desk.purge(number, by: ArchiveHouse.person, reason: reason, in: house.ledger())
      #expect(refused.codes == ["ARCHIV-12"] && !refused.isDone && refused.bags == 0)
      #expect(try desk.hold(number, true, by: "A", reason: reason).code == "ARCHIV-12")
      #expect(try desk.show(number, AccessReason(by: "A", for: reason)).codes == ["ARCHIV-12"])
      #expect(desk.head == head)
    }
    #expect(try house.files(holding: ["wollgr"]).allSatisfy { !$0.contains("log/") })
    #expect(try purge(number, in: house).isDone)
  }

  /// What came after the last bag may have to be kept longer.
  @Test func whatTheArchiveDoesNotHaveYetIsNotLost() throws {
    let house = try ArchiveHouse()
    let number = try house.old(OldCase("ALT-1"), (.accepted, "2016-06-01T09:00:00Z"))
    try house.add(number)
    let paid = Entry(.paymentThere, of: number, to: "koffer", ["x": "1"], enclosure: "{}")
    #expect(try house.ledger().record([paid], at: "2026-06-01T09:00:00Z") == nil)
    #expect(try purge(number, in: house).codes == ["ARCHIV-11"])
    try house.add(number)
    #expect(try purge(number, in: house).codes == ["ARCHIV-03"])
    #expect(try house.ledger().enclosure(try SHA256.digest(of: Array("{}".utf8)).hex) == "{}")
  }

  @Test func nothingIsLeftOfTheDebtor() throws {
    let house = try ArchiveHouse()
    let number = try house.forgettable("ALT-1")
    let other = try house.forgettable("ALT-2")
    let reply = "received/0123456789abcdef.xml"
    try FileManager.default.createDirectory(atPath: "\(house.workspace)/received", withIntermediateDirectories: true)
    let bytes = Array("<reply>Kressida Wollgräser</reply>".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(house.workspace)/\(reply)"))
    let hash = try SHA256.digest(of: bytes).hex
    let told = Entry(
      .paymentThere, of: number, to: "koffer",
      ["source": hash, "source_file": "0123456789abcdef.xml", "source_cases": "1"])
    #expect(try house.ledger().record([told], at: "2016-09-01T09:00:00Z") == nil)
    for number in [number, other] { try house.add(number) }
    let bag = try #require(try house.reading().show(number).bags.first)
    #expect(try house.files(of: bag.place)["data/replies/0123456789abcdef.xml"] == bytes)
    let known = try house.files(holding: ArchivePurgeTests.debtor)
    #expect(known.contains("archive.index.sqlite") || known.contains("archive.index.sqlite-wal"))
    #expect(known.contains { $0.hasPrefix("ledger.sqlite") } && known.contains(reply))

    let ledger = try house.ledger()
    try deleteBoth(number, other, in: house, ledger)
    #expect(try house.files(holding: ArchivePurgeTests.debtor) == [])
    #expect(!FileManager.default.fileExists(atPath: "\(house.archive)/bags/\(bag.place)"))
    try house.expectWhole()

    // That it was there, what it was, when it went and on whose word.
    let record = try house.reading().show(number)
    #expect(record.shelved == nil && record.archived == nil && record.period == nil && record.codes == [])
    let entry = try #require(record.entries.last)
    #expect(entry.kind == .purged && entry.person == ArchiveHouse.person && entry.at == "2026-11-21T08:00:00Z")
    #expect(entry.details["reason"] == "Frist abgelaufen" && entry.details["sha256"] == bag.sha256)
    #expect(entry.details["until"] == "2024-12-31" && entry.details["basis"]?.contains("§") == true)
    #expect(try house.house.kinds(of: number).last == .purged)
    // And it does not come back.
    #expect(try house.add(number).codes == ["ARCHIV-08"])
    #expect(try house.writing().hold(number, true, by: "A", reason: "x").code == "ARCHIV-08")
    #expect(try house.reading().prove([number], into: house.workspace).findings.map(\.kind.code) == ["ARCHIV-08"])
    #expect(try house.writing().handedOver(in: ledger) == [])
    var search = ArchiveSearch()
    search.debtor = "Wollgräser"
    #expect(try house.reading().find(search).isEmpty)
    // Once more changes nothing.
    let head = try house.reading().head
    #expect(try purge(number, in: house).bags == 0 && house.reading().head == head)
    #expect(try house.house.kinds(of: number).count { $0 == .purged } == 1)
  }

  private func deleteBoth(_ number: String, _ other: String, in house: ArchiveHouse, _ ledger: Ledger) throws {
    let desk = try house.writing()
    let deleted = try desk.purge(number, by: ArchiveHouse.person, reason: "Frist abgelaufen", in: ledger)
    #expect(deleted.isDone && deleted.bags == 1 && deleted.codes == [])
    // The other case has the same debtor, and stays.
    #expect(try house.files(of: desk.show(other).bags[0].place).isEmpty == false)
    #expect(try desk.purge(other, by: ArchiveHouse.person, reason: "Frist abgelaufen", in: ledger).isDone)
    try desk.wipe(ledger)
    // While everything is open, and the files beside the databases are there.
    #expect(try house.files(holding: ArchivePurgeTests.debtor) == [])
    withExtendedLifetime(desk) {}
  }

  /// Among others the pages of the databases were split and put together many times.
  @Test func nothingIsLeftAmongMany() throws {
    let house = try ArchiveHouse()
    try house.forgettable("ALT-X")
    let desk = try house.writing()
    let ledger = try house.ledger()
    let count = 36
    for index in 0..<count {
      var old = OldCase("ALT-\(index * 7919 % 1000)")
      old.debtor = index.isMultiple(of: 3) ? "Zz\(index) Yy\(index * 31)" : "Wollgr\(index)x Kressida\(index)"
      try house.old(old, (.settled, "2016-08-01T09:00:00Z"))
      #expect(try desk.add(old.number, by: nil, in: ledger).codes == [])
    }
    for index in 0..<count where !index.isMultiple(of: 3) {
      #expect(try desk.purge("ALT-\(index * 7919 % 1000)", by: "A", reason: "x", in: ledger).isDone)
    }
    #expect(try desk.add("ALT-X", by: nil, in: ledger).bag != nil)
    #expect(try desk.purge("ALT-X", by: "A", reason: "x", in: ledger).isDone)
    #expect(try desk.counts().cases == count / 3)
    try desk.wipe(ledger)
    let left = try house.files(holding: ArchivePurgeTests.debtor)
    #expect(left == [])
    // What stays is found there.
    #expect(try !house.files(holding: ["yy93"]).isEmpty)
  }

  @Test(.enabled(if: PostgreSQLServer.isInstalled, "needs postgresql")) func onAServerToo() throws {
    let house = try ArchiveHouse()
    let number = try house.forgettable("ALT-1")
    let server = try #require(PostgreSQLServer.shared)
    let address = try server.database()
    try house.set("ledger: \(address)")
    let location = try #require(Ledger.Location(address, in: house.workspace))
    let old = OldCase(number)
    let entries = [
      Entry(.imported, of: number), Entry(.checked, of: number),
      Entry(.packed, of: number, to: "koffer", package: "ab"),
      Entry(
        .sending, of: number, to: "koffer", package: "ab", old.details(sha256: try SHA256.digest(of: old.bytes).hex),
        enclosure: old.facts), Entry(.delivered, of: number, to: "koffer", ["file": old.file]),
      Entry(.settled, of: number, to: "koffer", ["reason": "paid"]),
    ]
    let ledger = try Ledger(location)
    #expect(try ledger.record(entries, at: old.sent) == nil)
    let desk = try house.writing()
    #expect(try desk.add(number, by: nil, in: ledger).codes == [])
    let facts = try SHA256.digest(of: Array(old.facts.utf8)).hex
    #expect(try ledger.enclosure(facts) == old.facts)
    #expect(try desk.purge(number, by: "A", reason: "x", in: ledger).isDone)
    try desk.wipe(ledger)
    #expect(try ledger.enclosure(facts) == nil && ledger.verify().isWhole)
  }

  @Test func theCaseFolderIsTold() throws {
    let house = try ArchiveHouse()
    let number = "2026-0042"
    try house.forgettable(number)
    // A case folder of that number lies in the workspace, and a reply that was about several.
    try FileManager.default.createDirectory(atPath: "\(house.workspace)/received", withIntermediateDirectories: true)
    try Data("viele".utf8).write(to: URL(fileURLWithPath: "\(house.workspace)/received/a.xml"))
    let told = Entry(
      .paymentThere, of: number, to: "koffer",
      ["source": try SHA256.digest(of: Array("viele".utf8)).hex, "source_file": "a.xml", "source_cases": "2"])
    #expect(try house.ledger().record([told], at: "2016-09-01T09:00:00Z") == nil)
    try house.add(number)
    let deleted = try purge(number, in: house)
    #expect(deleted.isDone && deleted.codes == ["ARCHIV-09", "ARCHIV-09"])
    #expect(deleted.findings.map(\.severity) == [.warning, .warning])
    let places = deleted.findings.map(\.place.file)
    #expect(places.contains { $0.hasSuffix("cases/bereit-eine-xrechnung") } && places.contains("received/a.xml"))
    // Our own copy is another file by now: it stays, and is named.
    try house.forgettable("ALT-1")
    try house.add("ALT-1")
    try Data("anderes".utf8).write(to: URL(fileURLWithPath: "\(house.workspace)/handovers/ALT-1.koffer.zip"))
    #expect(try purge("ALT-1", in: house).findings.map(\.place.file) == ["handovers/ALT-1.koffer.zip"])
  }

  /// The run died once the archive had written it down.
  @Test func whatWasCutOffIsFinished() throws {
    let house = try ArchiveHouse()
    let number = try house.forgettable("ALT-1")
    try house.add(number)
    let twin = house.workspace + "-twin"
    try FileManager.default.copyItem(atPath: house.workspace, toPath: twin)
    defer { try? FileManager.default.removeItem(atPath: twin) }
    #expect(try purge(number, in: house).isDone)
    // The archive of the one, ledger and copies of the other.
    try FileManager.default.removeItem(atPath: "\(twin)/archive")
    try FileManager.default.copyItem(atPath: house.archive, toPath: "\(twin)/archive")
    let ledger = try Ledger(.file("\(twin)/ledger.sqlite"))
    let desk = try ArchiveDesk(toWrite: ArchivePlace(in: twin), asOf: ArchiveHouse.day, at: "2026-11-22T08:00:00Z")
    #expect(try desk.unfinished(in: ledger) == [number])
    #expect(FileManager.default.fileExists(atPath: "\(twin)/handovers/\(number).koffer.zip"))
    let deleted = try desk.purge(number, by: "Jonas Kern", reason: "x", in: ledger)
    #expect(deleted.isDone && deleted.bags == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(twin)/handovers/\(number).koffer.zip"))
    #expect(try ledger.events(of: number).last?.kind == .purged && ledger.verify().isWhole)
    #expect(try desk.unfinished(in: ledger) == [])
  }

  /// Handed over anew after that, it is another story.
  @Test func whatWentOutAgainIsNotTakenAway() throws {
    let house = try ArchiveHouse()
    let old = OldCase("ALT-1")
    let number = try house.old(old, (.rejected, "2016-06-01T09:00:00Z"))
    try house.add(number)
    #expect(try purge(number, in: house).isDone)
    try Data(old.bytes).write(to: URL(fileURLWithPath: "\(house.workspace)/handovers/\(old.file)"))
    let entries = [
      Entry(.checked, of: number), Entry(.packed, of: number, to: "koffer"),
      Entry(
        .sending, of: number, to: "koffer", old.details(sha256: try SHA256.digest(of: old.bytes).hex),
        enclosure: "[]"), Entry(.delivered, of: number, to: "koffer", ["file": old.file]),
    ]
    #expect(try house.ledger().record(entries, at: "2026-11-20T09:00:00Z") == nil)
    #expect(try purge(number, in: house).codes == ["ARCHIV-08"])
    #expect(FileManager.default.fileExists(atPath: "\(house.workspace)/handovers/\(old.file)"))
  }
}
