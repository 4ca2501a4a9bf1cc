import CaseModel
import Fields
import Formats

extension Section {
  func mappedFile(_ context: MappingContext) -> MappedFile? {
    for key in ["name", "format", "fields"] { require(key) }
    let name = fileName()
    let each: FactList? = choice("each")
    guard let word: FormatWord = choice("format") else {
      // What they say depends on the format.
      for key in [
        "fields", "sums", "sheet", "encoding", "separator", "header", "assign", "between_records", "empty_fields",
        "only",
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
    reportRepeatedNames(fields)
    if let name, name.contains("{n}"), each == nil, let node = value("name") {
      desk.report(
        .wrongType, at: node.position,
        Text("„{n}“ braucht „each“.", "“{n}” needs “each”."),
        remedy: Text("Mit „each“ sagen, wessen Einträge gezählt werden.", "Say with “each” whose entries are counted."))
    }
    guard let name else { return nil }
    return MappedFile(name: name, format: format, each: each, only: only, fields: fields, sums: sums)
  }

  /// A plain name without folders, that is none of the package's own.
  private func fileName() -> String? {
    guard let name = text("name"), let node = value("name") else { return nil }
    let isPlain = name.utf8.allSatisfy { byte in
      Spelling.isPlainName(String(decoding: [byte], as: UTF8.self)) || [0x2E, 0x7B, 0x7D].contains(byte)
    }
    let own = [PackageNames.manifest, PackageNames.handover, PackageNames.caseXML, PackageNames.cover]
    if isPlain, !name.hasPrefix("."), !own.contains(name), name.utf8.count <= 100 { return name }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "So kann eine Datei des Pakets nicht heißen.", "A file of the package cannot have this name."),
      remedy: Text(
        "Buchstaben ohne Umlaute, Ziffern, „-“, „_“ und „.“ nehmen; \(own.joined(separator: ", ")) sind vergeben.",
        "Use letters without diacritics, digits, “-”, “_” and “.”; \(own.joined(separator: ", ")) are taken."))
    return nil
  }

  private func fileFormat(_ word: FormatWord) -> FileFormat {
    switch word {
    case .json: return .json
    case .xlsx: return .xlsx(sheet: text("sheet") ?? "Forderungen")
    case .csv:
      var style = TableStyle()
      style.encoding = choice("encoding") ?? style.encoding
      style.separator = (choice("separator") as SeparatorWord?)?.character ?? style.separator
      style.hasHeader = flag("header") ?? style.hasHeader
      style.quotesAll = flag("quote_all") ?? style.quotesAll
      style.guardsFormulas = flag("guard_formulas") ?? style.guardsFormulas
      return .csv(style)
    case .lines:
      var style = LineStyle()
      style.encoding = choice("encoding") ?? style.encoding
      style.separator = (choice("assign") as AssignWord?)?.character ?? style.separator
      style.join = (choice("separator") as JoinWord?)?.characters ?? style.join
      style.between = text("between_records") ?? style.between
      style.writesEmpty = flag("empty_fields") ?? style.writesEmpty
      return .lines(style)
    }
  }

  private func reportRepeatedNames(_ fields: [MappedField]) {
    var seen: Set<String> = []
    // One name may stand several times, each for another kind of case.
    for field in fields where !field.isConditional && !seen.insert(field.name).inserted {
      desk.report(
        Finding(
          .choiceUnknown, at: field.place,
          Text("Das Feld „\(field.name)“ steht zweimal.", "The field “\(field.name)” stands twice."),
          remedy: Text("Eines streichen oder mit „when“ trennen.", "Drop one, or keep them apart by “when”.")))
    }
  }

  private func sumRule(_ fields: [MappedField]) -> SumRule? {
    require("total")
    require("parts")
    let known = FieldPaths.all(of: fields)
    func checked(_ key: String) -> [String] {
      guard let names = texts(key), let node = value(key) else { return [] }
      for name in names where !known.contains(name) {
        desk.report(
          .choiceUnknown, at: node.position,
          Text("Ein Feld „\(name)“ gibt es in dieser Datei nicht.", "There is no field “\(name)” in this file."),
          remedy: Spelling.nearest(to: name, among: known).map {
            Text("Gemeint ist wohl „\($0)“.", "“\($0)” was probably meant.")
          })
      }
      return names
    }
    let total = checked("total").first
    let parts = checked("parts")
    let less = checked("less")
    return total.map { SumRule(total: $0, parts: parts, less: less) }
  }
}

private enum FormatWord: String, CaseIterable { case json, csv, xlsx, lines }

private enum SeparatorWord: String, CaseIterable {
  case semicolon, comma, tab

  var character: String {
    switch self {
    case .semicolon: return ";"
    case .comma: return ","
    case .tab: return "\t"
    }
  }
}

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

/// The names of fields, those inside lists with the list's name before them.
enum FieldPaths {
  static func all(of fields: [MappedField]) -> [String] {
    fields.flatMap { field in
      [field.name] + all(of: field.fields).map { "\(field.name).\($0)" }
    }
  }
}

extension FactScope {
  /// What is at hand where those lists are gone through.
  static func atHand(_ scopes: Set<FactScope>, singleInvoice: Bool) -> Set<FactScope> {
    Set(allCases.filter(\.isOfCase)).union(scopes).union(singleInvoice ? [.invoice] : [])
  }
}
