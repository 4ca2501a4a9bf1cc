import Aktenkoffer
import CaseModel
import Custody
import Formats
import Foundation
import Packing
import TestSupport
import Testing

/// Which documents follow a case that is out.
@Suite struct UpdateDocumentTests {
  /// What stayed at the handover stays: kinds of documents, and what is nobody else's business.
  @Test func whatIsWithheldStaysWithheld() throws {
    let house = try UpdateHouse()
    try house.house.copy.replaceInCase(
      "contacts:\n",
      with: """
        contacts:
          - {at: "2026-11-19T10:00", channel: phone, direction: out, by: Jorid Petersen, outcome: reached, result: other,
             note: Geheimnis}

        """)
    #expect(try house.tell([.supplement]).sent.count == 1)
    #expect(try house.xml(1).every("contacts", "contact").count == 1)
    #expect(try house.xml(1).every("contacts", "contact", "note").isEmpty)
    let enclosures = try house.house.ledger().events(of: house.number).compactMap(\.enclosure)
    for enclosure in enclosures {
      #expect(try house.house.ledger().enclosure(enclosure)?.contains("Geheimnis") == false)
    }
  }

  /// A document that was replaced, or that the case itself names, is as new as any.
  @Test func everyNewDocumentGoes() throws {
    let house = try UpdateHouse()
    let text = try house.house.copy.text(of: "case.yaml")
    let line = try #require(text.split(separator: "\n").first { $0.contains("file: documents/") })
    let path = line.split(separator: " ").last.map { String($0).replacing("}", with: "") } ?? ""
    try house.house.copy.write(try Corpus.bytes(at: house.house.copy.path(path)) + Array("% neu\n".utf8), to: path)
    #expect(try house.tell([.supplement]).sent.first?.documents == [path])
    #expect(try house.tell([.supplement]).sent.isEmpty)
  }

  /// What a check says of the files of a case is said of those that go later, too, and of no others.
  @Test func whatGoesLaterIsLookedAt() throws {
    let house = try HandOverHouse(of: "bereit-drei-rechnungen")
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    try #require(report.isReady, "\(report.codes)")
    try house.copy.write(Array("Zwei Kisten fehlten.".utf8), to: "documents/notiz.txt")
    let order = UpdateOrder(.news([.supplement]), at: "2026-11-20T12:00:00Z", folder: house.outbox)
    let told = try house.pipeline.update(house.copy.folder, order)
    #expect(told.sent.first?.documents == ["documents/notiz.txt"], "\(told.codes)")
    let about = told.findings.filter { ["EMPF-07", "DATEI-16"].contains($0.kind.code) }
    #expect(about.map(\.kind.code) == ["EMPF-07", "DATEI-16"])
    #expect(about.allSatisfy { $0.place.file == "documents/notiz.txt" })
  }

  @Test func whoReadsATableGetsNoMoreLater() throws {
    let house = try HandOverHouse(of: "bereit-drei-rechnungen")
    let report = try house.handOver(to: "table-csv", folder: house.outbox)
    try #require(report.isReady, "\(report.codes)")
    try house.copy.replaceInCase(
      "contacts:\n",
      with: """
        contacts:
          - {at: "2026-11-19T10:00", channel: phone, direction: out, by: Jorid Petersen, outcome: reached, result: other}

        """)
    try house.copy.write(
      Array((try house.copy.text(of: "case.yaml") + "\ndisputes: [{received: 2026-11-20, ground: Mangel}]\n").utf8),
      to: "case.yaml")
    let told = try house.pipeline.update(
      house.copy.folder,
      UpdateOrder(.news(Set(UpdateMatter.allCases)), at: "2026-11-20T12:00:00Z", folder: house.outbox))
    #expect(told.sent.first?.matters == [.supplement: 1], "\(told.codes)")
  }

  /// The table has a column for the address and none for where it comes from: nor has what is told later.
  @Test(arguments: [("table-csv", false), ("koffer", true)])
  func theSourceOfAnAddressStays(recipient: String, goes: Bool) throws {
    let house = try HandOverHouse(of: "bereit-drei-rechnungen")
    let report = try house.handOver(to: recipient, folder: house.outbox)
    try #require(report.isReady, "\(report.codes)")
    let order = UpdateOrder(.news([.debtor]), at: "2026-11-20T12:00:00Z", folder: house.outbox)
    #expect(try house.pipeline.update(house.copy.folder, order).sent.isEmpty)
    try house.copy.replaceInCase("source: contract", with: "source: Auskunft der Nachbarin")
    // That alone is no news to whoever gets no source.
    #expect(try house.pipeline.update(house.copy.folder, order).sent.isEmpty != goes)
    let text = try house.copy.text(of: "case.yaml")
    let line = try #require(text.split(separator: "\n").first { $0.contains("street:") })
    try house.copy.replaceInCase(String(line), with: "      street: Am neuen Kai")
    let told = try house.pipeline.update(
      house.copy.folder, UpdateOrder(.news([.debtor]), at: "2026-11-20T12:00:00Z", folder: house.outbox))
    #expect(told.sent.first?.matters == [.debtor: 1], "\(told.codes)")
    let name = try #require(house.delivered.filter { $0.contains(".meldung-") }.sorted().last)
    let zip = try ZIPReader(try OpenFile("\(house.outbox)/\(name)"), with: try Inflater())
    let xml = try #require(zip.entries.first { $0.name == "update.xml" })
    let words = String(decoding: try zip.bytes(of: xml, limit: 1 << 20), as: UTF8.self)
    #expect(words.contains("Am neuen Kai"))
    #expect(words.contains("Nachbarin") == goes)
  }

  @Test func whatWentEncryptedIsNotFollowedInClear() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.handOver().number)
    let sending = try #require(try house.ledger().events(of: number).first { $0.kind == .sending })
    #expect(sending.details["file"]?.hasSuffix(".zip") == true)
    // As a sealed handover writes it down.
    var details = sending.details
    details["file"] = "\(number).koffer.zip.p7m"
    details["invoices"] = nil
    let other = try HandOverHouse()
    _ = try other.approve(by: "A")
    let entries = [
      Entry(.packed, of: number),
      Entry(.sending, of: number, to: "koffer", package: "00", details, enclosure: "[]"),
      Entry(.delivered, of: number, to: "koffer", package: "00"),
    ]
    _ = try other.ledger().record(entries, at: "2026-11-20T11:00:00Z")
    let order = UpdateOrder(.recall(Recall(.error)), at: "2026-11-20T12:00:00Z")
    #expect(try other.pipeline.update(other.copy.folder, order).codes.contains("NACH-07"))
    #expect(other.delivered.isEmpty)
  }

  /// New documents of a kind that the recipient does not get are named, and do not go.
  @Test func whatIsNotForTheRecipientIsNamed() throws {
    let house = try HandOverHouse(of: "bereit-drei-rechnungen")
    let table = try String(
      contentsOfFile: Corpus.project + "/Sources/CResources/recipients/table-csv.yaml", encoding: .utf8)
    let folder = "\(house.copy.workspace)/recipients"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try table.replacing("recipient: table-csv", with: "recipient: knapp\ndocuments: [invoice]").write(
      toFile: "\(folder)/knapp.yaml", atomically: true, encoding: .utf8)
    let report = try house.handOver(to: "knapp", folder: house.outbox)
    try #require(report.isReady, "\(report.codes)")
    let order = UpdateOrder(.news([.supplement]), at: "2026-11-20T12:00:00Z", folder: house.outbox)
    let before = try house.pipeline.update(house.copy.folder, order)
    try house.copy.write(Array("Zwei Kisten fehlten.".utf8), to: "documents/notiz.txt")
    let told = try house.pipeline.update(house.copy.folder, order)
    #expect(told.sent.isEmpty && told.isDone && !told.codes.contains("DATEI-16"), "\(told.codes)")
    let others = { (report: UpdateReport) in
      report.documentsKept.first { $0.kind.german == "Beleg" }?.count ?? 0
    }
    #expect(others(told) == others(before) + 1, "\(told.documentsKept)")
    // Of payments alone documents are not asked for.
    let payments = UpdateOrder(.news([.payment]), at: "2026-11-20T12:00:00Z", folder: house.outbox)
    #expect(try house.pipeline.update(house.copy.folder, payments).documentsKept.isEmpty)
  }
}
