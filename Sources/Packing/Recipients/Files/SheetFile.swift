import CaseModel
import Formats

/// Writes and reads tables as spreadsheets: text stays text, amounts and days are the sheet's own.
enum SheetFile {
  static func bytes(_ records: [MappedRecord], _ fields: [MappedField], sheet name: String) throws -> [UInt8] {
    let sheet = try SheetWriter(named: name)
    let names = CSVFile.header(fields)
    try sheet.head(names.map { name in (name, SheetFile.width(of: name, records)) })
    for (index, record) in records.enumerated() {
      for (column, name) in names.enumerated() {
        for cell in record.cells where cell.field.name == name {
          guard case .value(let written) = cell.content else { continue }
          try SheetFile.write(written, cell.field, to: sheet, row: index + 1, column)
        }
      }
    }
    return try sheet.finish()
  }

  private static func write(
    _ written: Written, _ field: MappedField, to sheet: SheetWriter, row: Int, _ column: Int
  ) throws {
    switch written {
    case .text(let text): try sheet.text(text, row: row, column)
    case .flag(let flag): try sheet.flag(flag, row: row, column)
    case .day(let day): try sheet.day(day.parts, row: row, column)
    case .number(let digits):
      let isAmount = field.kind == .money && field.form == .number
      if isAmount { try sheet.amount(digits, row: row, column) } else { try sheet.number(digits, row: row, column) }
    }
  }

  private static func width(of name: String, _ records: [MappedRecord]) -> Int {
    let lengths = records.map { record in
      record.cells.map { cell in
        guard cell.field.name == name, case .value(let written) = cell.content else { return 0 }
        return written.text.count
      }.max() ?? 0
    }
    return max(name.count, lengths.max() ?? 0) + 2
  }

  // MARK: Reading back

  static func records(
    _ bytes: [UInt8], _ fields: [MappedField], named name: String, with inflater: Inflater
  ) throws -> [MappedRecord] {
    let rows: [[SheetReader.Cell]]
    do {
      rows = try SheetReader.rows(bytes, with: inflater)
    } catch let problem as SheetReader.Unreadable {
      throw UnreadableFile(
        line: problem.row, message: Text("Das ist keine lesbare Tabelle.", "This is no readable spreadsheet."))
    } catch is ZIPProblem {
      throw UnreadableFile(line: nil, message: Text("Das ist keine XLSX-Datei.", "This is no XLSX file."))
    } catch is XMLProblem {
      throw UnreadableFile(line: nil, message: Text("Die XLSX-Datei ist beschädigt.", "The XLSX file is damaged."))
    }
    let names = CSVFile.header(fields)
    guard let head = rows.first, head.map(\.text) == names else {
      throw UnreadableFile(
        line: 1,
        message: Text(
          "Die Kopfzeile nennt nicht die Spalten des Empfängers.", "The header does not name the recipient's columns."))
    }
    let columns = names.map { name in fields.first { $0.name == name } }
    return rows.dropFirst().enumerated().map { index, row in
      let cells = columns.enumerated().map { column, field in
        SheetFile.written(row.indices.contains(column) ? row[column] : .empty, field)
      }
      return TableRow.record(cells, fields, Place(name, line: index + 2), guarded: false)
    }
  }

  private static func written(_ cell: SheetReader.Cell, _ field: MappedField?) -> Written {
    switch cell {
    case .empty: return .text("")
    case .text(let text): return .text(text)
    case .flag(let flag): return .flag(flag)
    case .number(let digits):
      if field?.form == .date, let serial = Int(digits), SheetFile.days.contains(serial) {
        return .day(SheetFile.dayZero.adding(serial))
      }
      let isAmount = field?.kind == .money && field?.form == .number
      return .number(isAmount ? SheetFile.cents(digits) ?? digits : digits)
    }
  }

  /// Day 0 of the sheet's count. Source: ISO/IEC 29500-1, 18.17.4.1, 1900 date base from March 1900 on.
  private static let dayZero = Day(iso: "1899-12-30") ?? Day(number: -25_569)

  /// Those a sheet can show, up to 9999-12-31.
  private static let days = 1...2_958_465

  /// Sheets hold binary fractions, `79.98999999999999` for 79.99: what is a hair from whole cents was whole cents.
  private static func cents(_ digits: String) -> String? {
    guard let number = Double(digits), abs(number) < 1e13 else { return nil }
    let cents = (number * 100).rounded()
    guard abs(number * 100 - cents) < 1e-3 else { return nil }
    return Money(cents: Int64(cents)).description
  }
}

extension SheetReader.Cell {
  fileprivate var text: String {
    switch self {
    case .text(let text), .number(let text): return text
    case .flag(let flag): return flag ? "true" : "false"
    case .empty: return ""
    }
  }
}
