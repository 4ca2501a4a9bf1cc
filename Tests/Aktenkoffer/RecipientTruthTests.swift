import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Packing

/// What leaves the house for a recipient is what is said to leave it, and what comes back is judged strictly.
@Suite struct RecipientTruthTests {
  private func pipeline() throws -> Pipeline { Pipeline(asOf: try #require(Day(iso: "2026-11-20"))) }

  private func write(_ text: String, _ name: String, in copy: CaseCopy) throws {
    let url = URL(fileURLWithPath: "\(copy.workspace)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What a workspace says of recipients, in place of what it said.
  private func set(_ line: String, in copy: CaseCopy) throws {
    let file = "\(copy.workspace)/koffer.yaml"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let rest = whole.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.hasPrefix("recipients:") }
    try Data((rest.joined(separator: "\n") + "\n\(line)\n").utf8).write(to: URL(fileURLWithPath: file))
  }

  private func codes(verifying text: String, named name: String, as recipient: String) throws -> [String] {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try write(text, name, in: copy)
    return try pipeline().verify("\(copy.workspace)/\(name)", as: recipient).findings.map(\.kind.code)
  }

  /// A file for each payment: of a case without payments there is none, and none is missed.
  @Test func noEntryNoFile() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try write(
      """
      recipient: nord
      version: "1"
      title: {de: N, en: N}
      source: x
      read_on: 2026-11-20
      withholds: []
      files:
        - {name: fall.json, format: json, fields: [{name: nr, fact: case.number}]}
        - {name: "zahl-{n}.json", format: json, each: payments, fields: [{name: betrag, fact: payment.booked}]}
      """, "recipients/nord.yaml", in: copy)
    let report = try pipeline().pack(copy.folder, into: copy.workspace, for: ["nord"])
    let package = try #require(report.package, "\(report.findings.map(\.message.german))")
    #expect(try pipeline().verify(package.path).findings.map(\.message.german) == [])
  }

  // MARK: What stays in the house

  @Test(arguments: ["koffer", "paywise", "webfakt"]) func aLooseNoteOfATalkStays(recipient: String) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let path = "\(copy.folder)/contacts/lose.txt"
    try FileManager.default.createDirectory(
      atPath: "\(copy.folder)/contacts", withIntermediateDirectories: true)
    try Data("Rief an und klagte.".utf8).write(to: URL(fileURLWithPath: path))
    let report = try pipeline().pack(copy.folder, into: copy.workspace, for: [recipient])
    let package = try #require(report.package)
    #expect(try !PackageParts(of: package.path).names.contains { $0.contains("gespraech") })
  }

  /// Whoever writes a role in words of their own has not said that it is one of the debtor's people.
  @Test(arguments: [("relative", false), ("Nachbarin", false), ("accounts_payable", true)])
  func strangersStayUnnamed(role: String, isTold: Bool) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let file = "\(copy.folder)/case.yaml"
    let talk = """
        - {at: "2026-10-20T10:15", channel: phone, direction: out, by: K. Lindner, with: {name: Erna Drittmann, role: \(role)}, outcome: reached, result: other, note: "Ruft zurück."}
      """
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let changed =
      whole.contains("\ncontacts:\n")
      ? whole.replacing("\ncontacts:\n", with: "\ncontacts:\n\(talk)\n") : whole + "\ncontacts:\n\(talk)\n"
    try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
    let report = try pipeline().pack(copy.folder, into: copy.workspace, for: ["koffer"])
    let package = try #require(report.package)
    #expect(try PackageParts(of: package.path).text("case.xml").contains("Drittmann") == isTold)
  }

  // MARK: What nobody reads

  @Test(
    arguments: [
      ("recipients: {creditreform: {ordertype: CCORTY-7}}", "order_type"),
      ("recipients: {credireform: {member: \"9\"}}", "creditreform"),
    ])
  func settingsNobodyKnowsHoldTheHandover(line: String, nearest: String) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try set(line, in: copy)
    let report = try pipeline().check(copy.folder, for: ["creditreform"])
    let finding = try #require(report.findings.first { $0.kind.code == "FALL-03" })
    #expect(finding.remedy.german.contains(nearest) && finding.place.file.hasSuffix("koffer.yaml"))
    #expect(!report.isReady)
  }

  /// Also where no case goes to that recipient: the word is written wrongly all the same.
  @Test(
    arguments: [
      ("recipients: {creditreform: {ordertype: CCORTY-7}}", 29, "order_type"),
      ("recipients: {credireform: {member: \"9\"}}", 14, "creditreform"),
      ("recipients:\n  credireform:\n    member: \"9\"", 3, "creditreform"),
      ("recipients: {haus: {kunde: \"9\"}}", nil, ""),
    ] as [(String, Int?, String)])
  func settingsNobodyKnowsAreAlwaysTold(line: String, column: Int?, nearest: String) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try set(line, in: copy)
    for recipients in [[], ["koffer"], ["webfakt"], ["creditreform"]] {
      let report = try pipeline().check(copy.folder, for: recipients)
      let told = report.findings.filter { $0.kind.code == "FALL-03" }
      #expect(told.map(\.place.column) == (column.map { [$0] } ?? []))
      #expect(
        told.allSatisfy {
          $0.place.line == (line.contains("\n") ? 16 : 15) && $0.remedy.german.contains("„\(nearest)“")
        })
    }
  }

  /// A name that is near no other is told where the recipients are listed.
  @Test func aRecipientThatNobodyKnowsIsListed() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try set("recipients: {crefo: {member: \"9\"}, koffer: {receiver: Kanzlei}}", in: copy)
    let library = try RecipientLibrary(in: copy.workspace)
    #expect(library.findings.map(\.kind.code) == ["FALL-03"] && !library.isSound)
    let finding = try #require(library.findings.first)
    #expect(finding.message.german.contains("crefo") && finding.place.line != nil)
    for name in ["koffer", "paywise", "xjustiz", "webfakt"] { #expect(finding.remedy.german.contains(name)) }
    #expect(library.entries.flatMap(\.findings) == [])
  }

  @Test(arguments: [("", ["EMPF-01"]), ("k", []), ("kkkk", ["EMPF-02"])] as [(String, [String])])
  func aSettingIsHeldToItsOwnRules(value: String, codes: [String]) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let mapping = """
      recipient: haus
      version: "1"
      title: {de: Haus, en: House}
      source: Test
      read_on: 2026-11-27
      settings: {kunde: {title: {de: Kunde, en: customer}, required: true, max: 3}}
      files:
        - {name: a.csv, format: csv, fields: [{name: A, setting: kunde}, {name: B, fact: claim.total}]}
      """
    try write(mapping, "recipients/haus.yaml", in: copy)
    if !value.isEmpty { try set("recipients: {haus: {kunde: \(value)}}", in: copy) }
    let findings = try pipeline().check(copy.folder, for: ["haus"]).findings
    #expect(findings.map(\.kind.code).filter { $0.hasPrefix("EMPF") } == codes)
  }

  // MARK: What comes back

  @Test(
    arguments: [
      ("webfakt.txt", "webfakt", ""), ("forderungen.csv", "table-csv", "Aktenzeichen\r\n"),
      ("forderung-01.json", "mediafinanz", "[]"),
      ("forderung-01.json", "mediafinanz", "{\"Stage\": \"V\", \"Stage\": \"V\"}"),
      ("forderung-01.json", "mediafinanz", "{Stage: V}"),
      ("forderung-01.json", "mediafinanz", "# x\n{\"Stage\": \"V\"}"),
      ("webfakt.txt", "webfakt", "PLZ=24103\r\nPLZ=24105\r\n"),
      ("forderungen.csv", "table-csv", String(repeating: ";", count: 100_000)),
    ])
  func filesThatAreNoneAreRefused(name: String, recipient: String, text: String) throws {
    #expect(try codes(verifying: text, named: name, as: recipient) == ["EMPF-09"])
  }

  @Test(arguments: [("\"City\": true", true), ("\"City\": 5", true), ("\"City\": \"Kiel\"", false)])
  func aTextIsNoNumber(city: String, isWrong: Bool) throws {
    let text = "{\"Debtor\": {\"PostalAddress\": {\(city)}}}"
    #expect(try codes(verifying: text, named: "forderung-01.json", as: "mediafinanz").contains("EMPF-08") == isWrong)
  }

  /// Whoever renews the list of hashes must still say what lies in the package.
  @Test(arguments: ["mediafinanz", "webfakt", "table-xlsx"]) func aFileThatNobodyNamedIsFound(recipient: String) throws
  {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: [recipient]).package).path
    var parts = try PackageParts(of: package)
    let document = try #require(parts.names.first { $0.hasPrefix("dokumente/") })
    try parts.addAndList("boese.exe", "MZ")
    try parts.write(to: "\(copy.workspace)/more.zip")
    #expect(try pipeline().verify("\(copy.workspace)/more.zip").findings.map(\.kind.code) == ["PAKET-03"])
    parts = try PackageParts(of: package)
    parts.removeAndUnlist(document)
    try parts.write(to: "\(copy.workspace)/less.zip")
    #expect(try pipeline().verify("\(copy.workspace)/less.zip").findings.map(\.kind.code) == ["PAKET-02"])
  }

  /// A list of documents is worth what lies in the package.
  @Test(arguments: ["paywise", "debitura"]) func aListThatNamesWhatIsNotThereIsRefused(recipient: String) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: [recipient]).package).path
    var parts = try PackageParts(of: package)
    let list = parts.text("dokumente.json")
    let name = try #require(list.firstMatch(of: #/dokumente\/[^"]+/#)?.output)
    try parts.replaceAndList("dokumente.json", list.replacing(name, with: "dokumente/99_fehlt.pdf"))
    try parts.write(to: "\(copy.workspace)/changed.zip")
    let found = try pipeline().verify("\(copy.workspace)/changed.zip").findings
    #expect(found.map(\.kind.code) == ["PAKET-07"] && found[0].place.file == "dokumente/99_fehlt.pdf")
  }

  /// A package is judged by the mapping of the workspace it lies in.
  @Test func ownMappingsJudgeTheirPackages() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let mapping = """
      recipient: haus
      version: "1"
      title: {de: Haus, en: House}
      source: Test
      read_on: 2026-11-27
      files:
        - {name: a.json, format: json, fields: [{name: A, fact: case.number, max: 20}, {name: B, fact: claim.total}]}
      """
    try write(mapping, "recipients/haus.yaml", in: copy)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["haus"]).package).path
    let sound = try pipeline().verify(package)
    #expect(sound.isSound && sound.notes.isEmpty)
    var parts = try PackageParts(of: package)
    try parts.replaceAndList("a.json", "{\"A\": \"\(String(repeating: "9", count: 30))\", \"B\": 1.00}")
    try parts.write(to: "\(copy.workspace)/changed.zip")
    let changed = try pipeline().verify("\(copy.workspace)/changed.zip").findings.map(\.kind.code)
    #expect(Set(changed) == ["EMPF-02", "PAKET-07"])
  }

  // MARK: What the figures mean

  /// Interest that payments settled is not asked for again, and what has no field is told.
  @Test(
    arguments: [
      ("bereit-drei-rechnungen", "2026-10-06", "80,00"), ("bereit-ueber-drei-zinswechsel", "2026-03-02", "43,05"),
    ])
  func creditreformReckonsFromWhereNothingWasPaid(sample: String, from: String, gap: String) throws {
    let copy = try CaseCopy(of: sample)
    let report = try pipeline().pack(copy.folder, into: copy.workspace, for: ["creditreform"])
    let parts = try PackageParts(of: try #require(report.package).path)
    #expect(parts.text("auftrag.csv").contains(";\(from);"))
    let told = try #require(report.findings.first { $0.kind.code == "EMPF-12" })
    #expect(told.message.german.contains(gap))
  }

  /// A number that cannot be taken apart is asked for, not dropped.
  @Test(arguments: [("\"Haus 5\"", ["EMPF-01"]), ("\"5 a\"", [])] as [(String, [String])])
  func aHouseNumberIsNeverLost(number: String, codes: [String]) throws {
    let copy = try CaseCopy(of: "bereit-verbraucherin")
    let file = "\(copy.folder)/case.yaml"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let changed = whole.replacing("house_number: \"5\"", with: "house_number: \(number)")
    try #require(changed != whole)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
    let asked = try pipeline().check(copy.folder, for: ["creditreform"]).findings.map(\.kind.code)
    #expect(asked.filter { $0 == "EMPF-01" } == codes)
  }

  /// Of several invoices each answer names its own, where they differ.
  @Test func answersNameTheirInvoices() throws {
    let copy = try CaseCopy(of: "bereit-drei-rechnungen")
    let report = try pipeline().pack(copy.folder, into: copy.workspace, for: ["creditreform"])
    let note = try PackageParts(of: try #require(report.package).path).text("uebergabe.json")
    #expect(note.contains("RE-2026-0902: 06.10.2026, RE-2026-0911: 01.09.2026"))
  }

  /// Letters as an Apple file system writes them are letters all the same.
  @Test func accentsApartAreOneLetter() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let file = "\(copy.folder)/case.yaml"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let apart = whole.replacing("subject:", with: "subject: Mu\u{308}ller -", maxReplacements: 1)
    try Data(apart.utf8).write(to: URL(fileURLWithPath: file))
    let codes = try pipeline().check(copy.folder, for: ["webfakt"]).findings.map(\.kind.code)
    #expect(!codes.contains("EMPF-04"))
  }
}
