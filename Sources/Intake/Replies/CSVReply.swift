import CaseModel
import Formats

/// Reads a table that a recipient returns, by the mapping's names for its columns.
package enum CSVReply {
  package static func read(
    _ bytes: [UInt8], file: String, _ mapping: ReplyMapping, _ encoding: TextEncoding,
    _ separator: DelimitedText.Separator
  ) -> ReplyReading {
    let desk = ReplyDesk(file)
    guard let text = encoding.text(of: bytes) else {
      desk.report(
        .replyUnreadable, at: desk.place(nil),
        Text(
          "Die Datei ist nicht in \(encoding.rawValue) geschrieben.", "The file is not written in \(encoding.rawValue)."
        ))
      return ReplyReading(nil, desk.findings)
    }
    let rows: [DelimitedText.Row]
    do throws(DelimitedText.Problem) {
      rows = try DelimitedText.rows(text, separator.character, most: mostColumns)
    } catch {
      desk.report(
        .replyUnreadable, at: desk.place(error.line),
        error.reason == .openQuote
          ? Text("Ein Anführungszeichen wird nicht geschlossen.", "A quote is not closed.")
          : Text("Mehr als \(mostColumns) Spalten.", "More than \(mostColumns) columns."))
      return ReplyReading(nil, desk.findings)
    }
    guard let header = rows.first?.cells.map(\.trimmedBlanks), let places = columns(header, mapping, desk) else {
      if rows.isEmpty {
        desk.report(.replyUnreadable, at: desk.place(1), Text("Die Datei ist leer.", "The file is empty."))
      }
      return ReplyReading(nil, desk.findings)
    }
    let reader = ReplyRows(mapping: mapping, desk: desk)
    for row in rows.dropFirst() where row.cells.contains(where: { !$0.trimmedBlanks.isEmpty }) {
      guard row.cells.count == header.count else {
        desk.report(
          .replyValue, at: desk.place(row.line),
          Text(
            "\(row.cells.count) Zellen statt \(header.count).", "\(row.cells.count) cells instead of \(header.count)."))
        continue
      }
      var values: [ReplyMapping.Column: String] = [:]
      for (column, index) in places {
        let cell = row.cells[index].trimmedBlanks
        if !cell.isEmpty { values[column] = cell }
      }
      reader.read(ReplyRow(line: row.line, values: values))
    }
    return desk.reading
  }

  /// No table of a recipient's is so wide.
  private static let mostColumns = 500

  /// Where each column stands; nil where one is missing or stands twice.
  private static func columns(
    _ header: [String], _ mapping: ReplyMapping, _ desk: ReplyDesk
  ) -> [ReplyMapping.Column: Int]? {
    var places: [ReplyMapping.Column: Int] = [:]
    for (column, name) in mapping.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let found = header.indices.filter { header[$0] == name }
      if found.count == 1 {
        places[column] = found[0]
      } else {
        desk.report(
          .replyMapping, at: desk.place(1),
          found.isEmpty
            ? Text(
              "Die Spalte für „\(column.rawValue)“ fehlt in der Kopfzeile.",
              "The column for “\(column.rawValue)” is missing from the header.")
            : Text(
              "Die Spalte für „\(column.rawValue)“ steht zweimal in der Kopfzeile.",
              "The column for “\(column.rawValue)” stands twice in the header."))
      }
    }
    return places.count == mapping.columns.count ? places : nil
  }
}

extension String {
  /// Without blanks, tabs and line breaks around it.
  var trimmedBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0.isNewline }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
