/// Reads the first sheet of an Office Open XML spreadsheet, as far as tables of values go. A sheet with formulas is refused: what they come to, nobody has written.
package enum SheetReader {
  /// A cell as the file holds it.
  package enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    /// Digits as written there; days are numbers too.
    case number(String)
    case flag(Bool)
  }

  package struct Unreadable: Error, Sendable {
    /// From 1; nil where it is not about a row.
    package let row: Int?
  }

  private static let largestPart = 64 << 20
  private static let mostColumns = 16_384
  /// Empty ones too: a few bytes can name a cell far to the right.
  private static let mostCells = 2_000_000

  package static func rows(_ bytes: [UInt8], with inflater: Inflater) throws -> [[Cell]] {
    let zip = try ZIPReader(MemoryBytes(bytes), with: inflater)
    func part(_ name: String) throws -> XMLTree? {
      guard let entry = zip.entries.first(where: { $0.name == name }) else { return nil }
      return try XMLTree(parsing: try zip.bytes(of: entry, limit: largestPart))
    }
    guard let sheet = try part("xl/worksheets/sheet1.xml") else { throw Unreadable(row: nil) }
    let strings = try part("xl/sharedStrings.xml")?.root.children.map(text) ?? []
    guard let data = sheet.root.children.first(where: { $0.name == "sheetData" }) else { throw Unreadable(row: nil) }
    var count = 0
    return try data.children.filter { $0.name == "row" }.enumerated().map { index, row in
      let cells = try cells(of: row, strings, number: index + 1)
      count += cells.count
      guard count <= mostCells else { throw Unreadable(row: index + 1) }
      return cells
    }
  }

  private static func cells(of row: XMLElement, _ strings: [String], number: Int) throws -> [Cell] {
    var cells: [Cell] = []
    for element in row.children where element.name == "c" {
      guard let reference = element.attribute("r"), let column = column(of: reference), column < mostColumns,
        column >= cells.count
      else { throw Unreadable(row: number) }
      while cells.count < column { cells.append(.empty) }
      cells.append(try cell(element, strings, number))
    }
    return cells
  }

  private static func cell(_ element: XMLElement, _ strings: [String], _ row: Int) throws -> Cell {
    // What a formula comes to is whatever the program that opens it works out.
    guard !element.children.contains(where: { $0.name == "f" }) else { throw Unreadable(row: row) }
    let value = element.children.first { $0.name == "v" }?.text
    switch element.attribute("t") {
    case "s":
      guard let index = value.flatMap({ Int($0) }), strings.indices.contains(index) else { throw Unreadable(row: row) }
      return .text(strings[index])
    case "inlineStr": return .text(text(of: element))
    case "str": return .text(value ?? "")
    case "b": return .flag(value == "1")
    case "e": throw Unreadable(row: row)
    default: return value.map { .number($0) } ?? .empty
    }
  }

  /// All `t` below, which rich text cuts into pieces; how it is to be spoken (`rPh`) is none of it.
  private static func text(of element: XMLElement) -> String {
    element.children.map { child in
      switch child.name {
      case "t": return child.text
      case "r", "is": return text(of: child)
      default: return ""
      }
    }.joined()
  }

  /// `AB12` is column 27.
  private static func column(of reference: String) -> Int? {
    var column = 0
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    for letter in letters { column = column * 26 + Int(letter - 0x40) }
    return column - 1
  }
}
