import CaseModel
import Fields

/// Whether the fields of a file can bear their names: side by side, and in its format.
struct FieldNames {
  private let fields: [MappedField]
  private let format: FileFormat

  init(_ fields: [MappedField], of format: FileFormat) {
    self.fields = fields
    self.format = format
  }

  func report(to desk: ReadingDesk) {
    for (position, field) in fields.enumerated() {
      if let finding = flaw(of: field.name, at: field.place) ?? clash(of: field, with: fields[..<position]) {
        desk.report(finding)
      }
      FieldNames(field.fields, of: format).report(to: desk)
    }
  }

  /// One name may stand several times, each for another kind of case.
  private func clash(of field: MappedField, with earlier: ArraySlice<MappedField>) -> Finding? {
    let path = Array(JSONPath.parts(of: field.name))
    for other in earlier {
      if other.name == field.name {
        guard !field.isConditional || !other.isConditional || field.holdsLike(other) else { continue }
        return Finding(
          .choiceUnknown, at: field.place,
          Text("Das Feld „\(field.name)“ steht zweimal.", "The field “\(field.name)” stands twice."),
          remedy: Text(
            "Eines streichen oder mit „when“ trennen.", "Drop one, or keep them apart by “when”."))
      }
      if format.isTable, other.name.lowercased() == field.name.lowercased() {
        return Finding(
          .choiceUnknown, at: field.place,
          Text(
            "„\(field.name)“ und „\(other.name)“ unterscheiden sich nur durch Groß- und Kleinschreibung.",
            "“\(field.name)” and “\(other.name)” differ only in capitals."),
          remedy: Text(
            "Eines der beiden anders nennen; wer Tabellen einliest, achtet auf Großschreibung meist nicht.",
            "Give one of them another name; imports of tables mostly ignore capitals."))
      }
      guard case .json = format else { continue }
      let otherPath = Array(JSONPath.parts(of: other.name))
      let (short, long) = path.count < otherPath.count ? (path, otherPath) : (otherPath, path)
      guard long.starts(with: short) else { continue }
      return Finding(
        .choiceUnknown, at: field.place,
        Text(
          "„\(field.name)“ und „\(other.name)“ wären im JSON dasselbe, oder eines läge im anderen.",
          "“\(field.name)” and “\(other.name)” would be the same in JSON, or one inside the other."),
        remedy: Text("Eines der beiden anders nennen.", "Give one of them another name."))
    }
    return nil
  }

  private func flaw(of name: String, at place: Place) -> Finding? {
    let isFit: Bool
    switch format {
    case .json:
      let plain = name.hasSuffix("[]") ? name.dropLast(2) : name[...]
      isFit = plain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.contains("[")
      }
    case .lines(let style):
      let special = Set((style.separator + style.join).unicodeScalars)
      isFit =
        !name.unicodeScalars.contains { special.contains($0) || $0.value < 0x20 } && name != style.between
        && style.encoding.firstForbidden(in: name) == nil
    case .csv(let style):
      isFit = !name.unicodeScalars.contains { $0.value < 0x20 } && style.encoding.firstForbidden(in: name) == nil
    case .xlsx: isFit = !name.unicodeScalars.contains { $0.value < 0x20 }
    }
    guard !isFit || name.trimmed.isEmpty else { return nil }
    return Finding(
      .wrongType, at: place,
      Text("So kann ein Feld dieser Datei nicht heißen.", "A field of this file cannot have this name."),
      remedy: Text(
        "Den Namen so schreiben, wie der Empfänger ihn liest, ohne die Zeichen, die Felder trennen, und in seiner Kodierung.",
        "Write the name as the recipient reads it, without the characters that separate fields, and in its encoding."))
  }
}

extension MappedField {
  /// Whether the two are written in the same cases.
  fileprivate func holdsLike(_ other: MappedField) -> Bool {
    MappedField.same(when, other.when) && MappedField.same(unless, other.unless)
  }

  private static func same(_ left: [Test], _ right: [Test]) -> Bool {
    left.count == right.count
      && left.allSatisfy { test in right.contains { $0.fact.name == test.fact.name && Set($0.words) == Set(test.words) }
      }
  }
}

extension FileFormat {
  /// Whether its fields are columns with a head.
  fileprivate var isTable: Bool {
    switch self {
    case .csv, .xlsx: return true
    case .json, .lines: return false
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined() }
}
