import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Packing

/// What is said to stay in the house stays, by whichever way it might go.
@Suite("What stays in the house") struct WithheldTests {
  private let copy: CaseCopy

  init() throws { copy = try CaseCopy(of: "bereit-drei-rechnungen") }

  private func handover(to recipient: Recipient = .koffer) throws -> Handover {
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder)
    guard case .cleared(let cleared) = report.verdict else {
      throw Held(codes: report.findings.map(\.kind.code))
    }
    return Handover(cleared, to: recipient, schemas: CaseSchemas())
  }

  private struct Held: Error { let codes: [String] }

  private func xml(_ handover: Handover) throws -> String {
    String(decoding: try CaseXML.write(handover.cleared, handover.contents), as: UTF8.self)
  }

  /// Names a file in the list of checks.
  private func add(_ yaml: String, behind key: String) throws {
    try copy.replace("\n\(key):\n", with: "\n\(key):\n\(yaml)", in: "case.yaml")
  }

  @Test func whatANoteSaysIsNotToldByAFinding() throws {
    let text = try copy.text(of: "case.yaml")
    let note = try #require(text.split(separator: "\n").first { $0.contains("    note: ") })
    try copy.replace(String(note), with: "    note: Hat eine Depression, ist faul.", in: "case.yaml")
    let kinds = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder).findings.map(\.kind.code)
    #expect(kinds.contains("TON-06") && kinds.contains("TON-07"))
    let handover = try handover()
    #expect(handover.withheld.contains { $0.matter == .contactNotes })
    let packed = try xml(handover)
    #expect(!packed.lowercased().contains("depression") && !packed.contains("TON-0"))
  }

  /// One report may answer two questions; what a credit bureau wrote stays what it is.
  @Test func aCreditReportStaysWhateverElseNamesIt() throws {
    try copy.write(Array("Bericht".utf8), to: "documents/score.txt")
    let by = "on: 2026-11-16, by: Jorid Petersen, result: ok, file: documents/score.txt"
    try add("  - {kind: credit_report, \(by)}\n  - {kind: address, \(by)}\n", behind: "checks")
    let handover = try handover()
    #expect(!handover.contents.documents.contains { $0.document.path == "documents/score.txt" })
    #expect(handover.cleared.file.checks.contains { $0.kind == .address && $0.file == nil })
    let packed = try xml(handover)
    #expect(!packed.contains("score"))
  }

  /// A recipient that gets invoices alone does not learn what the other papers are called.
  @Test func whatStaysIsNotNamedAsProofOfArrival() throws {
    try copy.write(Array("Rückschein".utf8), to: "documents/rueckschein-jorid.txt")
    let text = try copy.text(of: "case.yaml")
    let delivery = try #require(text.split(separator: "\n").first { $0.contains("delivery: {state: delivered") })
    try copy.replace(
      String(delivery),
      with: "    delivery: {state: delivered, on: 2026-09-11, evidence: documents/rueckschein-jorid.txt}",
      in: "case.yaml")
    let narrow = Recipient("knapp", Text("Knapp", "Narrow"), withholds: [], documents: [.invoice]) { _ in [] }
    #expect(try xml(handover()).contains("rueckschein-jorid"))
    #expect(try !xml(handover(to: narrow)).contains("rueckschein-jorid"))
  }

  /// Words of the creditor's own are no file.
  @Test func wordsOfOnesOwnAreNoFile() throws {
    let narrow = Recipient("knapp", Text("Knapp", "Narrow"), withholds: [], documents: [.invoice]) { _ in [] }
    let words = try xml(handover()).matches(of: #/evidence="([^"\/]+)"/#).map { String($0.output.1) }
    #expect(!words.isEmpty)
    let told = try xml(handover(to: narrow))
    #expect(words.allSatisfy { told.contains("evidence=\"\($0)\"") })
  }

  /// A mail of the debtor's is a talk, and proves an objection, too.
  @Test func whatProvesAnObjectionGoesAlong() throws {
    try copy.write(Array("Mail".utf8), to: "documents/einwand.txt")
    try add(
      "  - {at: \"2026-11-17T10:00\", channel: email, direction: in, file: documents/einwand.txt}\n", behind: "contacts"
    )
    try copy.write(
      Array(
        (try copy.text(of: "case.yaml")
          + "\ndisputes: [{received: 2026-11-10, about: RE-2026-0911, ground: Farbe, answered: 2026-11-11, resolved: 2026-11-12, file: documents/einwand.txt}]\n")
          .utf8), to: "case.yaml")
    #expect(try handover().contents.documents.contains { $0.document.path == "documents/einwand.txt" })
  }

  @Test func aRoleInWordsOfOnesOwnNamesNobody() throws {
    try add(
      "  - {at: \"2026-11-17T10:00\", channel: phone, direction: out, by: Jorid Petersen, with: {name: Erika Muster, role: \"Schwester, Tel. 0151\"}, outcome: reached, result: other, note: x}\n",
      behind: "contacts")
    let text = try xml(try handover())
    #expect(!text.contains("Erika") && !text.contains("Schwester") && text.contains("third_party"))
  }

  /// Who was met instead of the debtor is nobody's business, with or without a name.
  @Test(arguments: ["neighbour", "relative"]) func whoWasMetInsteadIsNotSaid(role: String) throws {
    try add(
      "  - {at: \"2026-11-17T10:00\", channel: phone, direction: out, by: Jorid Petersen, with: {role: \(role)}, outcome: reached, result: other}\n",
      behind: "contacts")
    let handover = try handover()
    let text = try xml(handover)
    #expect(!text.contains(role) && text.contains("third_party"))
    let labels = Chart(handover).lanes.flatMap(\.items).map(\.label).joined()
    #expect(!labels.contains("Nachbar") && !labels.contains("Angehörige") && labels.contains("jemand anderes"))
    #expect(handover.withheld.contains { $0.matter == .thirdParties })
    let all = Recipient("alles", Text("Alles", "All"), withholds: []) { _ in [] }
    #expect(try xml(self.handover(to: all)).contains(role))
  }

  @Test(arguments: ["contacts/Scheidung.txt", "payments/umsatz.csv"])
  func whatNoEntryNamesStaysWithItsName(path: String) throws {
    try copy.write(Array("fremd".utf8), to: path)
    let handover = try handover()
    #expect(!handover.contents.documents.contains { $0.document.path == path })
    let name = String(path.split(separator: "/")[1])
    let packed = try xml(handover)
    #expect(!packed.contains(name))
    let matter: Disclosable = path.hasPrefix("payments") ? .accountStatements : .contactNotes
    #expect(handover.withheld.contains { $0.matter == matter })
  }
}
