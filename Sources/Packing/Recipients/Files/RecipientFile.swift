import CaseModel
import Formats

extension MappedFile {
  /// The bytes of the file that holds those records; nil where a character does not exist in its encoding.
  func bytes(of records: [MappedRecord]) throws -> [UInt8]? {
    switch format {
    case .json:
      let isList = each != nil && !isSplit
      return isList
        ? JSONValue.list(records.map(JSONFile.value)).bytes : records.first.map { JSONFile.value(of: $0).bytes }
    case .csv(let style): return CSVFile.bytes(records, fields, style)
    case .lines(let style): return LinesFile.bytes(records, style)
    case .xlsx(let sheet): return try SheetFile.bytes(records, fields, sheet: sheet)
    }
  }

  /// The records that stand in a file of this kind.
  func records(in bytes: [UInt8], named name: String, with inflater: Inflater) throws -> [MappedRecord] {
    switch format {
    case .json: return try JSONFile.records(bytes, self, named: name)
    case .csv(let style): return try CSVFile.records(bytes, fields, style, named: name)
    case .lines(let style): return try LinesFile.records(bytes, fields, style, named: name)
    case .xlsx: return try SheetFile.records(bytes, fields, named: name, with: inflater)
    }
  }

  /// Whether a file of that name is this one.
  func isNamed(_ name: String) -> Bool {
    guard isSplit else { return name == self.name }
    let parts = self.name.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, name.hasPrefix(parts[0]), name.hasSuffix(parts[1]),
      name.utf8.count > parts[0].utf8.count + parts[1].utf8.count
    else { return false }
    let digits = name.dropFirst(parts[0].count).dropLast(parts[1].count)
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
