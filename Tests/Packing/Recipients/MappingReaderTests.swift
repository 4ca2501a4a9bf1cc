import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// Mappings with a mistake: refused, at the line, with the nearest word.
@Suite struct MappingReaderTests {
  private static let whole = """
    recipient: haus
    version: "1"
    title: {de: Haus, en: House}
    source: Test
    read_on: 2026-11-27
    settings:
      member: {title: {de: Nummer, en: number}}
    files:
      - name: a.csv
        format: csv
        each: invoices
        fields:
          - {name: Nr, fact: invoice.number, required: true, max: 10}
          - {name: Offen, fact: invoice.open_total}
          - {name: Haupt, fact: invoice.open_principal}
          - {name: Mitglied, setting: member}
        sums:
          - {total: Offen, parts: [Haupt]}
    """

  @Test func theWholeIsRead() {
    let reading = read(MappingReaderTests.whole)
    #expect(reading.findings == [])
    #expect(reading.value?.files.first?.fields.count == 4)
  }

  /// What a mapping does not release stays in the house.
  @Test(
    arguments: [
      ("", Set(Disclosable.allCases)), ("withholds: []\n", Set()), ("withholds: [birth_date]\n", Set([.birthDate])),
    ] as [(String, Set<Disclosable>)])
  func whatNobodyReleasedStays(line: String, withheld: Set<Disclosable>) {
    let reading = read(line + MappingReaderTests.whole)
    #expect(reading.findings == [])
    #expect(reading.value?.withholds == withheld)
  }

  static let mistakes: [(old: String, new: String, line: Int, code: String, words: String)] = [
    ("fact: invoice.number", "fact: invoice.numbr", 13, "FALL-08", "invoice.number"),
    ("fact: invoice.number", "fact: debtor.nmae", 13, "FALL-08", "debtor.name"),
    ("fact: invoice.number", "fact: payment.amount", 13, "FALL-08", "each"),
    ("fact: invoice.number", "fcat: invoice.number", 13, "FALL-05", "fact"),
    ("fact: invoice.number", "fact: invoice.number, text: x", 13, "FALL-05", "genau eines"),
    ("fact: invoice.number, ", "", 13, "FALL-05", "genau eines"),
    ("fact: invoice.number", "fact: debtor.birth_date", 13, "FALL-04", "birth_date"),
    ("max: 10", "max: 0", 13, "FALL-04", "1"),
    ("max: 10", "mx: 10", 13, "FALL-03", "max"),
    ("required: true", "required: yes", 13, "FALL-04", "true"),
    ("format: csv", "format: cvs", 10, "FALL-08", "csv"),
    ("each: invoices", "each: invoice", 11, "FALL-08", "invoices"),
    ("each: invoices", "each: payments", 13, "FALL-08", "invoice"),
    ("name: a.csv", "name: ../a.csv", 9, "FALL-04", "heißen"),
    ("name: a.csv", "name: manifest-sha256.txt", 9, "FALL-04", "vergeben"),
    ("name: a.csv", "name: case.xml", 9, "FALL-04", "vergeben"),
    ("recipient: haus", "recipient: Häus", 1, "FALL-04", "Umlaute"),
    ("read_on: 2026-11-27", "read_on: 27.11.2026", 5, "FALL-06", "JJJJ"),
    ("version: \"1\"", "verison: \"1\"", 1, "FALL-05", "version"),
    ("setting: member", "setting: membr", 16, "FALL-08", "member"),
    ("parts: [Haupt]", "parts: [Hapt]", 18, "FALL-08", "Haupt"),
    ("name: Haupt,", "name: Offen,", 15, "FALL-08", "zweimal"),
    ("name: Haupt,", "name: OFFEN,", 15, "FALL-08", "Großschreibung"),
    ("name: Haupt,", "name: OFFEN, when: {debtor.kind: consumer},", 15, "FALL-08", "Großschreibung"),
    ("fact: invoice.open_total", "fact: invoice.open_total, as: german", 14, "FALL-08", "comma"),
    ("fact: invoice.open_total", "fact: invoice.open_total, as: kommma", 14, "FALL-08", "comma"),
    ("fact: invoice.open_total", "text: \"{invoice.number\"", 14, "FALL-04", "Klammer"),
    ("fact: invoice.open_total", "text: \"{invoice.nmber}\"", 14, "FALL-08", "invoice.number"),
    ("fact: invoice.open_total", "each: payments, fields: [{name: x, fact: payment.amount}]", 14, "FALL-04", "JSON"),
    (
      "fact: invoice.open_total", "fact: invoice.open_total, when: {debtor.knid: consumer}", 14, "FALL-08",
      "debtor.kind"
    ),
    ("title: {de: Haus, en: House}", "title: {de: Haus}", 3, "FALL-05", "en"),
    ("source: Test", "withholds: [birthdate]\nsource: Test", 4, "FALL-08", "birth_date"),
    ("source: Test", "documents: [invoices]\nsource: Test", 4, "FALL-08", "invoice"),
    ("source: Test", "pages: [klaim]\nsource: Test", 4, "FALL-08", "claim"),
    ("source: Test", "accepts: {currencies: [EURO]}\nsource: Test", 4, "FALL-04", "EUR"),
    ("source: Test", "accepts: {countries: [Germany]}\nsource: Test", 4, "FALL-04", "DE"),
    ("source: Test", "accepts: {endings: [.PDF]}\nsource: Test", 4, "FALL-04", "pdf"),
    ("format: csv", "format: csv\n    encoding: utf8", 11, "FALL-08", "utf-8"),
    ("format: csv", "format: csv\n    separator: \";\"", 11, "FALL-08", "semicolon"),
    ("each: invoices", "only: {invoice.number: [x]}", 11, "FALL-08", "invoice"),
    // Words that no value of the case can be.
    (
      "fact: invoice.open_total", "fact: invoice.open_total, when: {debtor.kind: consumr}", 14, "FALL-08", "consumer"
    ),
    (
      "fact: invoice.open_total", "fact: invoice.open_total, when: {claim.total: \"5\"}", 14, "FALL-08", "given"
    ),
    (
      "fact: invoice.open_total", "fact: invoice.open_total, unless: {debtor.is_firm: ja}", 14, "FALL-08", "yes"
    ),
    ("fact: invoice.open_total", "fact: debtor.kind, codes: {consumr: P}", 14, "FALL-08", "consumer"),
    ("fact: invoice.open_total", "fact: debtor.kind, codes: {consumer: P, Consumer: Q}", 14, "FALL-08", "zweimal"),
    ("fact: invoice.open_total", "fact: invoice.issued, codes: {x: P}", 14, "FALL-04", "Tag"),
    ("fact: invoice.open_total", "fact: debtor.kind, otherwise: P", 14, "FALL-05", "codes"),
    // Names that cannot be, or that would be the same.
    ("name: a.csv", "name: con.csv", 9, "FALL-04", "heißen"), ("name: a.csv", "name: a.", 9, "FALL-04", "heißen"),
    ("name: a.csv", "name: -a.csv", 9, "FALL-04", "heißen"),
    ("name: a.csv", "name: \"a-{n}-{n}.csv\"", 9, "FALL-04", "heißen"),
    ("name: a.csv", "name: Forderungsaufstellung.PDF", 9, "FALL-04", "vergeben"),
    ("name: a.csv", "name: xjustiz_nachricht.xml", 9, "FALL-04", "vergeben"),
    (
      "files:\n", "files:\n  - {name: A.CSV, format: csv, fields: [{name: x, fact: case.number}]}\n", 10, "FALL-08",
      "a.csv"
    ),
    (
      "files:\n",
      "files:\n  - {name: \"{n}.csv\", format: csv, each: debtors, fields: [{name: x, fact: case.number}]}\n",
      10, "FALL-08", "a.csv"
    ),
    ("format: csv", "format: json\n    sheet: x", 11, "FALL-03", "sheet"),
    ("format: csv", "format: xlsx\n    sheet: a[b]", 11, "FALL-04", "31"),
    ("format: csv", "format: lines\n    between_records: A=B", 11, "FALL-04", "Zeile"),
    ("name: Nr,", "name: \"a\\nb\",", 13, "FALL-04", "heißen"),
    (
      "format: csv\n    each: invoices\n    fields:\n      - {name: Nr,",
      "format: csv\n    encoding: windows-1252\n    each: invoices\n    fields:\n      - {name: Straße→Nr,", 14,
      "FALL-04",
      "Kodierung"
    ),
    // Forms that the file cannot hold.
    ("fact: invoice.open_total", "fact: invoice.open_total, as: number", 14, "FALL-08", "decimal"),
    ("fact: invoice.open_total", "fact: invoice.issued, as: date", 14, "FALL-08", "compact"),
    ("source: Test", "amounts: number\nsource: Test", 15, "FALL-08", "as"),
    ("fact: invoice.open_total", "text: abc, as: number", 14, "FALL-08", "text"),
    // What says nothing, or cannot be checked.
    ("fact: invoice.open_total", "fact: []", 14, "FALL-05", "leer"),
    ("fact: invoice.open_total", "fact: [claim.total, case.number]", 14, "FALL-04", "verschiedener"),
    ("parts: [Haupt]", "parts: []", 18, "FALL-05", "leer"), ("parts: [Haupt]", "parts: [Nr]", 18, "FALL-04", "Betrag"),
  ]

  @Test(arguments: mistakes.indices) func eachMistakeIsToldAtItsLine(index: Int) throws {
    let mistake = MappingReaderTests.mistakes[index]
    #expect(MappingReaderTests.whole.contains(mistake.old))
    let reading = read(MappingReaderTests.whole.replacing(mistake.old, with: mistake.new, maxReplacements: 1))
    #expect(reading.value == nil)
    let told = reading.findings.filter { $0.kind.code == mistake.code && $0.place.line == mistake.line }
    let text = told.map { $0.message.german + $0.remedy.german }.joined(separator: " ")
    #expect(
      text.contains(mistake.words), "\(reading.findings.map { "\($0.place) \($0.kind.code) \($0.message.german)" })")
    #expect(reading.findings.allSatisfy { $0.place.column != nil })
    #expect(reading.findings.allSatisfy { !$0.basis.contains(.contract("docs/case-folder.md")) })
  }

  /// In JSON one name may lie inside another, and then one of the two values would be lost.
  @Test(arguments: [("A", "A.B"), ("A.B", "A"), ("A.B", "A.B[]"), ("A..B", "C"), (".", "C"), ("[]", "C")])
  func namesThatJSONCannotHold(first: String, second: String) {
    let fields = "[{name: \"\(first)\", fact: case.number}, {name: \"\(second)\", fact: case.as_of}]"
    let text = MappingReaderTests.whole.split(separator: "    format:")[0] + "    format: json\n    fields: \(fields)\n"
    let codes = Set(read(String(text)).findings.map(\.kind.code))
    #expect(codes.isSubset(of: ["FALL-04", "FALL-08"]) && !codes.isEmpty)
  }

  /// Imports of tables ignore capitals; JSON and lines are read by programs that do not.
  @Test(arguments: [("csv", false), ("xlsx", false), ("json", true), ("lines", true)])
  func namesThatDifferOnlyInCapitals(format: String, isFine: Bool) {
    let fields = "[{name: Straße, fact: case.number}, {name: STRAßE, fact: case.as_of}]"
    let text =
      MappingReaderTests.whole.split(separator: "    format:")[0] + "    format: \(format)\n    fields: \(fields)\n"
    let findings = read(String(text)).findings
    #expect(findings.isEmpty == isFine, "\(findings.map(\.message.german))")
    #expect(isFine || findings.map(\.place) == [Place("haus.yaml", line: 11, column: 49)])
  }

  /// Whatever is done to a mapping, it is read or refused.
  @Test(arguments: RecipientShelf.names) func damageNeverCrashes(name: String) throws {
    let bytes = try #require(RecipientShelf.text(of: name))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged[index] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: index)
        default: damaged.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: index)
        }
      }
      let reading = MappingReader.read(damaged, file: "a.yaml", sha256: "")
      #expect((reading.value == nil) == !reading.findings.isEmpty)
    }
  }

  private func read(_ text: String) -> Reading<Mapping?> {
    MappingReader.read(Array(text.utf8), file: "haus.yaml", sha256: "")
  }
}
