import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

/// A mail is written, and a person sends it.
@Suite("Handing over by mail") struct DraftTests {
  private let house: HandOverHouse
  private var drafts: String { "\(house.copy.workspace)/entwuerfe" }

  init() throws {
    house = try HandOverHouse()
    try FileManager.default.createDirectory(
      atPath: "\(house.copy.workspace)/entwuerfe", withIntermediateDirectories: false)
  }

  private func configure(_ settings: String, to: String = "mailto:kanzlei@anwalt.example") throws {
    try house.copy.replace(
      "{koffer: {to: agency}}",
      with: "{koffer: {to: \"\(to)\", from: buchhaltung@sprottenkontor.example, drafts: entwuerfe\(settings)}}",
      in: "../../koffer.yaml")
  }

  private var written: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: drafts)) ?? []).sorted()
  }

  private func tell(_ isDelivered: Bool, _ number: String) throws -> CaseRecord {
    try house.pipeline.tell(
      ToldOutcome(of: number, isDelivered: isDelivered, by: "Marlene Voß"), in: house.copy.workspace,
      at: "2026-11-20T12:00:00Z"
    ).result.get()
  }

  @Test func nothingGoesByMailInClear() throws {
    try configure("")
    #expect(try house.handOver().codes == ["ABGABE-21"] && written == [])
    #expect(try house.ledger().counts()[.sending] == nil)
  }

  @Test func aDraftIsNoDelivery() throws {
    try configure(", clear: true")
    let report = try house.handOver()
    let number = try #require(report.number)
    #expect(report.isReady && report.custody?.isDraft == true && report.custody?.record?.state == .sending)
    #expect(report.findings.contains { $0.kind.code == "ABGABE-20" && $0.severity == .warning })
    #expect(written == ["\(number).koffer.zip.eml"] && report.custody?.place == "\(drafts)/\(number).koffer.zip.eml")
    #expect(try house.kinds(of: number) == [.imported, .checked, .packed, .sending, .drafted])
    // Again: told, not written; even where the draft was cleared away, which may be because it was sent.
    #expect(try house.handOver().codes == ["ABGABE-20"])
    try FileManager.default.removeItem(atPath: "\(drafts)/\(number).koffer.zip.eml")
    #expect(try house.handOver().codes == ["ABGABE-20"] && written == [])
    #expect(try house.kinds(of: number).count == 5)
    #expect(try tell(false, number).state == .packed)
    #expect(try house.handOver().isReady && written.count == 1)
    #expect(try tell(true, number).state == .delivered)
    #expect(try house.handOver().codes == ["ABGABE-01"] && house.ledger().verify().isWhole)
    #expect(try house.ledger().events(of: number).last?.details["place"] == "mailto:kanzlei@anwalt.example")
  }

  /// A draft that did not go out may be found, and sent: until it is gone, nobody else gets the case.
  @Test func aDraftThatIsLeftHoldsTheCase() throws {
    try configure(", clear: true")
    let number = try #require(try house.handOver().number)
    let told = try house.pipeline.tell(
      ToldOutcome(of: number, isDelivered: false, by: "Marlene Voß"), in: house.copy.workspace,
      at: "2026-11-20T12:00:00Z")
    #expect(told.findings.map(\.kind.code) == ["ABGABE-28"] && told.findings.allSatisfy { $0.severity == .warning })
    for recipient in ["koffer", "paywise"] {
      #expect(try house.handOver(to: recipient, folder: house.outbox).codes == ["ABGABE-28"])
    }
    try FileManager.default.removeItem(atPath: "\(drafts)/\(number).koffer.zip.eml")
    #expect(try house.handOver().isReady)
    // One that was sent may lie there for good.
    #expect(try tell(true, number).state == .delivered)
    _ = try house.ledger().record([Entry(.recalled, of: number)], at: "2026-11-20T13:00:00Z")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).isReady && written.count == 1)
  }

  /// A draft of an update is no second handover.
  @Test func anUpdateThatIsLeftIsCalledSo() throws {
    try configure(", clear: true")
    let number = try #require(try house.handOver().number)
    #expect(try tell(true, number).state == .delivered)
    let recall = UpdateOrder(.recall(Recall(.other)), at: "2026-11-20T12:00:00Z")
    _ = try house.pipeline.update(house.copy.folder, recall)
    let told = try house.pipeline.tell(
      ToldOutcome(of: number, isDelivered: false, by: "Marlene Voß"), in: house.copy.workspace,
      at: "2026-11-20T12:30:00Z")
    let finding = try #require(told.findings.first { $0.kind.code == "ABGABE-28" })
    #expect(finding.remedy.german.contains("Meldung") && !finding.remedy.german.contains("zweites"))
  }

  /// What a mail program sees, by another reader than our own.
  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3")) func theDraftIsAMail() throws {
    try configure(", clear: true")
    let report = try house.handOver()
    let path = try #require(report.custody?.place)
    let package = try Data(contentsOf: URL(fileURLWithPath: try #require(report.package).path))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // Lines end in CRLF, all of them, and none is too long (RFC 5322, 2.1.1).
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.dropLast().allSatisfy { $0.last == 0x0D && $0.count <= 79 } && lines.last?.isEmpty == true)
    let script = """
      import email, email.policy, sys
      mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
      for name in ["From", "To", "Subject", "Date", "X-Unsent", "MIME-Version"]: print(name, mail[name])
      print(mail.get_content_type(), mail.defects)
      print(mail.get_body().get_content())
      for part in mail.iter_attachments():
          print(part.get_filename(), part.get_content_type())
          open(sys.argv[1] + ".out", "wb").write(part.get_content())
      """
    let said = String(decoding: try #require(try Tool.run("python3", ["-c", script, path])), as: UTF8.self)
    let number = try #require(report.number)
    for line in [
      "From buchhaltung@sprottenkontor.example", "To kanzlei@anwalt.example", "Subject Übergabe Fall \(number)",
      "Date Fri, 20 Nov 2026 10:00:00 +0000", "X-Unsent 1", "MIME-Version 1.0", "multipart/mixed []", "Guten Tag,",
      "\(number).koffer.zip application/zip",
    ] {
      #expect(said.contains(line + "\n"), "\(line) in \(said)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path + ".out")) == package)
    let head = String(decoding: bytes.prefix(1500), as: UTF8.self)
    #expect(head.contains("charset=utf-8") && said.contains("Bitte bestätigen Sie kurz den Eingang."))
    let secrets = try Secrets(of: Trip.oneInvoice)
    #expect(secrets.found(in: head + said) == [])
  }

  @Test func theSameHandoverGivesTheSameBytes() throws {
    try configure(", clear: true")
    let other = try DraftTests()
    try other.configure(", clear: true")
    let (path, otherPath) = (try house.handOver().custody?.place, try other.house.handOver().custody?.place)
    let bytes = try #require(path.flatMap { FileManager.default.contents(atPath: $0) })
    #expect(bytes == otherPath.flatMap { FileManager.default.contents(atPath: $0) })
  }

  /// A run that was cut off before it wrote down that the draft lies there.
  @Test(arguments: [true, false]) func aRunThatWasCutOffWritesNoSecondDraft(isThere: Bool) throws {
    try configure(", clear: true")
    let number = try #require(try house.approve(by: "A").number)
    let other = try DraftTests()
    try other.configure(", clear: true")
    let report = try other.house.handOver()
    let began = try #require(try other.house.ledger().events(of: number).first { $0.kind == .sending })
    let ledger = try house.ledger()
    try FileManager.default.copyItem(
      atPath: "\(other.house.copy.workspace)/handovers", toPath: "\(house.copy.workspace)/handovers")
    try FileManager.default.removeItem(atPath: "\(house.copy.workspace)/handovers/.ledger")
    var details = began.details
    details["invoices"] = nil
    let entries = [Entry(.packed, of: number, to: "koffer"), Entry(.sending, of: number, to: "koffer", details)]
    _ = try ledger.record(entries, at: began.at)
    let draft = "\(number).koffer.zip.eml"
    if isThere { try FileManager.default.copyItem(atPath: "\(other.drafts)/\(draft)", toPath: "\(drafts)/\(draft)") }
    #expect(report.isReady)
    #expect(try house.handOver().codes == (isThere ? [] : ["ABGABE-07"]))
    #expect(try house.kinds(of: number).last == (isThere ? .drafted : .outcomeUnknown))
    #expect(written == (isThere ? [draft] : []))
    #expect(try tell(true, number).state == .delivered)
  }

  @Test func anotherDraftIsNotReplaced() throws {
    try configure(", clear: true")
    let number = try #require(try house.approve(by: "A").number)
    let path = "\(drafts)/\(number).koffer.zip.eml"
    try Data("fremd".utf8).write(to: URL(fileURLWithPath: path))
    #expect(#expect(throws: Outage.self) { try house.handOver() }?.code == "BUCH-41")
    #expect(FileManager.default.contents(atPath: path) == Data("fremd".utf8))
    #expect(try house.ledger().record(of: number)?.state == .packed)
    try FileManager.default.removeItem(atPath: drafts)
    #expect(#expect(throws: Outage.self) { try house.handOver() }?.code == "WELT-01")
  }

  @Test(arguments: ["mailto:", "mailto:a@b?subject=x", "mailto:a@b,c@d", "mailto:Kanzlei <a@b.de>", "mailto:a b@c.de"])
  func addressesArePlain(to: String) throws {
    try configure(", clear: true", to: to)
    #expect(try house.handOver().codes == ["ABGABE-08"])
  }
}
