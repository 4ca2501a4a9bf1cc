import Aktenkoffer
import CaseModel
import Custody
import Formats
import Foundation
import Packing
import Synchronization
import TestSupport
import Testing

@Suite("Putting cases into the archive") struct ArchiveAddTests {
  private func reply(_ cases: String, id: String, in house: ArchiveHouse) throws {
    let path = "\(house.workspace)/antwort-\(id).xml"
    let text = """
      <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="koffer" id="\(id)" day="2026-11-20">\(cases)</reply>
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let order = ReplyOrder(by: "Jonas Kern", at: "2026-11-20T12:00:00Z")
    let report = try house.house.pipeline.importReply(path, order, in: house.workspace)
    #expect(report.isClean, "\(report.findings.map(\.message.english))")
  }

  /// The first runs of a workspace make one key and one archive between them.
  @Test func manyBeginAtOnce() throws {
    let house = try ArchiveHouse()
    let place = try house.place
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      do throws(Outage) {
        _ = try ArchiveDesk(toWrite: place, asOf: ArchiveHouse.day, at: "2026-11-21T08:00:00Z", isBegun: true)
      } catch {
        failures.withLock { $0.append(error.code) }
      }
    }
    #expect(failures.withLock { $0 } == [])
  }

  @Test func aBagHoldsEverythingThereIs() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let added = try house.add(number)
    #expect(added.codes == [] && added.version == 1 && !added.isKnown)
    let files = try house.files(of: try #require(added.bag))
    let events = try house.ledger().events(of: number)
    let enclosures = Set(events.compactMap(\.enclosure)).map { "data/ledger/enclosures/\($0).json" }
    let lists = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]
    let data = ["data/case.json", "data/ledger/events.jsonl", "data/package/\(number).koffer.zip"]
    #expect(files.keys.sorted() == (lists + data + enclosures).sorted())
    #expect(added.files == data.count + enclosures.count)
    #expect(
      files["data/package/\(number).koffer.zip"] == (try Corpus.bytes(at: "\(house.house.outbox)/\(number).koffer.zip"))
    )
    for name in enclosures {
      let hash = try SHA256.digest(of: try #require(files[name])).hex
      #expect(name.contains(hash))
    }
    // Each line is the row as it was hashed, and its hash.
    let lines = String(decoding: try #require(files["data/ledger/events.jsonl"]), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == events.filter { $0.kind != .archived }.count)
    #expect(zip(lines, events).allSatisfy { $0.contains("\"\($1.hash)\"") })
    #expect(String(decoding: files["data/case.json"] ?? [], as: UTF8.self).contains("Bäckerei Ohnesorge GmbH"))
    try house.expectWhole()
    // Again: nothing.
    let head = try house.reading().head
    let again = try house.add(number)
    #expect(again.isKnown && again.bag == nil && again.version == 1)
    #expect(try house.reading().head == head)
  }

  @Test func whatComesLaterMakesAnotherVersion() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let first = try house.files(of: try #require(try house.add(number).bag))
    try house.house.copy.write(Array("Nachgereicht.".utf8), to: "documents/nachtrag.txt")
    let order = UpdateOrder(.news([.supplement]), by: "Jonas Kern", at: "2026-11-20T11:00:00Z")
    #expect(try house.house.pipeline.update(house.house.copy.folder, order).sent.count == 1)
    try reply("<case number=\"\(number)\"><accepted day=\"2026-11-20\"/></case>", id: "A-1", in: house)
    let added = try house.add(number)
    #expect(added.version == 2 && added.codes == [])
    let second = try house.files(of: try #require(added.bag))
    let update = "\(number).koffer.meldung-1.zip"
    #expect(second["data/updates/\(update)"] == (try Corpus.bytes(at: "\(house.house.outbox)/\(update)")))
    let received = try #require(
      try FileManager.default.contentsOfDirectory(atPath: "\(house.workspace)/received").first)
    #expect(second["data/replies/\(received)"] == (try Corpus.bytes(at: "\(house.workspace)/antwort-A-1.xml")))
    // Everything of the first is in the second; the first lies there as it was.
    for (name, bytes) in first where name.hasPrefix("data/package/") || name.hasPrefix("data/ledger/enclosures/") {
      #expect(second[name] == bytes, "\(name)")
    }
    let record = try house.reading().show(number)
    #expect(record.bags.map(\.version) == [1, 2])
    #expect(try house.files(of: record.bags[0].place) == first)
    try house.expectWhole()
  }

  /// Replies about several cases hold other debtors' data.
  @Test func anothersReplyStaysOutside() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let other = try house.old(OldCase("H-1"))
    let cases = [number, other].map { "<case number=\"\($0)\"><accepted day=\"2026-11-20\"/></case>" }.joined()
    try reply(cases, id: "A-1", in: house)
    for number in [number, other] {
      let files = try house.files(of: try #require(try house.add(number).bag))
      #expect(!files.keys.contains { $0.hasPrefix("data/replies/") })
      #expect(String(decoding: files["data/ledger/events.jsonl"] ?? [], as: UTF8.self).contains("\"accepted\""))
    }
  }

  @Test func aCaseThatCameBackAndWentOutAgain() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    try house.add(number)
    try reply(
      "<case number=\"\(number)\"><rejected day=\"2026-11-20\" reason=\"incomplete\">Fehlt.</rejected></case>",
      id: "A-1", in: house)
    try house.house.copy.replace("Bäckerei Ohnesorge GmbH", with: "Backhaus Ohnesorge GmbH", in: "case.yaml")
    let again = try house.house.handOver(by: "Jonas Kern")
    let names = house.house.delivered
    #expect(names.count == 2 || !again.isReady, "\(again.codes)")
    let added = try house.add(number)
    #expect(added.version == 2 && added.codes == [])
    let files = try house.files(of: try #require(added.bag))
    for name in names {
      #expect(files["data/package/\(name)"] == (try Corpus.bytes(at: "\(house.house.outbox)/\(name)")), "\(name)")
    }
    try house.expectWhole()
  }

  /// In the house again, and not out yet: what was out is kept all the same.
  @Test func whatCameBackIsNotForgotten() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let ledger = try house.ledger()
    let back = [Entry(.rejected, of: number), Entry(.refused, of: number), Entry(.checked, of: number)]
    for entry in back {
      #expect(try ledger.record([entry], at: "2026-11-20T12:00:00Z") == nil)
      #expect(try house.writing().handedOver(in: ledger) == [number])
    }
    #expect(try house.add(number).bag != nil)
  }

  @Test func whatIsNotOutIsNoPartOfIt() throws {
    let house = try ArchiveHouse()
    let number = try #require(try house.house.approve(by: "Marlene Voß").number)
    #expect(try house.add(number).codes == ["ARCHIV-01"])
    let ledger = try house.ledger()
    for kind in [EventKind.packed, .sending, .outcomeUnknown] {
      #expect(
        try ledger.record([Entry(kind, of: number, to: "koffer", ["file": "x"])], at: "2026-11-20T10:00:00Z") == nil)
      let added = try house.add(number)
      #expect(added.codes == ["ARCHIV-01"] && added.bag == nil && added.findings.allSatisfy { !$0.blocks })
    }
    #expect(try house.add("GIBT-ES-NICHT").codes == ["ARCHIV-01"])
    #expect(try house.writing().handedOver(in: ledger) == [])
  }

  @Test func aCopyThatIsGoneOrChanged() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let copy = "\(house.workspace)/handovers/\(number).koffer.zip"
    let bytes = try Corpus.bytes(at: copy)
    for change in [
      { try FileManager.default.removeItem(atPath: copy) },
      { try Data(bytes.dropLast()).write(to: URL(fileURLWithPath: copy)) },
    ] {
      try change()
      let added = try house.add(number)
      #expect(added.codes == ["ARCHIV-02"] && added.bag == nil && added.findings[0].blocks)
      #expect(added.findings[0].place.file == "handovers/\(number).koffer.zip")
    }
    #expect(try house.verify().bags == 0)
    try Data(bytes).write(to: URL(fileURLWithPath: copy))
    #expect(try house.add(number).version == 1)
    // What the archive has already it needs nowhere else.
    try FileManager.default.removeItem(atPath: copy)
    #expect(try house.ledger().record([Entry(.accepted, of: number, to: "koffer")], at: "2026-11-20T13:00:00Z") == nil)
    let second = try house.add(number)
    #expect(second.version == 2 && second.codes == [])
    #expect(try house.files(of: try #require(second.bag))["data/package/\(number).koffer.zip"] == bytes)
    try house.expectWhole()
  }

  @Test func aCaseUnderAnotherRunIsLeftToIt() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let lock = try #require(try house.ledger().keep(number))
    #expect(try house.add(number).codes == ["ARCHIV-10"])
    let purged = try house.writing().purge(number, by: "A", reason: "x", in: house.ledger())
    #expect(purged.codes == ["ARCHIV-10"] && !purged.isDone)
    withExtendedLifetime(lock) {}
  }

  @Test(arguments: ["table-csv", "creditreform"]) func aMappedRecipientsFiles(_ recipient: String) throws {
    let house = try ArchiveHouse()
    let report = try house.house.handOver(to: recipient, by: "Jonas Kern", folder: house.house.outbox)
    guard report.isReady else { return }
    let number = try #require(report.number)
    let added = try house.add(number)
    let files = try house.files(of: try #require(added.bag))
    #expect(!house.house.delivered.isEmpty)
    for name in house.house.delivered {
      #expect(files["data/package/\(name)"] == (try Corpus.bytes(at: "\(house.house.outbox)/\(name)")), "\(name)")
    }
    let record = try house.reading().show(number)
    #expect(record.archived?.recipient == recipient && record.archived?.invoices.isEmpty == false)
    #expect(record.period?.verdict == .keep)
    try house.expectWhole()
  }

  @Test(.enabled(if: Authority.isPossible, "needs openssl")) func signatureAndEnvelopeAreKeptAsTheyWent() throws {
    let house = try ArchiveHouse()
    let authority = try Authority()
    try authority.issue("signer")
    try authority.issue("agency", "keyUsage=critical,keyEncipherment", key: Authority.rsa)
    let seal = try #require(
      try SealRequest(
        certificate: authority.file("signer.pem"), key: authority.file("signer.key"), passphrase: nil,
        recipient: authority.file("agency.pem")
      ).seal { 1_795_000_000 }.value)
    let report = try house.house.pipeline.handOver(
      house.house.copy.folder, HandOverOrder(to: "koffer", by: "Jonas Kern", at: "2026-11-20T10:00:00Z", seal))
    #expect(report.isReady, "\(report.codes)")
    let number = try #require(report.number)
    let files = try house.files(of: try #require(try house.add(number).bag))
    #expect(house.house.delivered.count == 2)
    for name in house.house.delivered {
      #expect(files["data/package/\(name)"] == (try Corpus.bytes(at: "\(house.house.outbox)/\(name)")), "\(name)")
    }
  }

  /// A text that was deleted is missing, and the case still is kept long enough.
  @Test func aCaseWhoseEnclosuresAreGone() throws {
    let house = try ArchiveHouse()
    let number = try house.forgettable("ALT-1")
    let open = try house.old(OldCase("ALT-2"))
    for number in [number, open] {
      try house.ledger().forget(number)
      let files = try house.files(of: try #require(try house.add(number).bag))
      #expect(!files.keys.contains { $0.contains("enclosures") })
    }
    let record = try house.reading().show(number, nil)
    // No paper is younger than the day on which it went out: 2016, and eight years.
    #expect(record.period?.until == "2024-12-31" && record.period?.verdict == .may)
    // Whether there is a title nobody knows.
    #expect(try house.reading().show(open).period?.verdict == .unknown)
  }
}
