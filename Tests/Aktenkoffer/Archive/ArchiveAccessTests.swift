import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

@Suite("Looking into the archive") struct ArchiveAccessTests {
  private static let reason = AccessReason(by: "Marlene Voß", for: "Rückfrage des Gerichts")

  @Test func whatIsDoneWithIsOpenedForAReason() throws {
    let house = try ArchiveHouse()
    let number = try house.forgettable("ALT-1")
    try house.add(number)
    let closed = try house.reading().show(number)
    #expect(closed.codes == ["ARCHIV-06"] && closed.isRestricted && closed.archived == nil)
    #expect(!"\(closed)".contains("Wollgr"))
    // Whoever says what for is written down before.
    let desk = try house.writing()
    let open = try desk.show(number, ArchiveAccessTests.reason)
    #expect(open.codes == [] && open.archived?.debtors == ["Kressida Wollgräser"])
    let entry = try #require(try desk.show(number).entries.last)
    #expect(
      entry.kind == .opened && entry.person == "Marlene Voß" && entry.details == ["reason": "Rückfrage des Gerichts"])
    // Without the right to write it down nothing is shown.
    #expect(throws: Outage.self) { try house.reading().show(number, ArchiveAccessTests.reason) }
    try house.expectWhole()
  }

  @Test func anExportOpensNoMoreThanItMay() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    let settled = try house.forgettable("ALT-1")
    for number in [number, settled] { try house.add(number) }
    let folder = "\(house.workspace)/auszug"
    let refused = try house.reading().export([settled], to: folder)
    #expect(refused.findings.map(\.kind.code) == ["ARCHIV-06"] && refused.cases == [])
    #expect(!FileManager.default.fileExists(atPath: folder))
    let some = try house.reading().export([settled, number, "NIE"], to: folder)
    #expect(some.findings.map(\.kind.code) == ["ARCHIV-06", "ARCHIV-07"] && some.cases == [number])
    for (name, bytes) in try Tree.files(below: folder) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Wollgr"), "\(name)")
    }
    let all = try house.writing().export([settled], to: folder + "2", ArchiveAccessTests.reason)
    #expect(all.cases == [settled] && all.findings == [])
    #expect(try house.reading().show(settled).entries.last?.kind == .opened)
  }

  @Test func anOpenCaseNeedsNoReason() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    try house.add(number)
    let record = try house.reading().show(number)
    #expect(!record.isRestricted && record.archived?.debtors == ["Bäckerei Ohnesorge GmbH"])
    #expect(record.archived?.invoices.count == 1 && record.archived?.documents.isEmpty == false)
    #expect(record.entries.map(\.kind) == [.added] && record.period?.verdict == .keep)
    #expect(try house.reading().show("NIE").codes == ["ARCHIV-07"])
  }

  /// What an earlier handover or update said is in the bag, and found: the old name, and every package.
  @Test func whatWentBeforeIsFound() throws {
    let house = try UpdateHouse()
    let archive = try ArchivePlace(in: house.house.copy.workspace)
    try house.house.copy.replaceInCase("name: Strandhotel Möwenruf", with: "name: Kurhaus Seeblick")
    #expect(try house.tell([.debtor]).sent.count == 1)
    #expect(try house.recall().isDone)
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).isReady)
    let desk = try ArchiveDesk(
      toWrite: archive, asOf: ArchiveHouse.day, at: "2026-11-21T08:00:00Z", isBegun: true)
    #expect(try desk.add(house.number, by: nil, in: house.house.ledger()).bag != nil)
    func isFound(_ change: (inout ArchiveSearch) -> Void) throws -> Bool {
      var search = ArchiveSearch()
      change(&search)
      return try desk.find(search).map(\.number) == [house.number]
    }
    for name in ["Möwenruf", "Seeblick", "kurhaus see"] { #expect(try isFound { $0.debtor = name }, "\(name)") }
    let events = try house.house.ledger().events(of: house.number)
    let hashes = events.compactMap(\.package) + events.compactMap { $0.details["update_sha256"] }
    let files = events.compactMap { $0.details["file_sha256"] }
    #expect(Set(hashes).count == 4 && Set(files).count == 4)
    for hash in hashes + files { #expect(try isFound { $0.sha256 = hash }) }
    #expect(try !isFound { $0.debtor = "Ohnesorge" })
  }

  @Test func casesAreFoundByWhatPeopleKnow() throws {
    let house = try ArchiveHouse()
    let number = try house.handOver()
    var old = OldCase("ALT 1/x")
    old.debtor = "Müller-Lüdenscheidt & Söhne"
    try house.old(old)
    for number in [number, "ALT 1/x"] { try house.add(number) }
    let desk = try house.reading()
    func find(_ change: (inout ArchiveSearch) -> Void) throws -> [String] {
      var search = ArchiveSearch()
      change(&search)
      return try desk.find(search).map(\.number)
    }
    for words in ["ohnesorge", "BÄCK ohne", "baeck", "gmbh bäckerei", "Ohnesorge  "] {
      #expect(try find { $0.debtor = words } == [number], "\(words)")
    }
    for words in ["Mueller", "müll söhne", "LUEDEN", "lüdenscheidt"] {
      #expect(try find { $0.debtor = words } == ["ALT 1/x"], "\(words)")
    }
    #expect(try find { $0.debtor = "hnesorge" } == [] && find { $0.debtor = "ohnesorge müller" } == [])
    #expect(try find { $0.number = "alt1/X" } == ["ALT 1/x"] && find { $0.number = "RE-ALT 1/x" } == ["ALT 1/x"])
    #expect(try find { $0.amount = "1234.56" } == ["ALT 1/x"] && find { $0.amount = "1234.57" } == [])
    #expect(
      try find {
        $0.from = "2016-03-15"; $0.until = "2016-03-15"
      } == ["ALT 1/x"])
    #expect(try find { $0.until = "2016-03-14" } == [])
    #expect(
      try find {
        $0.from = "2026-11-20"; $0.until = "2026-11-20"
      } == [number])
    #expect(
      try find {
        $0.debtor = "Ohnesorge"; $0.until = "2016-12-31"
      } == [])
    let document = try #require(try desk.show(number).archived?.documents.first?.sha256)
    #expect(try find { $0.sha256 = document } == [number])
    #expect(try find { _ in } == [])
    // Nothing that is typed is a word of the database's own.
    for words in ["'; DROP TABLE term; --", "%", "_", "*", "\u{0}", ""] {
      #expect(
        try find {
          $0.debtor = words; $0.number = "NIE"
        } == [])
    }
    #expect(try desk.counts().cases == 2)
  }
}
