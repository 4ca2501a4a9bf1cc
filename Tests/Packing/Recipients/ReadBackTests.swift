import CaseModel
import Escalation
import Formats
import TestSupport
import Testing

@testable import Packing

/// A file that comes back is held to the conditions and bounds that it tells itself.
@Suite struct ReadBackTests {
  private static let firm = "bereit-drei-rechnungen"
  private static let person = "bereit-verbraucherin"

  /// Of the samples.
  private static var today: Day { get throws { try #require(Day(iso: "2026-11-20")) } }

  /// One change of a good file, and what is found.
  struct Change: Sendable, CustomTestStringConvertible {
    let recipient: String
    var sample = ReadBackTests.firm
    let file: String
    let from: String
    let to: String
    let codes: [String]
    let field: String

    var testDescription: String { "\(recipient): \(from) → \(to)" }

    init(
      _ recipient: String, of sample: String = ReadBackTests.firm, _ file: String, _ from: String, _ to: String,
      _ codes: [String], _ field: String = ""
    ) {
      (self.recipient, self.sample, self.file) = (recipient, sample, file)
      (self.from, self.to, self.codes, self.field) = (from, to, codes, field)
    }
  }

  private static let conditions = [
    Change(
      "mediafinanz", "forderung-01.json", "    \"Company\": \"Strandhotel Möwenruf GmbH & Co. KG\",\n", "", ["EMPF-01"],
      "Debtor.Company"),
    Change(
      "mediafinanz", of: person, "forderung-01.json", "\"LastName\"", "\"Name\"", ["EMPF-01", "EMPF-09"],
      "Debtor.LastName"),
    Change("creditreform", "auftrag.csv", ";Dünenpromenade;", ";;", ["EMPF-01"], "street"),
    Change("creditreform", "auftrag.csv", ";;Strandhotel Möwenruf GmbH & Co. KG;", ";;;", ["EMPF-01"], "companyname"),
    Change("webfakt", "webfakt.txt", "Firma=Strandhotel Möwenruf GmbH & Co. KG", "Firma=", ["EMPF-01"], "Firma"),
    Change("ra-micro", "ramicro.csv", ";Strandhotel Möwenruf GmbH & Co. KG;", ";;", ["EMPF-01"], "Name"),
    Change(
      "paywise", "schuldner-01.json", "\"name\": \"Strandhotel Möwenruf GmbH & Co. KG\",", "", ["EMPF-01"],
      "organization.name"),
    Change(
      "paywise", "auftrag.json", "\"is_disputed\": false", "\"is_disputed\": true", ["EMPF-01"],
      "claims[].dispute_reason"),
    Change(
      "debitura", "fall.json", "\"type\": \"Company\"", "\"type\": \"Private\"", ["EMPF-08", "EMPF-08"],
      "debtor.contactPerson"),
  ]

  private static let bounds = [
    Change("paywise", "auftrag.json", "\"currency\": \"EUR\"", "\"currency\": \"USD\"", ["EMPF-06"]),
    Change("paywise", "auftrag.json", "\"1064.74\"", "\"-1064.74\"", ["EMPF-14"], "claims[].principal_amount.value"),
    Change("debitura", "fall.json", "Over6Months\": 0.00", "Over6Months\": 2447.56", ["EMPF-14"], "Over6Months"),
    Change("debitura", "fall.json", "Over6Months\": 0.00", "Over6Months\": 2447.55", []),
    Change("debitura", "fall.json", "Over12Months\": 0.00", "Over12Months\": 0.01", ["EMPF-14"], "Over12Months"),
    Change("debitura", "fall.json", "Over24Months\": 0.00", "Over24Months\": 0.01", ["EMPF-14"], "Over24Months"),
    Change("mediafinanz", "forderung-01.json", "\"CountryCode\": \"DE\"", "\"CountryCode\": \"QQ\"", ["EMPF-14"]),
    Change("mediafinanz", "forderung-01.json", "\"43\"", "\"999\"", ["EMPF-14"], "CatalogueNo"),
    Change("mediafinanz", "forderung-01.json", "\"43\"", "\"1\"", ["EMPF-14"], "CatalogueNo"),
    Change("mediafinanz", "forderung-01.json", "\"43\"", "\"01\"", []),
    Change("ra-micro", "ramicro.csv", "-200,00", "200,00", ["EMPF-14"], "Betrag"),
    Change("ra-micro", "ramicro.csv", "-200,00", "-99999,00", ["EMPF-14"], "Betrag"),
    Change("ra-micro", "ramicro.csv", ";23683;", ";2368;", ["EMPF-14"], "PLZ"),
    Change("creditreform", "auftrag.csv", ";2026-08-24;917.63", ";2026-08-09;917.63", ["EMPF-14"], "datedue"),
    Change("creditreform", "auftrag.csv", ";2026-08-24;917.63", ";2026-08-10;917.63", []),
    Change(
      "creditreform", "auftrag.csv", ";2025-11-17;RE-2026-0902;", ";2026-11-22;RE-2026-0902;", ["EMPF-14"],
      "datecontract"),
    // Where it is written, the day may have begun already.
    Change("creditreform", "auftrag.csv", ";2025-11-17;RE-2026-0902;", ";2026-11-21;RE-2026-0902;", []),
    Change("paywise", "auftrag.json", "\"currency\": \"EUR\"", "\"currency\": \"XYZ\"", ["EMPF-14"]),
    Change("creditreform", "auftrag.csv", ";legal;", ";spread;", ["EMPF-01"], "spread"),
    Change("creditreform", "auftrag.csv", ";legal;", ";interestrate;", ["EMPF-01"], "interestrate"),
    Change("ra-micro", "ramicro.csv", "Zinsen;12,89", "Zinsen;-12,89", ["EMPF-14"], "Betrag"),
  ]

  private static let names = [
    Change("mediafinanz", "forderung-01.json", "\"Memo\"", "\"Memos\"", ["EMPF-09"]),
    Change("mediafinanz", "forderung-01.json", "\"Memo\"", "\"AcceptanceDate\": \"x\", \"Memo\"", []),
    Change(
      "mediafinanz", "forderung-01.json", "\"Memo\"", "\"Claim2\": {\"a\": [1]}, \"x\": null, \"Memo\"",
      ["EMPF-09", "EMPF-09"]),
    Change(
      "mediafinanz", "forderung-01.json", "\"Street\"", "\"Stret\": \"a\", \"Street\"", ["EMPF-09"]),
    Change("paywise", "auftrag.json", "\"due_date\": \"2026-10-02\"", "\"due\": \"2026-10-02\"", ["EMPF-09"]),
    Change("paywise", "auftrag.json", "\"type\": \"receivable\"", "\"metadata\": [{\"type\": \"x\"}]", []),
    Change("debitura", "dokumente.json", "\"Description\"", "\"Beschreibung\"", ["EMPF-09"]),
  ]

  @Test(arguments: conditions + bounds + names) func isFound(_ change: Change) throws {
    let mapping = try #require(RecipientShelf.mapping(named: change.recipient))
    let handover = try MappedSamples.handover(mapping, change.sample)
    let files = try #require(try handover.mapped?.files())
    let bytes = try #require(files.first { $0.name == change.file }?.bytes)
    let file = try #require(mapping.files.first { $0.isNamed(change.file) })
    let encoding = file.format.encoding
    let text = try #require(encoding.text(of: bytes))
    let changed = text.replacing(change.from, with: change.to, maxReplacements: 1)
    #expect(changed != text)
    let check = try MappedFileCheck(
      file, of: mapping, try #require(encoding.bytes(of: changed)), named: change.file, with: Inflater(),
      asOf: ReadBackTests.today)
    let told = check.findings.map { "\($0.kind.code) \($0.message.german)" }
    #expect(check.findings.map(\.kind.code) == change.codes, "\(told)")
    if let first = check.findings.first, !change.field.isEmpty {
      #expect(first.message.german.contains(change.field), "\(told)")
    }
  }

  /// What no field of the file tells stays unasked: whether there is a house number at all.
  @Test func whatNobodyCanKnowIsNotAsked() throws {
    let mapping = try #require(RecipientShelf.mapping(named: "creditreform"))
    let files = try #require(try MappedSamples.handover(mapping, ReadBackTests.firm).mapped?.files())
    let file = mapping.files[0]
    let text = try #require(TextEncoding.utf8WithMark.text(of: files[0].bytes))
    let bytes = try #require(
      TextEncoding.utf8WithMark.bytes(of: text.replacing("Dünenpromenade;3;", with: "Dünenpromenade;;")))
    #expect(
      try MappedFileCheck(file, of: mapping, bytes, named: file.name, with: Inflater(), asOf: ReadBackTests.today)
        .findings.isEmpty)
  }

  /// A table of several cases, one below the other: each new file number needs a debtor, the lines below it none.
  @Test func everyCaseOfATableHasItsDebtor() throws {
    let mapping = try #require(RecipientShelf.mapping(named: "ra-micro"))
    let file = mapping.files[0]
    let handover = try MappedSamples.handover(mapping, ReadBackTests.firm)
    let first = try #require(handover.mapped).filled[0].records
    let second = first.map { record in
      var record = record
      for index in record.cells.indices where record.cells[index].field.name == "KD-NR" {
        record.cells[index].content = .value(.text("L-2"))
      }
      return record
    }
    func codes(_ records: [MappedRecord]) throws -> [String] {
      let bytes = try #require(try file.bytes(of: records))
      return try MappedFileCheck(
        file, of: mapping, bytes, named: file.name, with: Inflater(), asOf: ReadBackTests.today
      ).findings.map(\.kind.code)
    }
    #expect(try codes(first + second) == [])
    #expect(try Set(codes(first + second.dropFirst())) == ["EMPF-01"])
  }

  /// So many unknown facts that nobody could try them all are left undecided.
  @Test func tooManyWorldsAreNotTried() throws {
    let fields = (0..<12).map { index in
      "{name: f\(index), fact: case.number, required: true, when: {\(ReadBackTests.flags[index % 6]): \"\(index < 6 ? "yes" : "no")\"}}"
    }
    let text = """
      recipient: viele
      version: "1"
      title: {de: V, en: V}
      source: Test
      read_on: 2026-11-27
      accepts: {invoices: 1}
      files: [{name: a.json, format: json, fields: [{name: n, fact: case.number}, \(fields.joined(separator: ", "))]}]
      """
    let mapping = try #require(MappingReader.read(Array(text.utf8), file: "a.yaml", sha256: "").value)
    let check = try MappedFileCheck(
      mapping.files[0], of: mapping, Array("{\"n\": \"1\"}".utf8), named: "a.json", with: Inflater(),
      asOf: ReadBackTests.today)
    // Of firm and open costs one is always known; of declarations nobody may have given one.
    #expect(check.findings.map(\.kind.code).allSatisfy { $0 == "EMPF-01" })
    #expect(check.findings.count <= 2)
  }

  /// A word that stands for several kinds of line says nothing of the sign of its amount.
  @Test func aWordForTheRestHasAnySign() throws {
    let text = """
      recipient: haus
      version: "1"
      title: {de: V, en: V}
      source: Test
      read_on: 2026-11-27
      amounts: decimal
      files:
        - name: a.csv
          format: csv
          each: lines
          fields:
            - {name: Art, fact: line.kind, codes: {principal: HF}, otherwise: SO}
            - {name: Betrag, fact: line.amount}
      """
    let reading = MappingReader.read(Array(text.utf8), file: "a.yaml", sha256: "")
    let mapping = try #require(reading.value, "\(reading.findings)")
    func codes(_ rows: String) throws -> [String] {
      try MappedFileCheck(
        mapping.files[0], of: mapping, Array("Art;Betrag\r\n\(rows)".utf8), named: "a.csv", with: Inflater(),
        asOf: ReadBackTests.today
      ).findings.map(\.kind.code)
    }
    #expect(try codes("HF;1000.00\r\nSO;-400.00\r\nSO;12.00\r\n") == [])
    #expect(try codes("HF;-1000.00\r\nSO;1400.00\r\n") == ["EMPF-14"])
  }

  private static let flags = [
    "debtor.is_firm", "invoice.is_disputed", "invoice.is_performed", "contract.is_enclosed",
    "mandate.has_power_of_attorney", "creditor.input_tax_deductible",
  ]

  // MARK: Lengths as written

  @Test(arguments: [("=", 29, true), ("=", 28, false), ("A", 29, false), ("A", 30, true), ("-", 29, false)])
  func theMarkBeforeAFormulaCounts(first: String, more: Int, isTooLong: Bool) throws {
    let mapping = try #require(RecipientShelf.mapping(named: "creditreform"))
    let number = first + String(repeating: "7", count: more)
    let handover = try MappedSamples.handover(mapping, "bereit-eine-xrechnung")
    let mapped = try #require(handover.mapped)
    var record = mapped.filled[0].records[0]
    let index = try #require(record.cells.firstIndex { $0.field.name == "invoicenumber" })
    record.cells[index].content = .value(.text(number))
    let file = mapping.files[0]
    func codes(_ faults: [RecordFault]) -> [String] { faults.map { $0.finding("x").kind.code } }
    #expect(codes(RecordCheck(file, [record], .eur).faults) == (isTooLong ? ["EMPF-02"] : []))
    let bytes = try #require(try file.bytes(of: [record]))
    let read = try MappedFileCheck(
      file, of: mapping, bytes, named: file.name, with: Inflater(), asOf: ReadBackTests.today)
    #expect(read.findings.map(\.kind.code) == (isTooLong ? ["EMPF-02"] : []))
  }
}

extension FileFormat {
  fileprivate var encoding: TextEncoding {
    switch self {
    case .csv(let style): return style.encoding
    case .lines(let style): return style.encoding
    case .json, .xlsx: return .utf8
    }
  }
}
