/// Tables of text, a row a line. Source: RFC 4180, with any separator of one character.
package enum DelimitedText {
  package struct Row: Sendable {
    package let cells: [String]
    /// Where it begins, counted from 1.
    package let line: Int
  }

  package struct Problem: Error, Hashable, Sendable {
    package let reason: Reason
    package let line: Int

    package enum Reason: Hashable, Sendable {
      /// A quote is not closed before the end of the text.
      case openQuote
      case tooManyCells(limit: Int)
    }
  }

  /// - Parameter most: cells of a row; a longer one is refused before it fills the memory.
  package static func rows(_ text: String, _ separator: String, most: Int) throws(Problem) -> [Row] {
    var scan = Scan(separator, most: most)
    for scalar in text.unicodeScalars { try scan.read(scalar) }
    return try scan.finish()
  }

  /// A row as a line, with its end.
  ///
  /// - Parameter quotesAll: cells that need no quotes, too.
  package static func line(_ cells: [String], _ separator: String, quotesAll: Bool = false) -> String {
    cells.map { quoted($0, separator, quotesAll) }.joined(separator: separator) + "\r\n"
  }

  private static func quoted(_ cell: String, _ separator: String, _ quotesAll: Bool) -> String {
    // By scalars: an accent behind a quote makes the two one character, and no quote, to a string.
    let scalars = cell.unicodeScalars
    let special = Set(separator.unicodeScalars).union(["\"", "\r", "\n"])
    guard quotesAll || scalars.contains(where: special.contains) || scalars.first == " " || scalars.last == " "
    else { return cell }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in scalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}

/// Goes through a table once, character by character.
private struct Scan {
  private var rows: [DelimitedText.Row] = []
  private var cells: [String] = []
  private var cell = String.UnicodeScalarView()
  private var (line, rowLine) = (1, 1)
  private var isQuoted = false
  private var wasQuoted = false
  /// A quote inside quotes: the next character tells whether it ends them. A return before a line feed is none of the cell.
  private var (hasQuote, hasReturn) = (false, false)
  private let mark: Unicode.Scalar
  private let most: Int

  init(_ separator: String, most: Int) {
    mark = separator.unicodeScalars.first ?? ";"
    self.most = most
  }

  mutating func read(_ scalar: Unicode.Scalar) throws(DelimitedText.Problem) {
    if isQuoted {
      guard hasQuote else {
        if scalar == "\"" { hasQuote = true } else { keep(scalar) }
        return
      }
      hasQuote = false
      if scalar == "\"" { return keep(scalar) }
      isQuoted = false
    }
    if hasReturn {
      hasReturn = false
      if scalar != "\n" { cell.append("\r") }
    }
    switch scalar {
    case "\"" where cell.isEmpty && !wasQuoted: (isQuoted, wasQuoted) = (true, true)
    case mark: try endCell()
    case "\r": hasReturn = true
    case "\n":
      try endCell()
      endRow()
      line += 1
      rowLine = line
    default: cell.append(scalar)
    }
  }

  mutating func finish() throws(DelimitedText.Problem) -> [DelimitedText.Row] {
    guard !isQuoted || hasQuote else { throw DelimitedText.Problem(reason: .openQuote, line: rowLine) }
    if hasReturn { cell.append("\r") }
    if !cell.isEmpty || !cells.isEmpty || wasQuoted {
      try endCell()
      endRow()
    }
    return rows
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    if scalar == "\n" { line += 1 }
    cell.append(scalar)
  }

  private mutating func endCell() throws(DelimitedText.Problem) {
    guard cells.count < most else {
      throw DelimitedText.Problem(reason: .tooManyCells(limit: most), line: rowLine)
    }
    cells.append(String(cell))
    cell = String.UnicodeScalarView()
    wasQuoted = false
  }

  private mutating func endRow() {
    rows.append(DelimitedText.Row(cells: cells, line: rowLine))
    cells = []
  }
}
