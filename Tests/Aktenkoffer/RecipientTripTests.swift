import Aktenkoffer
import CaseModel
import Foundation
import TestSupport
import Testing

/// Each code about recipients appears when somebody does what it is about.
@Suite struct RecipientTripTests {
  /// Every code that a test of this suite trips; the fifteenth `WithheldEverywhereTests`, the last four
  /// `AddressGapTests`, `SettingRuleTests` and `InterestGapTests`.
  static let codes = (1...19).map { "EMPF-\($0 < 10 ? "0" : "")\($0)" }

  private let day = Day(iso: "2026-11-20")

  private func pipeline() throws -> Pipeline { Pipeline(asOf: try #require(day)) }

  /// A mapping of one table, with what is to be tried.
  private static func mapping(_ name: String = "haus", accepts: String = "{}", fields: String, rest: String = "")
    -> String
  {
    """
    recipient: \(name)
    version: "1"
    title: {de: Haus, en: House}
    source: Test
    read_on: 2026-11-27
    accepts: \(accepts)
    files:
      - name: a.csv
        format: csv
        each: invoices
        encoding: windows-1252
        fields: [{name: Summe, fact: claim.total}, \(fields)]
    \(rest)
    """
  }

  private func codes(_ mapping: String, named name: String = "haus") throws -> [String] {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try write(mapping, "recipients/\(name).yaml", in: copy)
    let before = Set(try pipeline().check(copy.folder).findings.map(\.kind.code))
    let report = try pipeline().check(copy.folder, for: [name])
    let secrets = try Secrets(of: Trip.oneInvoice)
    for finding in report.findings { #expect(secrets.told(by: finding) == []) }
    let new = report.findings.filter { !before.contains($0.kind.code) }
    #expect(report.isReady == !new.contains(where: \.blocks))
    return new.map(\.kind.code)
  }

  private func write(_ text: String, _ name: String, in copy: CaseCopy) throws {
    let url = URL(fileURLWithPath: "\(copy.workspace)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Of a case without a sum nobody can say what a recipient would ask; silence would look like an answer.
  @Test(arguments: [
    ("bereit-eine-xrechnung", []), ("erklaerungen-fehlen", []), ("feindlich-schreibfehler", ["paywise"]),
  ])
  func whoWasNotAskedIsNamed(sample: String, unasked: [String]) throws {
    let pipeline = Pipeline(asOf: "2026-11-20")
    #expect(
      try pipeline.check("\(Corpus.project)/samples/cases/\(sample)", for: ["paywise"]).recipientsUnasked == unasked)
    #expect(try pipeline.check("\(Corpus.project)/samples/cases/\(sample)").recipientsUnasked == [])
  }

  /// A case that something else holds is asked about all the same: all that is missing is told at once.
  @Test func aHeldCaseIsAskedAboutToo() throws {
    let copy = try CaseCopy(of: "erklaerungen-fehlen")
    let own = Set(try pipeline().check(copy.folder).findings.map(\.kind.code))
    let report = try pipeline().check(copy.folder, for: ["paywise"])
    #expect(Set(report.findings.map(\.kind.code)).subtracting(own) == ["EMPF-01", "EMPF-07", "EMPF-12"])
    #expect(!report.isReady)
    #expect(try pipeline().pack(copy.folder, into: copy.workspace, for: ["paywise"]).packages.isEmpty)
  }

  @Test(
    arguments: [
      ("{name: A, fact: creditor.original, required: true}", ["EMPF-01"]),
      ("{name: A, fact: creditor.original}", []),
      ("{name: A, fact: case.number, max: 8}", ["EMPF-02"]), ("{name: A, fact: case.number, max: 9}", []),
      ("{name: A, fact: debtor.kind, codes: {consumer: P}}", ["EMPF-03"]),
      ("{name: A, fact: debtor.kind, codes: {consumer: P}, otherwise: F}", []),
      ("{name: A, fact: debtor.kind, codes: {consumer: P, business: F}}", []),
      ("{name: A, text: \"Łódź\"}", ["EMPF-04"]),
    ] as [(String, [String])])
  func fieldsAskForWhatTheyNeed(fields: String, codes: [String]) throws {
    #expect(try self.codes(RecipientTripTests.mapping(fields: fields)) == codes)
  }

  @Test func sumsMustAddUp() throws {
    let fields = "{name: A, fact: invoice.open_total}, {name: B, fact: invoice.amount}"
    let sums = "    sums: [{total: A, parts: [B]}]"
    #expect(try codes(RecipientTripTests.mapping(fields: fields, rest: sums)) == ["EMPF-05"])
  }

  @Test(
    arguments: [
      ("{currencies: [CHF]}", ["EMPF-06"]), ("{currencies: [CHF, EUR]}", []), ("{countries: [AT]}", ["EMPF-06"]),
      ("{approaches: [judicial]}", ["EMPF-06"]), ("{approaches: [extrajudicial]}", []),
      ("{invoices: 1, debtors: 1}", []), ("{endings: [xml]}", ["EMPF-07"]), ("{document_bytes: 100}", ["EMPF-07"]),
    ] as [(String, [String])])
  func casesMustBeOnesItTakes(accepts: String, codes: [String]) throws {
    #expect(
      try self.codes(RecipientTripTests.mapping(accepts: accepts, fields: "{name: A, fact: case.number}")) == codes)
  }

  /// mediaFinanz publishes one stage, the mandate before court.
  @Test(arguments: [("mediafinanz", ["EMPF-06"]), ("paywise", []), ("koffer", [])] as [(String, [String])])
  func aMandateForTheCourtIsNotSentAsAnother(recipient: String, codes: [String]) throws {
    let report = try pipeline().check("\(Corpus.project)/samples/cases/bereit-fuer-das-mahnverfahren", for: [recipient])
    let held = report.findings.filter { $0.blocks && $0.kind.code.hasPrefix("EMPF") }
    #expect(held.map(\.kind.code) == codes)
    #expect(held.allSatisfy { $0.message.german.contains("gerichtlich") && $0.place.line != nil })
  }

  /// Debitura asks for a contact person at every business, a sole trader too.
  @Test(arguments: [("debitura", ["EMPF-01"]), ("mediafinanz", [])] as [(String, [String])])
  func everyBusinessHasAContactPerson(recipient: String, codes: [String]) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let file = "\(copy.folder)/case.yaml"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let changed = whole.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("represented_by") || $0.hasPrefix("  represented_by") }.joined(separator: "\n")
      .replacing("legal_form: GmbH", with: "legal_form: e.K.")
    try #require(changed != whole)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
    let asked = try pipeline().check(copy.folder, for: [recipient]).findings.filter { $0.kind.code == "EMPF-01" }
    #expect(asked.map(\.kind.code) == codes)
    #expect(asked.allSatisfy { $0.message.german.contains("Ansprechpartner") })
  }

  @Test func moreInvoicesThanItTakesHoldTheCase() throws {
    let copy = try CaseCopy(of: "bereit-drei-rechnungen")
    let mapping = RecipientTripTests.mapping(accepts: "{invoices: 2}", fields: "{name: A, fact: case.number}")
    try write(mapping, "recipients/haus.yaml", in: copy)
    let held = try pipeline().check(copy.folder, for: ["haus"])
    #expect(held.findings.filter(\.blocks).map(\.kind.code) == ["EMPF-06"])
  }

  @Test func filesAreJudgedByTheirRecipient() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try write("{\"Stage\": \"VV\"}", "a.json", in: copy)
    let wrong = try pipeline().verify("\(copy.workspace)/a.json", as: "mediafinanz")
    #expect(Set(wrong.findings.map(\.kind.code)) == ["EMPF-01", "EMPF-02", "EMPF-03"])
    try write("{\"Stage\": ", "a.json", in: copy)
    let cut = try pipeline().verify("\(copy.workspace)/a.json", as: "mediafinanz")
    #expect(cut.findings.map(\.kind.code) == ["EMPF-09"])
    #expect(try pipeline().verify("\(copy.workspace)/a.json", as: "niemand").findings.map(\.kind.code) == ["EMPF-10"])
  }

  /// The recipient's own example does not add up; it says by how much.
  @Test(.enabled(if: Corpus.isPresent, "needs ../shared/corpus")) func theExampleThatDoesNotAddUpIsRefused() throws {
    let path = Corpus.path("agency/mediafinanz_claim_new.json")
    let report = try pipeline().verify(path, as: "mediafinanz")
    #expect(report.findings.map(\.kind.code) == ["EMPF-05"])
    #expect(report.findings.first?.message.german.contains("38,72\u{A0}€") == true)
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let whole = String(decoding: try Corpus.bytes(at: path), as: UTF8.self).replacing("79.99", with: "41.27")
    try write(whole, "whole.json", in: copy)
    #expect(try pipeline().verify("\(copy.workspace)/whole.json", as: "mediafinanz").isSound)
    try write(whole.replacing("\"2021-08-02\"", with: "\"2.8.2021\""), "form.json", in: copy)
    let form = try pipeline().verify("\(copy.workspace)/form.json", as: "mediafinanz")
    #expect(Set(form.findings.map(\.kind.code)) == ["EMPF-08"])
  }

  @Test func recipientsMustBeThereAndBearTheirNames() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    #expect(try pipeline().check(copy.folder, for: ["fehlt"]).findings.contains { $0.kind.code == "EMPF-10" })
    try write(
      RecipientTripTests.mapping("anders", fields: "{name: A, fact: case.number}"), "recipients/haus.yaml", in: copy)
    #expect(try pipeline().check(copy.folder, for: ["haus"]).findings.contains { $0.kind.code == "EMPF-11" })
    try write(
      RecipientTripTests.mapping("koffer", fields: "{name: A, fact: case.number}"), "recipients/koffer.yaml", in: copy)
    let taken = try pipeline().check(copy.folder, for: ["koffer"])
    #expect(taken.findings.contains { $0.kind.code == "EMPF-11" })
    #expect(!taken.isReady)
  }

  /// An agency does not get what the policy, or the case itself, sends to a law firm.
  @Test(arguments: [("[agency]", true), ("[law_firm]", false), ("[agency, law_firm]", false), (nil, false)])
  func whoGetsACaseIsOfTheKindForeseen(kind: String?, isHeld: Bool) throws {
    let own = RecipientTripTests.mapping(
      fields: "{name: A, fact: case.number}", rest: kind.map { "kind: \($0)" } ?? "")
    let byPolicy = try CaseCopy(of: Trip.oneInvoice)
    try Change.ownPolicy(adding: "routes:\n  - {clause: \"4.1\", to: law_firm}").apply(byPolicy)
    let byCase = try CaseCopy(of: Trip.oneInvoice)
    try Change.edit("approach: extrajudicial,", "approach: extrajudicial, recipient: law_firm,").apply(byCase)
    for copy in [byPolicy, byCase] {
      try write(own, "recipients/haus.yaml", in: copy)
      let found = try pipeline().check(copy.folder, for: ["haus"]).findings.filter { $0.kind.code == "EMPF-13" }
      #expect(found.count == (isHeld ? 1 : 0))
      #expect(try pipeline().check(copy.folder, for: ["paywise"]).isReady == false)
      #expect(try pipeline().check(copy.folder, for: ["koffer"]).isReady)
    }
    // Where nobody says to whom it goes, it goes to whoever is asked.
    let open = try CaseCopy(of: Trip.oneInvoice)
    try write(own, "recipients/haus.yaml", in: open)
    #expect(try pipeline().check(open.folder, for: ["haus"]).isReady)
  }

  /// Who answers for another's debt must not become a debtor for want of a field.
  @Test(arguments: [("paywise", true), ("mediafinanz", true), ("table-xlsx", false), ("koffer", false)])
  func aGuarantorIsNoDebtor(recipient: String, isRefused: Bool) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try copy.replaceInCase("- role: debtor", with: "- role: guarantor")
    let found = try pipeline().check(copy.folder, for: [recipient]).findings.filter { $0.kind.code == "EMPF-06" }
    #expect(found.count == (isRefused ? 1 : 0), "\(found.map(\.message.german))")
  }

  @Test func whatHasNoFieldIsANote() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let report = try pipeline().check(copy.folder, for: ["paywise"])
    #expect(report.findings.filter { $0.kind.code == "EMPF-12" }.map(\.severity) == [.note])
    #expect(report.isReady)
  }

  /// A damaged file in a sealed package is found by the recipient's rules, not by its hash alone.
  @Test func packagesForMappedRecipientsAreVerified() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["mediafinanz"]).package)
      .path
    #expect(try pipeline().verify(package).isSound)
    #expect(try pipeline().verify(package).number == "2026-0042")
    let again = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["mediafinanz"]).package)
    #expect(again.path == package)
    for (old, new, codes) in [
      ("\"Stage\": \"V\"", "\"Stage\": \"W\"", ["EMPF-03"]), ("\"Amount\": ", "\"Amount\": 1", ["EMPF-05"]),
      ("\"Reason\"", "\"Raeson\"", ["EMPF-01", "EMPF-09"]),
      ("\"CountryCode\": \"DE\"", "\"CountryCode\": \"QQ\"", ["EMPF-14"]),
    ] {
      var parts = try PackageParts(of: package)
      let text = parts.text("forderung-01.json")
      try #require(text.contains(old))
      try parts.replaceAndList("forderung-01.json", text.replacing(old, with: new))
      let changed = "\(copy.workspace)/changed.zip"
      try parts.write(to: changed)
      #expect(try pipeline().verify(changed).findings.map(\.kind.code) == codes)
    }
  }

  /// Each gets its package, the pages they share are the same to the byte, and who asks holds only its own.
  @Test func severalRecipientsInOneRun() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let report = try pipeline().pack(
      copy.folder, into: copy.workspace, for: ["koffer", "paywise", "table-xlsx", "paywise"])
    #expect(report.isReady)
    let names = report.packages.compactMap { $0.path.split(separator: "/").last.map(String.init) }
    #expect(names == ["2026-0042.koffer.zip", "2026-0042.paywise.zip", "2026-0042.table-xlsx.zip"])
    let claims = try report.packages.map { package in
      try PackageParts(of: package.path).parts.first { $0.name == "Forderungsaufstellung.pdf" }?.bytes
    }
    #expect(claims[0] != nil && claims[0] == claims[1] && claims[1] == claims[2])
    for package in report.packages { #expect(try pipeline().verify(package.path).isSound) }

    try write(
      RecipientTripTests.mapping(fields: "{name: A, fact: creditor.original, required: true}"), "recipients/haus.yaml",
      in: copy)
    let asked = try pipeline().pack(copy.folder, into: copy.workspace, for: ["haus", "webfakt"])
    #expect(!asked.isReady)
    #expect(asked.findings.filter(\.blocks).map(\.kind.code) == ["EMPF-01"])
    #expect(asked.packages.map { $0.path.hasSuffix("2026-0042.webfakt.zip") } == [true])
  }

  /// What a recipient asks is answered in its letter.
  @Test(.enabled(if: Tool.isInstalled("pdftotext"), "needs pdftotext")) func theLetterAnswersItsQuestions() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let package = try #require(try pipeline().pack(copy.folder, into: copy.workspace, for: ["paywise"]).package).path
    let letter = try PackageParts(of: package).parts.first { $0.name == "Uebergabeschreiben.pdf" }?.bytes ?? []
    let words = try Tool.withFile(letter) { path in
      String(decoding: try #require(try Tool.run("pdftotext", ["-layout", path, "-"])), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for text in [
      "Ihre Fragen, unsere Antworten", "Ist die Forderung bestritten? nein",
      "Haben Sie Ihre Leistung vollständig erbracht? ja",
      "Kiel paywise Stand",
    ] { #expect(words.contains(text), "\(text)") }
  }

  @Test func settingsComeFromTheWorkspace() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let mapping = RecipientTripTests.mapping(fields: "{name: A, setting: nummer}").replacing(
      "files:", with: "settings: {nummer: {title: {de: Nummer, en: number}, required: true}}\nfiles:")
    try write(
      mapping.replacing("setting: nummer}", with: "setting: nummer, required: true}"), "recipients/haus.yaml", in: copy)
    let asked = try pipeline().check(copy.folder, for: ["haus"]).findings.filter { $0.kind.code == "EMPF-01" }
    #expect(asked.map(\.remedy.german) == ["In koffer.yaml „recipients.haus.nummer“ angeben."])
    let workspace = String(decoding: try Corpus.bytes(at: "\(copy.workspace)/koffer.yaml"), as: UTF8.self)
    try write(
      workspace.replacing("recipients:\n", with: "recipients:\n  haus: {nummer: \"0815\"}\n"), "koffer.yaml", in: copy)
    let set = try pipeline().check(copy.folder, for: ["haus"])
    #expect(set.isReady && !set.findings.contains { $0.kind.code == "EMPF-01" }, "\(set.findings.map(\.kind.code))")
  }
}
