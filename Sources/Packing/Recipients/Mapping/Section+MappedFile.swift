import CaseModel
import Fields
import Formats

extension Section {
  func mappedFile(_ context: MappingContext) -> MappedFile? {
    for key in ["name", "format"] { require(key) }
    requireEntries("fields")
    let name = mappedFileName()
    let each: FactList? = choice("each")
    guard let word: FormatWord = choice("format") else {
      // What they say depends on the format.
      for key in [
        "fields", "sums", "sheet", "encoding", "separator", "header", "assign", "between_records", "empty_fields",
        "only", "also",
      ] { _ = value(key) }
      return nil
    }
    let format = fileFormat(word)
    let scopes = Set((each?.scope).map { [$0] } ?? [])
    let reader = FieldReading(
      context: context, format: format,
      atHand: FactScope.atHand(scopes, singleInvoice: context.mostInvoices == 1), isNested: word == .json)
    let only = tests("only", reader)
    let fields = sections("fields") { $0.mappedField(reader) }
    let sums = sections("sums") { $0.sumRule(fields) }
    let also = word == .json ? texts("also") ?? [] : []
    FieldNames(fields, of: format).report(to: desk)
    if let name, name.contains("{n}"), each == nil, let node = value("name") {
      desk.report(
        .wrongType, at: node.position,
        Text("„{n}“ braucht „each“.", "“{n}” needs “each”."),
        remedy: Text("Mit „each“ sagen, wessen Einträge gezählt werden.", "Say with “each” whose entries are counted."))
    }
    guard let name else { return nil }
    return MappedFile(
      name: name, format: format, each: each, only: only, fields: fields, sums: sums, also: also,
      place: value("name").map { desk.place($0.position) })
  }

  private func fileFormat(_ word: FormatWord) -> FileFormat {
    switch word {
    case .json: return .json
    case .xlsx: return .xlsx(sheet: sheetName() ?? "Forderungen")
    case .csv:
      var style = TableStyle()
      style.encoding = choice("encoding") ?? style.encoding
      style.separator = (choice("separator") as DelimitedText.Separator?)?.character ?? style.separator
      style.hasHeader = flag("header") ?? style.hasHeader
      style.quotesAll = flag("quote_all") ?? style.quotesAll
      style.guardsFormulas = flag("guard_formulas") ?? style.guardsFormulas
      return .csv(style)
    case .lines:
      var style = LineStyle()
      style.encoding = choice("encoding") ?? style.encoding
      style.separator = (choice("assign") as AssignWord?)?.character ?? style.separator
      style.join = (choice("separator") as JoinWord?)?.characters ?? style.join
      style.between = lineBetween() ?? style.between
      style.writesEmpty = flag("empty_fields") ?? style.writesEmpty
      return .lines(style)
    }
  }

  /// A spreadsheet takes no other. Source: ISO/IEC 29500-1, 18.2.19, and the programs that open it.
  private func sheetName() -> String? {
    guard let name = text("sheet"), let node = value("sheet") else { return nil }
    let isPlain = !name.contains { "[]:*?/\\".contains($0) } && !name.hasPrefix("'") && !name.hasSuffix("'")
    if isPlain, (1...31).contains(name.utf16.count) { return name }
    desk.report(
      .wrongType, at: node.position,
      Text("So kann ein Tabellenblatt nicht heißen.", "A sheet cannot have this name."),
      remedy: Text(
        "Höchstens 31 Zeichen nehmen, ohne [ ] : * ? / und \\.",
        "Use at most 31 characters, without [ ] : * ? / and \\."))
    return nil
  }

  /// What stands between two records may look like none of their lines.
  private func lineBetween() -> String? {
    guard let line = text("between_records"), let node = value("between_records") else { return nil }
    if !line.contains(where: { $0.isNewline || $0 == "=" || $0 == ":" }) { return line }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "Zwischen Datensätzen steht höchstens eine Zeile, und kein Feld.",
        "Between records there is one line at most, and no field."),
      remedy: Text("Eine Zeile ohne „=“ und „:“ nehmen.", "Use a line without “=” and “:”."))
    return nil
  }

  private func sumRule(_ fields: [MappedField]) -> SumRule? {
    require("total")
    requireEntries("parts")
    let known = FieldPaths.all(of: fields)
    func checked(_ key: String) -> [String] {
      let words = words(key) ?? []
      for (name, position) in words {
        let kinds = known.filter { $0.name == name }.map(\.field.kind)
        if kinds.isEmpty {
          desk.report(
            .choiceUnknown, at: position,
            Text("Ein Feld „\(name)“ gibt es in dieser Datei nicht.", "There is no field “\(name)” in this file."),
            remedy: Spelling.remedy(for: name, among: known.map(\.name)))
        } else if kinds.contains(where: { $0 != .money }) {
          desk.report(
            .wrongType, at: position,
            Text("„\(name)“ ist kein Betrag.", "“\(name)” is no amount."),
            remedy: Text("Nur Beträge lassen sich zusammenzählen.", "Only amounts can be added up."))
        }
      }
      return words.map(\.text)
    }
    let total = checked("total").first
    if let total, total.contains("[]."), let node = value("total") {
      desk.report(
        .wrongType, at: node.position,
        Text("Eine Summe steht nicht in einer Liste.", "A total does not stand in a list."),
        remedy: Text("Ein Feld der Datei selbst nennen.", "Name a field of the file itself."))
    }
    let parts = checked("parts")
    let less = checked("less")
    return total.map { SumRule(total: $0, parts: parts, less: less) }
  }
}

private enum FormatWord: String, CaseIterable { case json, csv, xlsx, lines }

private enum AssignWord: String, CaseIterable {
  case equals, colon

  var character: String { self == .equals ? "=" : ":" }
}

private enum JoinWord: String, CaseIterable {
  case line, semicolon, ampersand

  var characters: String {
    switch self {
    case .line: return "\r\n"
    case .semicolon: return ";"
    case .ampersand: return "&"
    }
  }
}

/// Fields with their names, those inside lists with the list's name before them.
enum FieldPaths {
  static func all(of fields: [MappedField]) -> [(name: String, field: MappedField)] {
    fields.flatMap { field in
      [(field.name, field)] + all(of: field.fields).map { ("\(field.name).\($0.name)", $0.field) }
    }
  }
}

extension FactScope {
  /// What is at hand where those lists are gone through.
  static func atHand(_ scopes: Set<FactScope>, singleInvoice: Bool) -> Set<FactScope> {
    Set(allCases.filter(\.isOfCase)).union(scopes).union(singleInvoice ? [.invoice] : [])
  }
}
