import CaseModel
import Fields
import Formats

/// What a field is read with: what is at hand where it stands, and how its file writes.
struct FieldReading {
  let context: MappingContext
  let format: FileFormat
  let atHand: Set<FactScope>
  /// Whether there can be lists inside a record.
  let isNested: Bool
}

extension Section {
  func mappedField(_ reading: FieldReading) -> MappedField? {
    require("name")
    let name = text("name")
    let sources = ["fact", "text", "setting", "each"].filter { value($0) != nil }
    guard sources.count == 1 else {
      desk.report(
        .valueMissing, at: position,
        Text(
          "Ein Feld hat genau eines von „fact“, „text“, „setting“, „each“.",
          "A field has exactly one of “fact”, “text”, “setting”, “each”."))
      return nil
    }
    let when = tests("when", reading)
    let unless = tests("unless", reading)
    let isRequired = flag("required") ?? false
    let longest = number("max", in: 1...100_000)
    let question = wording("ask")
    let codes = codes()
    let found = source(reading)
    let inner = list(reading)
    let only = value("each") == nil ? [] : tests("only", below(reading))
    guard let name, let (source, kind) = found else { return nil }
    if case .list = source, !name.hasSuffix("[]") {
      desk.report(
        .wrongType, at: position,
        Text("Der Name einer Liste endet auf „[]“.", "The name of a list ends in “[]”."),
        remedy: Text("„\(name)[]“ schreiben.", "Write “\(name)[]”."))
    }
    return MappedField(
      name: name, source: source, kind: kind, form: form(of: kind, codes, reading), isRequired: isRequired,
      longest: longest, codes: codes, when: when, unless: unless, question: question, fields: inner, only: only,
      place: place)
  }

  /// Where the value comes from, and of what kind it is.
  private func source(_ reading: FieldReading) -> (MappedField.Source, FactValue.Kind)? {
    if value("fact") != nil {
      let facts = (texts("fact") ?? []).compactMap { fact($0, at: "fact", reading) }
      return facts.first.map { (.facts(facts), $0.kind) }
    }
    if let text = text("text") {
      return template(text, reading).map { (.text($0), .text) }
    }
    if let name = text("setting"), let node = value("setting") {
      let known = reading.context.settings
      if let setting = known.first(where: { $0.name == name }) { return (.setting(setting), .text) }
      desk.report(
        .choiceUnknown, at: node.position,
        Text("„settings“ nennt „\(name)“ nicht.", "“settings” does not name “\(name)”."),
        remedy: Spelling.remedy(for: name, among: known.map(\.name)))
      return nil
    }
    guard let list: FactList = choice("each") else { return nil }
    return (.list(list), .text)
  }

  private func list(_ reading: FieldReading) -> [MappedField] {
    guard value("each") != nil else { return [] }
    require("fields")
    if !reading.isNested, let node = value("each") {
      desk.report(
        .wrongType, at: node.position,
        Text("Nur JSON kennt Listen in einem Datensatz.", "Only JSON knows lists inside a record."),
        remedy: Text("„each“ bei der Datei angeben.", "Give “each” with the file."))
    }
    let below = below(reading)
    return sections("fields") { $0.mappedField(below) }
  }

  /// The same, with an entry of the field's list at hand.
  private func below(_ reading: FieldReading) -> FieldReading {
    let list: FactList? = choice("each")
    return FieldReading(
      context: reading.context, format: reading.format,
      atHand: reading.atHand.union((list?.scope).map { [$0] } ?? []), isNested: true)
  }

  private func fact(_ name: String, at key: String, _ reading: FieldReading) -> Fact? {
    let position = value(key)?.position ?? self.position
    guard let fact = Fact.named(name) else {
      desk.report(
        .choiceUnknown, at: position,
        Text("Eine Angabe „\(name)“ gibt es nicht.", "There is no fact “\(name)”."),
        remedy: Spelling.nearest(to: name, among: Fact.all.map(\.name)).map {
          Text("Gemeint ist wohl „\($0)“.", "“\($0)” was probably meant.")
        } ?? Text("„koffer recipients facts“ nennt alle.", "“koffer recipients facts” names all."))
      return nil
    }
    guard reading.atHand.contains(fact.scope) else {
      desk.report(
        .choiceUnknown, at: position,
        Text(
          "„\(name)“ gibt es hier nicht: es ist kein Eintrag von „\(fact.scope.rawValue)“ zur Hand.",
          "“\(name)” is not at hand here: there is no entry of “\(fact.scope.rawValue)”."),
        remedy: Text(
          "Die Datei oder das Feld mit „each“ durch die Einträge führen.",
          "Lead the file or the field through the entries by “each”."))
      return nil
    }
    return fact
  }

  private func template(_ text: String, _ reading: FieldReading) -> Template? {
    var parts: [Template.Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        desk.report(
          .wrongType, at: value("text")?.position ?? position,
          Text("Eine geschweifte Klammer wird nicht geschlossen.", "A brace is not closed."))
        return nil
      }
      guard let fact = fact(String(rest[rest.index(after: open)..<close]), at: "text", reading) else { return nil }
      parts.append(.fact(fact))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return Template(parts: parts)
  }

  private func codes() -> MappedField.Codes? {
    let otherwise = text("otherwise")
    guard value("codes") != nil else { return nil }
    return MappedField.Codes(words: pairs("codes").map { ($0.key, $0.value) }, otherwise: otherwise)
  }

  func tests(_ key: String, _ reading: FieldReading) -> [MappedField.Test] {
    lists(key).compactMap { name, words in
      fact(name, at: key, reading).map { MappedField.Test(fact: $0, words: words == ["given"] ? [] : words) }
    }
  }

  private func form(of kind: FactValue.Kind, _ codes: MappedField.Codes?, _ reading: FieldReading) -> ValueForm {
    let own = codes == nil ? reading.context.defaults.form(of: kind, in: reading.format) : .text
    guard let form: ValueForm = choice("as"), let node = value("as") else { return own }
    let possible = codes == nil ? ValueForm.forms(of: kind) : [.text, .number, .flag]
    guard possible.contains(form) else {
      desk.report(
        .choiceUnknown, at: node.position,
        Text(
          "So lässt sich diese Angabe (\(kind.title.german)) nicht schreiben.",
          "This fact (\(kind.title.english)) cannot be written so."),
        remedy: Spelling.remedy(for: form.rawValue, among: possible.map(\.rawValue)))
      return own
    }
    return form
  }
}
