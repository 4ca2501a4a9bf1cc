import CSheet
import Glibc

/// Writes a spreadsheet of one sheet in Office Open XML.
///
/// The library knows only files: the sheet is written to a temporary one that only this user can read, and taken from it.
package final class SheetWriter {
  private let sheet: OpaquePointer
  private var isFinished = false
  private let path: String

  /// - Parameter name: of the sheet; at most 31 characters, none of `[]:*?/\`.
  package init(named name: String) throws {
    guard !name.isEmpty else { throw LibraryFailure(library: .libxlsxwriter) }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/koffer-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw FileProblem(.other(errno), at: folder) }
    close(file)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let sheet = csheet_open(path, name) else {
      unlink(path)
      throw LibraryFailure(library: .libxlsxwriter)
    }
    self.sheet = sheet
  }

  /// The names of the columns, with widths in characters.
  package func head(_ columns: [(name: String, width: Int)]) throws {
    for (index, column) in columns.enumerated() {
      let number = try SheetWriter.column(index)
      try check(csheet_heading(sheet, 0, number, column.name))
      try check(csheet_width(sheet, number, Double(min(60, max(8, column.width)))))
    }
  }

  package func text(_ text: String, row: Int, _ column: Int) throws {
    try check(csheet_text(sheet, try SheetWriter.row(row), try SheetWriter.column(column), text))
  }

  /// - Parameter digits: as `-12.50`.
  package func amount(_ digits: String, row: Int, _ column: Int) throws {
    guard let number = Double(digits) else { throw LibraryFailure(library: .libxlsxwriter) }
    try check(csheet_amount(sheet, try SheetWriter.row(row), try SheetWriter.column(column), number))
  }

  package func number(_ digits: String, row: Int, _ column: Int) throws {
    guard let number = Double(digits) else { throw LibraryFailure(library: .libxlsxwriter) }
    try check(csheet_number(sheet, try SheetWriter.row(row), try SheetWriter.column(column), number))
  }

  package func flag(_ flag: Bool, row: Int, _ column: Int) throws {
    try check(csheet_flag(sheet, try SheetWriter.row(row), try SheetWriter.column(column), flag ? 1 : 0))
  }

  package func day(_ parts: (year: Int, month: Int, day: Int), row: Int, _ column: Int) throws {
    try check(
      csheet_day(
        sheet, try SheetWriter.row(row), try SheetWriter.column(column), Int32(parts.year), Int32(parts.month),
        Int32(parts.day)))
  }

  /// The whole file. Nothing can be written after it.
  package func finish() throws -> [UInt8] {
    let result = csheet_finish(sheet)
    isFinished = true
    guard result == 0 else { throw LibraryFailure(library: .libxlsxwriter) }
    return try OpenFile(path).readAll(limit: 1 << 30)
  }

  deinit {
    if !isFinished { _ = csheet_finish(sheet) }
    unlink(path)
  }

  private func check(_ result: Int32) throws {
    guard result == 0 else { throw LibraryFailure(library: .libxlsxwriter) }
  }

  private static func row(_ index: Int) throws -> UInt32 {
    guard (0..<1_048_576).contains(index) else { throw LibraryFailure(library: .libxlsxwriter) }
    return UInt32(index)
  }

  private static func column(_ index: Int) throws -> UInt16 {
    guard (0..<16_384).contains(index) else { throw LibraryFailure(library: .libxlsxwriter) }
    return UInt16(index)
  }
}
