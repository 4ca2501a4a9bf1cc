import CaseModel
import Formats
import TestSupport
import Testing

@testable import Packing

/// Tables and key=value files hold any text, and give it back.
@Suite struct TableFileTests {
  @Test(arguments: [
    "=1+1", "+49 (541)", "-2+3", "-4 a", "@SUM(A1)", "\t=x", "'=1", "''=1", "|x", "%x", "'", "", "Müller",
    "'s-Hertogenbosch",
  ])
  func formulasAreMadeSafeAndGivenBack(text: String) {
    let safe = FormulaGuard.safe(text)
    #expect(FormulaGuard.restored(safe) == text)
    if let first = safe.unicodeScalars.first { #expect(!["=", "@", "\t", "|", "%"].contains(first)) }
  }

  /// What stands behind a sign decides: a number or a word does nothing, whatever calls or counts is made safe.
  @Test(
    arguments: [
      ("-4 a", false), ("+49 541/123", false), ("-2,50", false), ("-", false), ("+Müller.", false), ("-4-6", true),
      ("+49 (541)", true), ("-1+1", true), ("-A1*2", true), ("+cmd|x", true), ("-2\"", true), ("-x!A1", true),
      ("--1", true), ("=4", true), ("-@x", true), ("+49/431/5550199", true), ("+A1", true), ("-4/2", true),
    ])
  func aSignAloneIsNoFormula(text: String, isGuarded: Bool) {
    #expect((FormulaGuard.safe(text) == "'" + text) == isGuarded)
    #expect(FormulaGuard.restored(FormulaGuard.safe(text)) == text)
  }

  @Test func namesWithAnApostropheStayAsTheyAre() {
    #expect(FormulaGuard.safe("'s-Hertogenbosch") == "'s-Hertogenbosch")
  }

  @Test(arguments: [";", ",", "\t"], [true, false])
  func cellsOfAnyTextAreReadBack(separator: String, quotesAll: Bool) throws {
    var random = SeededGenerator(seed: 11)
    var style = TableStyle()
    (style.separator, style.quotesAll) = (separator, quotesAll)
    let field = try textField("A")
    let other = try textField("B")
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in TableFileTests.text(&random) }
      let record = MappedRecord(
        cells: zip([field, other], texts).map { field, text in
          MappedCell(field: field, content: .value(.text(text)), place: Place("x"), fact: nil)
        })
      let bytes = try #require(CSVFile.bytes([record, record], [field, other], style))
      let read = try CSVFile.records(bytes, [field, other], style, named: "x")
      #expect(read.map(\.flat) == [record.flat, record.flat])
    }
  }

  @Test(arguments: ["a;b;c\r\n", "\"a;b\r\n", "a\r\n", "x;y\r\n1\r\n", ""])
  func brokenTablesAreRefused(text: String) throws {
    let fields = [try textField("A"), try textField("B")]
    #expect(throws: UnreadableFile.self) {
      try CSVFile.records(Array(text.utf8), fields, TableStyle(), named: "x")
    }
  }

  @Test func valuesThatWouldEndTheirFieldAreRefused() throws {
    var style = LineStyle()
    style.join = "&"
    let field = try textField("A")
    let file = MappedFile(
      name: "x.txt", format: .lines(style), each: nil, only: [], fields: [field], sums: [], place: nil)
    let record = MappedRecord(cells: [
      MappedCell(field: field, content: .value(.text("Krause & Sohn")), place: Place("x"), fact: nil)
    ])
    #expect(RecordCheck(file, [record], .eur).faults.map { $0.finding("x").kind.code } == ["EMPF-04"])
  }

  @Test func charactersTheEncodingHasNotAreRefused() throws {
    var style = TableStyle()
    style.encoding = .windows1252
    let field = try textField("A")
    let file = MappedFile(
      name: "x.csv", format: .csv(style), each: nil, only: [], fields: [field], sums: [], place: nil)
    for (text, isRefused) in [("Müller €", false), ("Łukasz", true), ("\u{0081}", true)] {
      let record = MappedRecord(cells: [
        MappedCell(field: field, content: .value(.text(text)), place: Place("x"), fact: nil)
      ])
      #expect(RecordCheck(file, [record], .eur).faults.isEmpty == !isRefused, "\(text)")
      #expect((CSVFile.bytes([record], [field], style) == nil) == isRefused)
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let signs: [Character] = ["a", "ß", "€", ";", ",", "\"", "'", "=", "+", "-", "@", "1", " ", "|", "😀", "\u{301}"]
    return String((0..<Int.random(in: 1...8, using: &random)).map { _ in signs.randomElement(using: &random) ?? "a" })
  }

  private func textField(_ name: String) throws -> MappedField {
    MappedField(
      name: name, source: .facts([try #require(Fact.named("case.number"))]), kind: .text, form: .text,
      isRequired: false,
      longest: nil, codes: nil, when: [], unless: [], question: nil, fields: [], only: [], place: Place("x"))
  }
}
