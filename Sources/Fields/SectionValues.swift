import CaseModel
import Formats

/// The kinds of value a section can be asked for.
extension Section {
  /// A single value as text; nil where it is blank, since blanks say nothing.
  ///
  /// Numbers and dates without quotes are text too: nothing is converted behind one's back.
  package func text(_ key: String) -> String? {
    value(key).flatMap { text($0, of: key) }
  }

  private func text(_ node: YAMLNode, of key: String) -> String? {
    guard case .scalar(let text, _, let position) = node else {
      reportForm(key, node, Text("ein einzelner Wert", "a single value"))
      return nil
    }
    guard text.utf8.count <= 20_000 else {
      reportForm(key, node, Text("höchstens 20.000 Zeichen", "at most 20,000 characters"))
      return nil
    }
    let forbidden = text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r") || scalar.value == 0x7F
        || scalar.value & 0xFFFE == 0xFFFE || Section.isDirection(scalar)
    }
    guard !forbidden else {
      desk.report(
        .textUnprintable, at: position,
        Text("„\(path(key))“ enthält ein Steuerzeichen.", "“\(path(key))” contains a control character."))
      return nil
    }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Marks that turn the direction of writing, and so make a text look like another.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// A list of texts; a single text counts as a list of one.
  package func texts(_ key: String) -> [String]? { words(key)?.map(\.text) }

  /// The same with the place of each, for findings about one of them.
  package func words(_ key: String) -> [(text: String, position: YAMLPosition)]? {
    guard let node = value(key) else { return nil }
    switch node {
    case .scalar: return text(node, of: key).map { [($0, node.position)] }
    case .sequence(let items, _):
      return items.compactMap { item in
        item.isNull ? nil : text(item, of: key).map { ($0, item.position) }
      }
    case .mapping:
      reportForm(key, node, Text("eine Liste", "a list"))
      return nil
    }
  }

  package func flag(_ key: String) -> Bool? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant = ["yes": "true", "on": "true", "ja": "true", "no": "false", "off": "false", "nein": "false"]
      reportForm(
        key, node, Text("true oder false", "true or false"),
        remedy: meant[text.lowercased()].map { Text("Als „\($0)“ schreiben.", "Write “\($0)”.") })
      return nil
    }
  }

  package func number(_ key: String, in range: ClosedRange<Int>, remedy: Text? = nil) -> Int? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    reportForm(
      key, node,
      Text(
        "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
        "a whole number from \(range.lowerBound) to \(range.upperBound)"), remedy: remedy)
    return nil
  }

  package func day(_ key: String) -> Day? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if let day = Day(iso: text) { return day }
    desk.report(
      .dateUnreadable, at: node.position,
      Text("„\(path(key))“ ist kein Datum.", "“\(path(key))” is not a date."))
    return nil
  }

  package func moment(_ key: String) -> Moment? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if let moment = Moment(iso: text) { return moment }
    desk.report(
      .dateUnreadable, at: node.position,
      Text("„\(path(key))“ ist kein Zeitpunkt.", "“\(path(key))” is not a point in time."))
    return nil
  }

  package func money(_ key: String, _ currency: Currency = .eur) -> Money? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if let money = Money(decimal: text, currency) { return money }
    desk.report(
      .amountUnreadable, at: node.position,
      Text("„\(path(key))“ ist kein Betrag.", "“\(path(key))” is not an amount."))
    return nil
  }

  package func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type = Choice.self)
    -> Choice?
  where Choice.RawValue == String {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    return choice(text, at: node.position, key)
  }

  package func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
    _ key: String, _ type: Choice.Type = Choice.self
  )
    -> Set<Choice>
  where Choice.RawValue == String {
    Set((words(key) ?? []).compactMap { choice($0.text, at: $0.position, key) })
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, at position: YAMLPosition, _ key: String)
    -> Choice?
  where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    reportUnknown(text, at: position, key, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Reports a word that a key does not know.
  package func reportUnknown(_ word: String, at position: YAMLPosition, _ key: String, among known: [String]) {
    desk.report(
      .choiceUnknown, at: position,
      (desk.repeatsWords ? Spelling.shown(word) : nil).map {
        Text("„\(path(key))“ kennt „\($0)“ nicht.", "“\(path(key))” does not know “\($0)”.")
      } ?? Text("„\(path(key))“ kennt diesen Wert nicht.", "“\(path(key))” does not know this value."),
      remedy: Spelling.remedy(for: word, among: known))
  }

  /// The path of a file inside the case folder. Whether it exists is judged later; that it stays inside, here.
  package func path(ofFile key: String) -> String? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if !text.isEmpty, text.utf8.count <= 1024, parts.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }),
      !text.contains("\\")
    {
      return text
    }
    desk.report(
      .pathUnsafe, at: node.position,
      Text(
        "„\(path(key))“ nennt keinen Pfad innerhalb des Fallordners.",
        "“\(path(key))” does not name a path inside the case folder."))
    return nil
  }

  /// No case comes near; what is compared with everything else must not be without number.
  private static let longestList = 2_000

  /// One section below this one.
  package func section<Value>(_ key: String, _ build: (Section) -> Value?) -> Value? {
    value(key).flatMap { section($0, key, build) }
  }

  /// A list of sections below this one. A broken entry is reported and the others go on.
  package func sections<Value>(_ key: String, _ build: (Section) -> Value?) -> [Value] {
    guard let node = value(key) else { return [] }
    guard case .sequence(let items, _) = node else {
      reportForm(key, node, Text("eine Liste", "a list"))
      return []
    }
    if items.count > Section.longestList {
      let limit = Section.longestList
      reportForm(key, node, Text("höchstens \(limit) Einträge", "at most \(limit) entries"))
    }
    return items.prefix(Section.longestList).compactMap { section($0, key, build) }
  }

  private func section<Value>(_ node: YAMLNode, _ key: String, _ build: (Section) -> Value?) -> Value? {
    guard case .mapping(let entries, let position) = node else {
      reportForm(key, node, Text("ein Abschnitt aus „Schlüssel: Wert“", "a section of “key: value”"))
      return nil
    }
    return desk.reading(path(key)) {
      let below = Section(entries, at: position, name: path(key), desk: desk)
      let value = build(below)
      below.reportUnknownKeys()
      return value
    }
  }

  private func reportForm(_ key: String, _ node: YAMLNode, _ expected: Text, remedy: Text? = nil) {
    desk.report(
      .wrongType, at: node.position,
      Text(
        "„\(path(key))“ hat die falsche Form; erwartet: \(expected.german).",
        "“\(path(key))” has the wrong form; expected: \(expected.english)."), remedy: remedy)
  }
}
