import CaseModel
import Formats

/// One mapping of `case.yaml` or `koffer.yaml` while it is read.
///
/// Each question marks its key as known and reports what it cannot read; what was never asked for is reported at the
/// end. A value that does not read is nil, and reading goes on.
package final class Section {
  package let entries: [YAMLEntry]
  package let position: YAMLPosition
  package let desk: ReadingDesk
  /// Names of the sections above, joined by points; for messages and for the schema test.
  package let name: String
  /// A list: a dozen keys are found sooner than hashed.
  private var asked: [String] = []
  /// Whether its keys are their writer's own; a schema cannot list those.
  package var hasFreeKeys = false
  /// The keys to list where one is unknown and resembles none; nil where the list would be longer than helpful.
  package var listedKeys: [String]?
  /// Keys that say something without a value.
  package var mayBeEmpty: Set<String> = []
  /// What to do about a key that is often tried here and does not belong, by that key.
  package var hints: [String: Text] = [:]

  package init(_ entries: [YAMLEntry], at position: YAMLPosition, name: String, desk: ReadingDesk) {
    self.entries = entries
    self.position = position
    self.name = name
    self.desk = desk
    reportRepeatedKeys()
  }

  /// Of a key that stands twice the first counts, and the second is a finding: nobody can tell which was meant.
  private func reportRepeatedKeys() {
    var seen = Set<String>(minimumCapacity: entries.count)
    for entry in entries where !seen.insert(entry.key).inserted {
      desk.report(
        .caseFileUnreadable, at: entry.keyPosition,
        Spelling.shown(entry.key).map { Text("Der Schlüssel „\($0)“ steht zweimal.", "The key “\($0)” stands twice.") }
          ?? Text("Dieser Schlüssel steht zweimal.", "This key stands twice."))
    }
  }

  package var place: Place { desk.place(position) }

  /// Where this entry and each of its fields stand.
  package var origin: Origin {
    Origin(
      place,
      fields: Dictionary(
        entries.map { ($0.key, desk.place($0.value.position)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The value under that key, unless it is absent or null.
  package func value(_ key: String) -> YAMLNode? {
    ask(key)
    guard let entry = entries.first(where: { $0.key == key }), !entry.value.isNull else { return nil }
    return entry.value
  }

  private func ask(_ key: String) {
    asked.append(key)
    if !hasFreeKeys { desk.vocabulary?.note(key, in: name) }
  }

  package func require(_ key: String, remedy: Text? = nil) {
    ask(key)
    let entry = entries.first { $0.key == key }
    guard entry.map({ $0.value.isNull || $0.value.isBlank }) ?? true else { return }
    desk.report(
      .valueMissing, at: entry?.keyPosition ?? position,
      entry == nil
        ? Text("„\(path(key))“ fehlt.", "“\(path(key))” is missing.")
        : Text("„\(path(key))“ ist leer.", "“\(path(key))” is empty."), remedy: remedy)
  }

  /// A list that must be there, and must say something.
  package func requireEntries(_ key: String) {
    require(key)
    guard case .sequence(let items, let position)? = value(key), items.allSatisfy({ $0.isNull || $0.isBlank }) else {
      return
    }
    desk.report(.valueMissing, at: position, Text("„\(path(key))“ ist leer.", "“\(path(key))” is empty."))
  }

  package func path(_ key: String) -> String {
    name.isEmpty ? key : "\(name).\(key)"
  }

  /// Reports every key nobody asked for, with the nearest one that is known, and where that is no way to leave something out,
  /// every one without a value.
  package func reportUnknownKeys() {
    reportEmptyKeys()
    for entry in entries where !asked.contains(entry.key) {
      desk.report(
        .unknownKey, at: entry.keyPosition,
        Spelling.shown(entry.key).map { Text("„\($0)“ ist hier nicht bekannt.", "“\($0)” is not known here.") }
          ?? Text("Dieser Schlüssel ist hier nicht bekannt.", "This key is not known here."),
        remedy: entry.isRestOfAmount ? Section.commaRemedy : hints[entry.key] ?? remedy(forKey: entry.key))
    }
  }

  private func reportEmptyKeys() {
    guard desk.refusesEmptyKeys else { return }
    for entry in entries where asked.contains(entry.key) && entry.value.isNull && !mayBeEmpty.contains(entry.key) {
      // What has to be there is told as missing.
      let place = desk.place(entry.keyPosition)
      guard !desk.findings.contains(where: { $0.kind == .valueMissing && $0.place == place }) else { continue }
      desk.report(
        .valueMissing, at: entry.keyPosition,
        Text("„\(path(entry.key))“ ist leer.", "“\(path(entry.key))” is empty."),
        remedy: Text("Etwas angeben, oder den Schlüssel weglassen.", "Give something, or leave the key out."))
    }
  }

  private func remedy(forKey key: String) -> Text? {
    if let listedKeys { return Spelling.remedy(for: key, among: listedKeys) }
    return Spelling.nearest(to: key, among: Set(asked).sorted()).map {
      Text("Gemeint ist wohl „\($0)“.", "“\($0)” was probably meant.")
    }
  }
}

extension Section {
  /// `amount: 100,00` inside braces reads as the amount 100 and a key `00`.
  fileprivate static let commaRemedy = Text(
    "Davor steht wohl ein Betrag mit Komma; mit Punkt und in Anführungszeichen schreiben: \"100.00\".",
    "An amount with a comma seems to stand before it; write it with a point and in quotes: \"100.00\".")
}

extension YAMLEntry {
  fileprivate var isRestOfAmount: Bool { value.isNull && !key.isEmpty && key.allSatisfy(\.isNumber) }
}

/// Collects the findings of one file and knows its name.
package final class ReadingDesk {
  package let file: String
  package private(set) var findings: [Finding] = []
  /// Notes every key that is asked for; set only where the schema is compared with the reader.
  package let vocabulary: Vocabulary?
  /// Whether a word that is none of those to choose from may be repeated: only where no file of the kind names people.
  package let repeatsWords: Bool
  /// Whether a key without a value is a finding: where leaving something out asks for less.
  package let refusesEmptyKeys: Bool
  private let handbook: Handbook
  /// The name of the section that is being read.
  private var section = ""

  package init(
    file: String, vocabulary: Vocabulary? = nil, handbook: Handbook = .caseFolder, repeatsWords: Bool = false,
    refusesEmptyKeys: Bool = false
  ) {
    self.file = file
    self.refusesEmptyKeys = refusesEmptyKeys
    self.repeatsWords = repeatsWords
    self.handbook = handbook
    self.vocabulary = vocabulary
  }

  package func place(_ position: YAMLPosition) -> Place {
    Place(file, line: position.line, column: position.column)
  }

  package func report(_ kind: FindingKind, at position: YAMLPosition, _ message: Text, remedy: Text? = nil) {
    let basis = handbook.basis(of: kind, in: section)
    findings.append(Finding(kind, at: place(position), message, remedy: remedy, basis: basis))
  }

  /// Reads a section of that name: what is reported meanwhile is about it.
  package func reading<Value>(_ name: String, _ read: () -> Value) -> Value {
    let above = section
    section = name
    defer { section = above }
    return read()
  }

  package func report(_ finding: Finding) {
    findings.append(finding)
  }
}

/// The keys a reader knows, by section. A test holds it against the JSON Schema.
package final class Vocabulary {
  package private(set) var keys: [String: Set<String>] = [:]

  package init() {}

  package func note(_ key: String, in section: String) {
    keys[section, default: []].insert(key)
  }
}
