import CaseModel
import Formats

/// Writes and reads `Schluessel=Wert`, one field a line or joined by a sign.
enum LinesFile {
  static func bytes(_ records: [MappedRecord], _ style: LineStyle) -> [UInt8]? {
    let blocks = records.map { record in
      record.cells.compactMap { cell -> String? in
        guard case .value(let written) = cell.content else {
          return style.writesEmpty && !record.hasValue(named: cell.field.name)
            ? "\(cell.field.name)\(style.separator)" : nil
        }
        return "\(cell.field.name)\(style.separator)\(written.text)"
      }.joined(separator: style.join) + "\r\n"
    }
    return style.encoding.bytes(of: blocks.joined(separator: style.join == "\r\n" ? "\(style.between)\r\n" : ""))
  }

  static func records(
    _ bytes: [UInt8], _ fields: [MappedField], _ style: LineStyle, named name: String
  ) throws(UnreadableFile) -> [MappedRecord] {
    let text = try style.encoding.read(bytes)
    var records: [MappedRecord] = []
    var pairs: [(key: String, value: String, line: Int)] = []
    func close() {
      guard !pairs.isEmpty else { return }
      records.append(LinesFile.record(pairs, fields, name))
      pairs = []
    }
    let known = Set(fields.map(\.name))
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" }
    for (index, line) in lines.enumerated() {
      if String(line) == style.between { close(); continue }
      if line.isEmpty { continue }
      let parts =
        style.join == "\r\n" ? [line] : line.split(separator: Character(style.join), omittingEmptySubsequences: false)
      for part in parts {
        let halves = part.split(separator: Character(style.separator), maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, known.contains(String(halves[0])) else {
          throw UnreadableFile(line: index + 1, message: UnreadableFile.noField)
        }
        guard !pairs.contains(where: { $0.key == halves[0] }) else {
          throw UnreadableFile(
            line: index + 1,
            message: Text("Ein Feld steht in einem Datensatz zweimal.", "A field stands twice in a record."))
        }
        pairs.append((String(halves[0]), String(halves[1]), index + 1))
      }
      // Where a record is one line, its end is the line's.
      if style.join != "\r\n" { close() }
    }
    close()
    return records
  }

  private static func record(
    _ pairs: [(key: String, value: String, line: Int)], _ fields: [MappedField], _ name: String
  ) -> MappedRecord {
    MappedRecord(
      cells: fields.map { field in
        guard let pair = pairs.first(where: { $0.key == field.name }), !pair.value.isEmpty else {
          return MappedCell(
            field: field, content: .absent, place: Place(name, line: pairs.first?.line), fact: nil)
        }
        return MappedCell(
          field: field, content: .value(field.typed(pair.value)), place: Place(name, line: pair.line), fact: nil)
      })
  }
}
