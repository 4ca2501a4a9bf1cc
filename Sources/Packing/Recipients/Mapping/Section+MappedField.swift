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
      // What they say depends on the source.
      for key in ["when", "unless", "only", "required", "max", "ask", "codes", "otherwise", "as", "fields"] {
        _ = value(key)
      }
      return nil
    }
    let when = tests("when", reading)
    let unless = tests("unless", reading)
    var isRequired = flag("required") ?? false
    var longest = number("max", in: 1...100_000)
    let question = wording("ask")
    let found = source(reading)
    let codes = codes(of: found)
    if case .setting(let setting)? = found?.0 {
      isRequired = isRequired || setting.isRequired
      longest = longest ?? setting.longest
    }
    if isRequired, case .facts(let facts)? = found?.0 { checkReleased(facts, reading) }
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
      name: name, source: source, kind: kind, form: form(of: kind, source, codes, reading), isRequired: isRequired,
      longest: longest, codes: codes, when: when, unless: unless, question: question, fields: inner, only: only,
      place: place)
  }

  /// What the same mapping keeps in the house no case can ever fill in.
  private func checkReleased(_ facts: [Fact], _ reading: FieldReading) {
    let kept: [String: Disclosable] = ["debtor.birth_date": .birthDate, "debtor.iban": .bankAccounts]
    let matters = facts.map { fact in kept[fact.name].flatMap { reading.context.withholds.contains($0) ? $0 : nil } }
    guard let matter = matters.first ?? nil, matters.allSatisfy({ $0 != nil }), let node = value("fact") else { return }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "Das Feld ist verlangt, und „withholds“ hält es zurück: \(matter.title.german).",
        "The field is required, and “withholds” keeps it back: \(matter.title.english)."),
      remedy: Text(
        "„\(matter.rawValue)“ unter „withholds“ streichen, oder das Feld nicht verlangen.",
        "Strike “\(matter.rawValue)” from “withholds”, or do not require the field."))
  }

  /// Where the value comes from, and of what kind it is.
  private func source(_ reading: FieldReading) -> (MappedField.Source, FactValue.Kind)? {
    if value("fact") != nil {
      requireEntries("fact")
      let facts = (texts("fact") ?? []).compactMap { fact($0, at: "fact", reading) }
      guard let first = facts.first else { return nil }
      if let other = facts.first(where: { $0.kind != first.kind }), let node = value("fact") {
        desk.report(
          .wrongType, at: node.position,
          Text(
            "„\(first.name)“ (\(first.kind.title.german)) und „\(other.name)“ (\(other.kind.title.german)) sind verschiedener Art.",
            "“\(first.name)” (\(first.kind.title.english)) and “\(other.name)” (\(other.kind.title.english)) are of different kinds."
          ), remedy: Text("Nur Angaben einer Art nebeneinander nennen.", "Name only facts of one kind side by side."))
      }
      return (.facts(facts), first.kind)
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

  /// The recipient's words for ours; each of ours has to be one that the fact knows.
  private func codes(of source: (MappedField.Source, kind: FactValue.Kind)?) -> MappedField.Codes? {
    let otherwise = text("otherwise")
    guard let node = value("codes") else {
      if let node = value("otherwise") {
        desk.report(
          .valueMissing, at: node.position,
          Text("„otherwise“ steht ohne „codes“.", "“otherwise” stands without “codes”."))
      }
      return nil
    }
    let pairs = pairs("codes")
    guard let (source, kind) = source else { return nil }
    guard [.text, .word, .flag].contains(kind) else {
      desk.report(
        .wrongType, at: node.position,
        Text(
          "Für eine Angabe dieser Art (\(kind.title.german)) gibt es keine „codes“.",
          "For a fact of this kind (\(kind.title.english)) there are no “codes”."),
        remedy: Text("Mit „as“ sagen, wie sie geschrieben wird.", "Say by “as” how it is written."))
      return nil
    }
    var seen: Set<String> = []
    for (word, _) in pairs where !seen.insert(word.lowercased()).inserted {
      desk.report(
        .choiceUnknown, at: node.position,
        Text("„codes“ nennt ein Wort zweimal.", "“codes” names a word twice."),
        remedy: Text("Groß und klein macht keinen Unterschied.", "Capitals make no difference."))
    }
    if case .facts(let facts) = source, facts.allSatisfy({ $0.knownWords != nil }) {
      check(pairs.map(\.key), against: facts.flatMap { $0.knownWords ?? [] }, "codes", at: node)
    }
    return MappedField.Codes(words: pairs.map { ($0.key, $0.value) }, otherwise: otherwise)
  }

  func tests(_ key: String, _ reading: FieldReading) -> [MappedField.Test] {
    lists(key).compactMap { name, words in
      guard let fact = fact(name, at: key, reading), let node = value(key) else { return nil }
      if let known = fact.knownWords ?? fact.kind.wordsOfNone {
        check(words, against: known + ["given"], key, at: node)
      }
      return MappedField.Test(fact: fact, words: words == ["given"] ? [] : words)
    }
  }

  private func check(_ words: [String], against known: [String], _ key: String, at node: YAMLNode) {
    for word in words where !known.contains(where: { $0.lowercased() == word.lowercased() }) {
      reportUnknown(word, at: node.position, key, among: known)
    }
  }

  private func form(
    of kind: FactValue.Kind, _ source: MappedField.Source, _ codes: MappedField.Codes?, _ reading: FieldReading
  ) -> ValueForm {
    let own = codes == nil ? reading.context.defaults.form(of: kind, in: reading.format) : .text
    guard let form: ValueForm = choice("as"), let node = value("as") else {
      if !reading.format.canWrite(own), let node = value("name") {
        desk.report(
          .choiceUnknown, at: node.position,
          Text(
            "Eine Datei der Form \(reading.format.name) kann „\(own.rawValue)“ nicht schreiben.",
            "A file of format \(reading.format.name) cannot write “\(own.rawValue)”."),
          remedy: Text(
            "Mit „as“ oder „dates“ und „amounts“ eine andere Form wählen.",
            "Choose another form by “as”, or by “dates” and “amounts”."))
      }
      return own
    }
    let possible = possibleForms(of: kind, source, codes).filter(reading.format.canWrite)
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

  /// A constant is a number only if its text is one; a text with facts in it never is.
  private func possibleForms(
    of kind: FactValue.Kind, _ source: MappedField.Source, _ codes: MappedField.Codes?
  ) -> [ValueForm] {
    guard codes == nil else { return [.text, .number, .flag] }
    guard case .text(let template) = source else { return ValueForm.forms(of: kind) }
    let words = template.constant
    return [.text] + (words.map(JSONNumber.isOne) == true ? [.number] : [])
      + (words.map(["true", "false"].contains) == true ? [.flag] : [])
  }
}

extension Fact {
  /// All its values as conditions and codes name them; nil where it can be anything.
  var knownWords: [String]? {
    kind == .flag ? ["yes", "no"] : words.isEmpty ? nil : words
  }
}

extension FactValue.Kind {
  /// Of a day, an amount or a number only that it is known can be asked; nil for texts, which may be anything.
  fileprivate var wordsOfNone: [String]? {
    switch self {
    case .day, .money, .number: return []
    case .text, .word, .flag: return nil
    }
  }
}

extension Template {
  /// Its text where it has no facts.
  fileprivate var constant: String? {
    facts.isEmpty
      ? parts.map { part in
        if case .text(let text) = part { return text }
        return ""
      }.joined() : nil
  }
}

extension FileFormat {
  /// Only spreadsheets have days of their own, and text files no numbers.
  fileprivate func canWrite(_ form: ValueForm) -> Bool {
    switch form {
    case .date: if case .xlsx = self { return true } else { return false }
    case .number: return isTyped
    default: return true
    }
  }
}
