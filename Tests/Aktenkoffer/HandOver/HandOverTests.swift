import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

@testable import Aktenkoffer

@Suite("Handing over") struct HandOverTests {
  /// Codes tripped here, for `EveryRuleHasItsSampleTests`.
  static let codes = (1...9).map { "ABGABE-0\($0)" } + (20...29).map { "ABGABE-\($0)" }

  @Test func aReadyCaseGoesOutOnce() throws {
    let house = try HandOverHouse()
    let report = try house.handOver(by: "Jonas Kern")
    let number = try #require(report.number)
    #expect(
      report.isReady && report.custody?.record?.state == .delivered && house.delivered == ["\(number).koffer.zip"])
    #expect(try house.kinds(of: number) == [.imported, .checked, .packed, .sending, .delivered])
    let package = try #require(report.packages.first)
    #expect(try house.pipeline.verify("\(house.outbox)/\(number).koffer.zip").identity == package.identity)
    #expect(try house.ledger().record(of: number)?.package == package.identity)

    // Again, to the same and to another: nothing moves.
    for recipient in ["koffer", "paywise"] {
      let again = try house.handOver(to: recipient, folder: house.outbox)
      #expect(again.codes == ["ABGABE-01"] && again.packages.isEmpty)
    }
    #expect(house.delivered.count == 1)
    #expect(try house.ledger().verify().isWhole && house.kinds(of: number).count == 5)
    // What was given back may go to somebody else.
    _ = try house.ledger().record([Entry(.rejected, of: number, to: "koffer")], at: "2026-11-20T11:00:00Z")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).custody?.record?.recipient == "paywise")
    #expect(house.delivered.count == 2)
  }

  @Test func aHeldCaseIsWrittenDownOnce() throws {
    let house = try HandOverHouse(of: "frist-zu-kurz")
    for _ in 0..<2 {
      let report = try house.handOver()
      #expect(!report.isReady && report.custody?.record?.state == .held)
    }
    let number = try #require(try house.handOver().number)
    #expect(try house.kinds(of: number) == [.imported, .refused])
    #expect(try house.ledger().events(of: number)[1].details["codes"]?.isEmpty == false)
    #expect(house.delivered == [])
  }

  @Test func aCaseUnderAnotherRunIsLeftToIt() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.approve(by: "A").number)
    let lock = try #require(try house.ledger().keep(number))
    #expect(try house.handOver().codes == ["ABGABE-02"])
    withExtendedLifetime(lock) {}
    #expect(house.delivered == [])
  }

  /// The same invoice in a case of another number: by its number, and by its document.
  @Test func anInvoiceOfAnotherCaseStays() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.handOver().number)
    let other = try house.again(number, as: "K-2")
    // Told once, however often it is tried, and counted.
    for _ in 0..<2 {
      let report = try house.handOver(of: other)
      #expect(report.codes == ["ABGABE-03"] && report.number == "K-2")
    }
    #expect(house.delivered.count == 1)
    #expect(try house.kinds(of: "K-2") == [.imported, .refused])
    // What the ledger tells is not told by the run a second time, nor as something else.
    let shared = SharedInvoices()
    let told = try [house.handOver(of: house.copy.folder), house.handOver(of: other)].map(shared.note)
    #expect(told[1].codes == ["ABGABE-03"] && told.allSatisfy { !$0.claims.isEmpty })
    #expect(told.flatMap(\.findings).allSatisfy { $0.kind.code != "FALL-14" })
    let order = HandOverOrder(to: "koffer", by: "Marlene Voß", at: "2026-11-20T11:00:00Z")
    let approval = try house.pipeline.approve(other, order)
    #expect(approval.codes == ["ABGABE-03"] && approval.custody?.isApproved == false)
    let day = try #require(HandOverHouse.day)
    let statistics = try LedgerStatistics(of: house.ledger(), in: day...day)
    #expect(statistics.refusals == ["ABGABE-03": 1])
    // What was given back is free for it.
    _ = try house.ledger().record([Entry(.rejected, of: number, to: "koffer")], at: "2026-11-20T11:00:00Z")
    #expect(try house.handOver(of: other).isReady)
    #expect(try house.ledger().verify().isWhole)
  }

  /// Another number makes no other invoice, where parties, day and sum are the same: that is said, and nobody is held.
  @Test func anInvoiceThatLooksLikeAnotherIsTold() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.handOver().number)
    let other = try house.again(number, as: "K-2")
    for path in try FileManager.default.subpathsOfDirectory(atPath: other)
    where [".xml", ".eml", ".yaml"].contains(where: path.hasSuffix) {
      let text = try String(contentsOfFile: "\(other)/\(path)", encoding: .utf8)
      let place = "\(other)/\(path.replacing("RE-2026-0815", with: "RX-2026-4711"))"
      try FileManager.default.removeItem(atPath: "\(other)/\(path)")
      try text.replacing("RE-2026-0815", with: "RX-2026-4711").write(toFile: place, atomically: true, encoding: .utf8)
    }
    func alike(_ report: CaseReport) -> [Finding] { report.findings.filter { $0.kind.code == "ABGABE-27" } }
    let order = HandOverOrder(to: "koffer", by: "Marlene Voß", at: "2026-11-20T11:00:00Z")
    #expect(alike(try house.pipeline.approve(other, order)).count == 1)
    let report = try house.handOver(of: other)
    let findings = alike(report)
    #expect(findings.count == 1 && findings.first?.severity == .warning && report.codes.isEmpty, "\(report.codes)")
    #expect(findings.first?.message.german.contains(number) == true)
    #expect(try house.ledger().verify().isWhole)
  }

  /// What came back, be it the invoice itself, is out no more; its twin, which stayed, is.
  @Test(arguments: [("RE-2026-0902", false), ("RE-2026-0911", true)])
  func aTwinThatStaysOutIsTold(recalled: String, isTold: Bool) throws {
    let house = try UpdateHouse()
    #expect(try house.recall([recalled], .other).isDone)
    let file = try #require(house.house.pipeline.check(house.house.copy.folder).verdict.file)
    let invoice = try #require(file.invoices.first { $0.number == "RE-2026-0902" })
    let sheet = try #require(
      try ToldSoFar(house.house.ledger().events(of: house.number), in: house.house.ledger())?.sheet)
    #expect(sheet.holds(like: invoice, as: "RX-9") == isTold)
  }

  @Test func withoutAPlaceNothingIsSent() throws {
    let house = try HandOverHouse()
    #expect(try house.handOver(to: "paywise").codes == ["ABGABE-08"])
    let outage = #expect(throws: Outage.self) { try house.handOver(folder: "\(house.outbox)/nowhere") }
    #expect(outage?.code == "WELT-01")
    // It is known that nothing arrived, so the next run may try elsewhere.
    #expect(try house.handOver().isReady && house.delivered.count == 1)
  }

  /// What was given other rights keeps them.
  @Test func whoMayReadStaysSo() throws {
    let house = try HandOverHouse()
    let ledger = "\(house.copy.workspace)/ledger.sqlite"
    _ = try house.approve(by: "A")
    chmod(ledger, 0o644)
    #expect(try house.handOver().isReady)
    #expect(try FileManager.default.attributesOfItem(atPath: ledger)[.posixPermissions] as? Int == 0o644)
  }

  /// The ledger of before the handover, and no mark: nothing goes out by it, and a run that was cut off is no such thing.
  @Test func anOlderLedgerHandsNothingOver() throws {
    let house = try HandOverHouse()
    let workspace = house.copy.workspace
    _ = try house.approve(by: "A")
    try FileManager.default.createDirectory(atPath: "\(workspace)/alt", withIntermediateDirectories: false)
    for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"]
    where FileManager.default.fileExists(atPath: "\(workspace)/\(name)") {
      try FileManager.default.copyItem(atPath: "\(workspace)/\(name)", toPath: "\(workspace)/alt/\(name)")
    }
    #expect(try house.handOver().isReady)
    try FileManager.default.removeItem(atPath: "\(workspace)/handovers/.ledger")
    try house.copy.replace(
      "policy: standard\n", with: "policy: standard\nledger: alt/ledger.sqlite\n", in: "../../koffer.yaml")
    #expect(#expect(throws: Outage.self) { try house.handOver() }?.code == "BUCH-53")
    #expect(house.delivered.count == 1)
  }

  /// A run cut off between packing and writing down left a package that the ledger does not know; by the mark that was made
  /// before it, the next run goes on.
  @Test func whatWasPackedOnlyIsNoHandover() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.approve(by: "A").number)
    let ledger = try house.ledger()
    let staging = "\(house.copy.workspace)/handovers"
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: false)
    try Data("PK".utf8).write(to: URL(fileURLWithPath: "\(staging)/\(number).koffer.zip"))
    #expect(#expect(throws: Outage.self) { try house.handOver() }?.code == "BUCH-53")
    let mark = LedgerMark(in: staging)
    try mark.begin(ledger)
    #expect(try mark.entry() == ledger.lastMark())
    #expect(try house.handOver().isReady)
  }

  /// Into our own copies nothing leaves the house, by whatever path.
  @Test(arguments: ["handovers", "handovers/tief", "link"]) func ourOwnCopiesAreNoPlace(_ place: String) throws {
    let house = try HandOverHouse()
    let workspace = house.copy.workspace
    try FileManager.default.createDirectory(atPath: "\(workspace)/handovers/tief", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(workspace)/link", withDestinationPath: "\(workspace)/handovers")
    try house.copy.replace("{to: agency}", with: "{to: \(place)}", in: "../../koffer.yaml")
    #expect(try house.handOver().codes == ["ABGABE-08"])
    #expect(try house.handOver(folder: "\(workspace)/\(place)").codes == ["ABGABE-08"])
  }

  /// Where nobody is named, the account is written down, as such.
  @Test(arguments: [nil, "Jonas Kern"]) func theAccountIsNoPerson(_ person: String?) throws {
    let house = try HandOverHouse()
    var order = HandOverOrder(to: "koffer", by: person, at: "2026-11-20T10:00:00Z")
    order.account = "nachtlauf"
    let number = try #require(try house.pipeline.handOver(house.copy.folder, order).number)
    let sending = try #require(try house.ledger().events(of: number).first { $0.kind == .sending })
    #expect(sending.person == person && sending.details["account"] == (person == nil ? "nachtlauf" : nil))
    var recall = UpdateOrder(.recall(Recall(.other)), by: person, at: "2026-11-20T12:00:00Z")
    recall.account = "nachtlauf"
    _ = try house.pipeline.update(house.copy.folder, recall)
    let update = try #require(try house.ledger().events(of: number).first { $0.kind == .updateSending })
    #expect(update.details["account"] == (person == nil ? "nachtlauf" : nil))
  }

  @Test func whatIsLaterThanTheDayHoldsTheCase() throws {
    let house = try HandOverHouse()
    try house.copy.replace(
      "\ncontacts:\n",
      with: "\ncontacts:\n  - {at: \"2026-11-21T10:00\", channel: email, direction: out, outcome: left_message}\n",
      in: "case.yaml")
    let report = try house.handOver()
    let ahead = try #require(report.findings.first { $0.kind.code == "ABGABE-09" })
    // It is today: no other reference day would help.
    #expect(report.codes == ["ABGABE-09"] && !ahead.remedy.german.contains("--as-of"))
    let order = HandOverOrder(to: "koffer", at: "2026-11-22T10:00:00Z")
    let behind = try house.pipeline.handOver(house.copy.folder, order).findings.first { $0.kind.code == "ABGABE-09" }
    #expect(behind?.remedy.german.contains("--as-of") == true)
  }

  @Test func anotherFileOfThatNameIsNotReplaced() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.approve(by: "A").number)
    let path = "\(house.outbox)/\(number).koffer.zip"
    try Data("fremd".utf8).write(to: URL(fileURLWithPath: path))
    #expect(#expect(throws: Outage.self) { try house.handOver() }?.code == "BUCH-11")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("fremd".utf8))
    #expect(try house.ledger().record(of: number)?.state == .packed)
    try FileManager.default.removeItem(atPath: path)
    #expect(try house.handOver().isReady)
  }

  /// A run that was cut off behind the sending, or before it: the next looks first, and sends only what is not there.
  ///
  /// - Parameter isReady: whether the case may still go out; what must not is looked for, and not sent.
  @Test(arguments: [true, false], [true, false])
  func aRunThatWasCutOffIsTakenUp(arrived: Bool, isReady: Bool) throws {
    let (again, number, whole) = try HandOverHouse.cutOff()
    let target = "\(again.outbox)/\(number).koffer.zip"
    if arrived { try whole.write(to: URL(fileURLWithPath: target)) }
    if !isReady { try again.copy.write(Array("case: \"\(number)\"\n".utf8), to: "case.yaml") }
    let report = try again.handOver()
    #expect(try again.ledger().verify().isWhole)
    guard arrived || isReady else {
      #expect(report.custody?.record?.state == .packed && again.delivered == [])
      #expect(try again.kinds(of: number).last == .notDelivered)
      return
    }
    #expect(report.custody?.wasFound == arrived && report.custody?.record?.state == .delivered)
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == whole)
  }

  /// What was on its way may have arrived and become another: nobody knows, and nobody else gets the case.
  @Test func whatLiesThereInItsPlaceProvesNothing() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.approve(by: "A").number)
    let target = "\(house.outbox)/x.zip"
    let hash = String(repeating: "a", count: 64)
    let details = ["file": "x.zip", "file_sha256": hash, "to": house.outbox]
    _ = try house.ledger().record(
      [Entry(.packed, of: number, to: "koffer"), Entry(.sending, of: number, to: "koffer", details)],
      at: "2026-11-20T09:30:00Z")
    try Data("fremd".utf8).write(to: URL(fileURLWithPath: target))
    #expect(try house.handOver().codes == ["ABGABE-07"])
    #expect(try house.kinds(of: number).last == .outcomeUnknown)
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes.contains("ABGABE-07"))
    #expect(house.delivered == ["x.zip"])
    let outcome = ToldOutcome(of: number, isDelivered: false, by: "Jonas Kern")
    _ = try house.pipeline.tell(outcome, in: house.copy.workspace, at: "2026-11-20T12:00:00Z")
    #expect(try house.handOver().custody?.record?.state == .delivered)
  }

  /// Where the folder is gone, nobody can say what lies in it.
  @Test func aFolderThatIsGoneIsNotAnEmptyOne() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.approve(by: "A").number)
    let hash = String(repeating: "a", count: 64)
    let details = ["file": "x.zip", "file_sha256": hash, "to": "\(house.copy.workspace)/weg"]
    _ = try house.ledger().record(
      [Entry(.packed, of: number, to: "koffer"), Entry(.sending, of: number, to: "koffer", details)],
      at: "2026-11-20T09:30:00Z")
    #expect(try house.handOver(folder: house.outbox).codes == ["ABGABE-07"])
    #expect(try house.ledger().record(of: number)?.state == .sending && house.delivered == [])
    // Nobody is told that it went.
    #expect(try house.approve(by: "B").codes == ["ABGABE-07"])
  }

  @Test func anOutcomeThatCannotBeSeenStaysUnknown() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.approve(by: "A").number)
    let hash = String(repeating: "a", count: 64)
    let entries = [
      Entry(.packed, of: number, to: "koffer", package: hash),
      Entry(.sending, of: number, to: "koffer", ["file": "x.zip", "file_sha256": hash, "to": "\(house.outbox)/y/z"]),
    ]
    _ = try house.ledger().record(entries, at: "2026-11-20T09:30:00Z")
    // A file where a folder was: nobody can look.
    try Data().write(to: URL(fileURLWithPath: "\(house.outbox)/y"))
    let report = try house.handOver()
    #expect(report.codes.contains("ABGABE-07") && report.custody?.record?.state == .sending)
    #expect(try house.kinds(of: number).last == .outcomeUnknown)
  }
}
