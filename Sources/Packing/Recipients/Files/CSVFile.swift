import CaseModel
import Formats

/// Writes and reads tables of text. Source: RFC 4180, with the separator and encoding that the recipient wants.
enum CSVFile {
  static func bytes(_ records: [MappedRecord], _ fields: [MappedField], _ style: TableStyle) -> [UInt8]? {
    var lines: [[String]] = style.hasHeader ? [CSVFile.header(fields)] : []
    lines += records.map { CSVFile.row($0, style) }
    let text = lines.map { DelimitedText.line($0, style.separator, quotesAll: style.quotesAll) }.joined()
    return style.encoding.bytes(of: text)
  }

  /// The names of the columns. Fields of one name are one column: which of them is written depends on the case.
  static func header(_ fields: [MappedField]) -> [String] {
    var names: [String] = []
    for field in fields where !names.contains(field.name) { names.append(field.name) }
    return names
  }

  static func row(_ record: MappedRecord, _ style: TableStyle) -> [String] {
    header(record.cells.map(\.field)).map { name in
      let written = record.cells.lazy.filter { $0.field.name == name }.compactMap { cell -> (MappedField, Written)? in
        guard case .value(let written) = cell.content else { return nil }
        return (cell.field, written)
      }.first
      guard let (field, value) = written else { return "" }
      return style.guardsFormulas && field.isFreeText ? FormulaGuard.safe(value.text) : value.text
    }
  }

  // MARK: Reading back

  static func records(
    _ bytes: [UInt8], _ fields: [MappedField], _ style: TableStyle, named name: String
  ) throws(UnreadableFile) -> [MappedRecord] {
    let text = try style.encoding.read(bytes)
    let names = header(fields)
    var rows = try CSVFile.rows(text, style.separator, most: names.count)
    if style.hasHeader {
      guard let first = rows.first, first.cells == names else {
        throw UnreadableFile(
          line: 1,
          message: Text(
            "Die Kopfzeile nennt nicht die Spalten des Empfängers.", "The header does not name the recipient's columns."
          ))
      }
      rows.removeFirst()
    }
    return try rows.map { row throws(UnreadableFile) in
      guard row.cells.count == names.count else {
        throw UnreadableFile(
          line: row.line,
          message: Text(
            "\(row.cells.count) Zellen statt \(names.count).", "\(row.cells.count) cells instead of \(names.count)."))
      }
      return TableRow.record(
        row.cells.map { .text($0) }, fields, Place(name, line: row.line), guarded: style.guardsFormulas)
    }
  }

  /// - Parameter most: cells of a row; a longer one is refused before it fills the memory.
  static func rows(
    _ text: String, _ separator: String, most: Int
  ) throws(UnreadableFile) -> [DelimitedText.Row] {
    do throws(DelimitedText.Problem) {
      return try DelimitedText.rows(text, separator, most: most)
    } catch {
      throw UnreadableFile(line: error.line, message: error.message)
    }
  }
}

extension DelimitedText.Problem {
  fileprivate var message: Text {
    switch reason {
    case .openQuote: Text("Ein Anführungszeichen wird nicht geschlossen.", "A quote is not closed.")
    case .tooManyCells(let most): Text("Mehr als \(most) Zellen.", "More than \(most) cells.")
    }
  }
}

extension MappedField {
  /// Whether people typed it: what this tool reckons or translates cannot begin like a formula by accident.
  var isFreeText: Bool { kind == .text && form == .text }
}

/// Cells that a spreadsheet would run as a formula, made harmless so that it can be undone.
package enum FormulaGuard {
  package static func safe(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  static func restored(_ text: String) -> String {
    text.hasPrefix("'") && isDangerous(String(text.dropFirst())) ? String(text.dropFirst()) : text
  }

  /// Whether it begins like a formula, or like one already made harmless.
  private static func isDangerous(_ text: String) -> Bool {
    let rest = text.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first else { return false }
    if first == "+" || first == "-" { return !isHarmless(rest.dropFirst()) }
    return ["=", "@", "\t", "\r", "\n", "|", "%"].contains(first)
  }

  /// Behind a sign no more than a number, a phone number or an affix of a house number has: nothing that calls or counts, as a
  /// stroke does unless a blank parts the figures, and no name of a cell, in which figures follow letters.
  private static func isHarmless(_ scalars: Substring.UnicodeScalarView.SubSequence) -> Bool {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    guard
      scalars.allSatisfy({
        [" ", ".", ",", "/"].contains($0) || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
      })
    else { return false }
    return !text.contains(#/\p{L}\d/#) && (!text.contains("/") || text.contains(#/\d \d/#))
  }
}

/// A row of a table as a record.
enum TableRow {
  /// - Parameter cells: one a column.
  static func record(_ cells: [Written], _ fields: [MappedField], _ place: Place, guarded: Bool) -> MappedRecord {
    let names = CSVFile.header(fields)
    let byName = Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
    return MappedRecord(
      cells: fields.map { field in
        guard let written = byName[field.name], !written.text.isEmpty else {
          return MappedCell(field: field, content: .absent, place: place, fact: nil)
        }
        guard guarded, field.isFreeText else {
          return MappedCell(field: field, content: .value(typed(written, field)), place: place, fact: nil)
        }
        let value = Written.text(FormulaGuard.restored(written.text))
        return MappedCell(
          field: field, content: .value(value), place: place, fact: nil, length: written.text.unicodeScalars.count)
      })
  }

  /// Text files hold text alone; a spreadsheet says itself what is a number.
  private static func typed(_ written: Written, _ field: MappedField) -> Written {
    if case .text(let text) = written { return field.typed(text) }
    return written
  }
}
