import CaseModel
import Formats
import Law
import TestSupport
import Testing

@testable import Packing

/// Cases for round trips: what is read from a file by its format alone is compared with the case, not with what wrote it.
enum RoundTrip {
  /// All that tables and markup trip over.
  static let signs = ["a", "ß", "Ö", "é", ";", ",", "\"", "'", "=", "+", "-", "@", "1", "&", "<b>", "/", "x y"]
  /// What names in XJustiz may hold (DIN 91379).
  static let letters = ["a", "ß", "Ö", "é", "ł", "ğ", "-", "x y"]

  /// Every ready sample, and as many other stories of some of them.
  static func handovers(
    to recipient: Recipient, stories: Int, seed: UInt64, signs: [String] = RoundTrip.signs,
    where isMeant: (CaseFile) -> Bool = { _ in true }
  ) throws -> [Handover] {
    var random = SeededGenerator(seed: seed)
    var samples = try ClearedSample.ready.compactMap { try ClearedSample($0) }
    for name in ["bereit-verbraucherin", "bereit-drei-rechnungen", "bereit-eine-xrechnung"] {
      for _ in 0..<stories {
        let sample = try ClearedSample(name) { file in
          file.tell(by: &random)
          file.people(signs, by: &random)
        }
        if let sample { samples.append(sample) }
      }
    }
    return samples.map { $0.handover(to: recipient) }.filter {
      isMeant($0.file) && !$0.questions.contains(where: \.blocks)
    }
  }
}

extension CaseFile {
  /// Other people at other places, as far as no invoice says who they are.
  fileprivate mutating func people(_ signs: [String], by random: inout SeededGenerator) {
    func words(_ random: inout SeededGenerator) -> String {
      let rest = (0..<Int.random(in: 1...8, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
      return "A" + rest.joined()
    }
    creditor.representedBy = [
      Representative(name: words(&random), role: Representative.Role.allCases.randomElement(using: &random))
    ]
    creditor.phones = [words(&random)]
    creditor.register?.number = words(&random)
    for index in debtors.indices {
      debtors[index].representedBy = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Representative(name: words(&random), role: Representative.Role.allCases.randomElement(using: &random))
      }
      var register = RegisterEntry()
      (register.court, register.number) = (words(&random), words(&random))
      register.kind = RegisterEntry.Kind.allCases.randomElement(using: &random)
      debtors[index].register = register
      debtors[index].emails = ["a\(Int.random(in: 1...99, using: &random))@haus.example"]
      debtors[index].phones = ["+49 40 \(Int.random(in: 10000...99999, using: &random))"]
      debtors[index].address?.addition = words(&random)
      guard invoices.allSatisfy({ $0.document == nil }) else { continue }
      debtors[index].givenName = debtors[index].givenName.map { _ in words(&random) }
      debtors[index].familyName = debtors[index].familyName.map { _ in words(&random) }
      debtors[index].address?.street = words(&random)
      debtors[index].address?.houseNumber = "\(Int.random(in: 1...99, using: &random)) a"
      debtors[index].address?.city = words(&random)
    }
    contract?.subject = words(&random) + "\n" + words(&random)
  }
}

/// A table as its text says, by RFC 4180 alone.
struct PlainTable {
  let head: [String]
  let rows: [[String]]

  init(csv text: String, separator: Character) {
    var rows: [[String]] = []
    var (row, cell, isQuoted) = ([String](), "", false)
    var rest = text.unicodeScalars.filter { $0 != "\u{FEFF}" }[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\"" where isQuoted && rest.first == "\"":
        rest = rest.dropFirst()
        cell.append("\"")
      case "\"": isQuoted.toggle()
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case _ where !isQuoted && Character(sign) == separator:
        row.append(cell)
        cell = ""
      default: cell.unicodeScalars.append(sign)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    head = rows.first ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The first sheet of a workbook, by ECMA-376 alone: shared and inline strings, numbers as they are written.
  init(xlsx bytes: [UInt8]) throws {
    let zip = try ZIPReader(MemoryBytes(bytes), with: try Inflater())
    func tree(_ name: String) throws -> XMLElement? {
      try zip.entries.first { $0.name == name }.map {
        try XMLTree(parsing: try zip.bytes(of: $0, limit: 8 << 20)).root
      }
    }
    let shared = try tree("xl/sharedStrings.xml")?.all("si").map(\.text) ?? []
    let sheet = try #require(try tree("xl/worksheets/sheet1.xml"))
    let rows = sheet.every("sheetData", "row").map { row in
      var cells: [String] = []
      for cell in row.all("c") {
        // A cell that is not there is empty; `C5` stands in the third column.
        let letters = (cell.attribute("r") ?? "").utf8.prefix { (0x41...0x5A).contains($0) }
        let column = letters.reduce(0) { $0 * 26 + Int($1 - 0x40) }
        while cells.count < column - 1 { cells.append("") }
        let value = cell.first("v")?.text ?? cell.first("is")?.text ?? ""
        cells.append(cell.attribute("t") == "s" ? Int(value).map { shared[$0] } ?? "" : value)
      }
      return cells
    }
    head = rows.first ?? []
    self.rows = Array(rows.dropFirst())
  }

  func value(_ name: String, _ row: Int) throws -> String {
    let column = try #require(head.firstIndex(of: name), "\(name)")
    return rows[row].indices.contains(column) ? rows[row][column] : ""
  }
}
