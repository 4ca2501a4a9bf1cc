import CaseModel

/// What a record that was read says itself of the conditions of its fields.
///
/// A condition asks for a fact of the case, and the case is not at hand. Another field of the record may hold that fact.
/// Where none does, each word it may have had makes a world, and the record has to be right in one of them.
struct Circumstances {
  /// The words a fact may have had; nil stands for a fact that was not known.
  typealias Words = [String?]

  /// What this record and those around it say.
  let known: [String: Words]

  /// - Parameter outer: what the records around it say.
  init(_ record: MappedRecord, within outer: [String: Words], _ currency: Currency) {
    var known = outer
    for cell in record.cells {
      // Of fields that share a name nobody knows which was meant.
      guard record.cells.count(where: { $0.field.name == cell.field.name }) == 1,
        case .facts(let facts) = cell.field.source, facts.count == 1, let fact = facts.first,
        case .value(let written) = cell.content, let words = cell.field.words(of: written, fact, currency)
      else { continue }
      known[fact.name] = words
    }
    self.known = known
  }

  /// Every world that the record leaves open; what would make too many of them is left undecided.
  func worlds(of fields: [MappedField]) -> [World] {
    var worlds = [World()]
    var seen: Set<String> = []
    for fact in fields.flatMap({ $0.when + $0.unless }).map(\.fact) where seen.insert(fact.name).inserted {
      let words = known[fact.name] ?? Circumstances.words(fact, in: fields)
      guard worlds.count * words.count <= Circumstances.most else { continue }
      worlds = worlds.flatMap { world in words.map { world.with(fact, $0) } }
    }
    return worlds
  }

  /// What the entries of a list in this record know of what is around them.
  func known(inside list: MappedField) -> [String: Words] {
    // An address is no other debtor's.
    guard case .list(let entries) = list.source, entries != .address else { return known }
    return known.filter { !$0.key.hasPrefix("\(entries.scope.rawValue).") }
  }

  private static let most = 256

  /// Stands for a word that no condition names.
  private static let other = "\u{0}"

  /// All that a fact may be, as far as the conditions tell it apart.
  private static func words(_ fact: Fact, in fields: [MappedField]) -> Words {
    var words: [String] = []
    for test in fields.flatMap({ $0.when + $0.unless }) where test.fact.name == fact.name {
      for word in test.words where !words.contains(word) { words.append(word) }
    }
    let rest = fact.knownWords.map { known in known.first { !words.contains($0) } } ?? other
    if let rest { words.append(rest) }
    // A truth that is reckoned is always known.
    return fact.kind == .flag && fact.remedy == nil ? words : words + [nil]
  }
}

/// One of the ways in which the case may have been.
struct World {
  private var words: [String: String?] = [:]

  fileprivate func with(_ fact: Fact, _ word: String?) -> World {
    var world = self
    world.words.updateValue(word, forKey: fact.name)
    return world
  }

  /// Whether the field is written in it; nil where that is left undecided.
  func holds(_ field: MappedField) -> Bool? {
    let isAsked = all(field.when)
    guard !field.unless.isEmpty, let isExcepted = all(field.unless) else {
      return field.unless.isEmpty ? isAsked : isAsked == false ? false : nil
    }
    return isExcepted ? false : isAsked
  }

  private func all(_ tests: [MappedField.Test]) -> Bool? {
    let results = tests.map(holds)
    if results.contains(false) { return false }
    return results.contains(nil) ? nil : true
  }

  private func holds(_ test: MappedField.Test) -> Bool? {
    guard let entry = words[test.fact.name] else { return nil }
    guard let word = entry else { return false }
    return test.words.isEmpty || test.words.contains { $0.lowercased() == word.lowercased() }
  }
}

extension MappedField {
  /// The words of the case that may stand behind what is written; nil where it stands there in the wrong form.
  fileprivate func words(of written: Written, _ fact: Fact, _ currency: Currency) -> Circumstances.Words? {
    guard let codes else { return value(of: written, currency).map { [$0.word ?? ""] } }
    let meant = codes.words.filter { self.written(code: $0.code) == written }.map(\.word)
    let rest = (fact.knownWords ?? []).filter { word in
      codes.otherwise.flatMap(self.written(code:)) == written
        && !codes.words.contains { $0.word.lowercased() == word.lowercased() }
    }
    return meant.isEmpty && rest.isEmpty ? nil : meant + rest
  }
}

extension MappedFile {
  /// What the place of a record in its file says: a new file number begins a new case.
  func known(of record: MappedRecord, behind previous: MappedRecord?) -> [String: Circumstances.Words] {
    guard hasAllLines else { return [:] }
    let isFirst = previous.map { $0.caseNumber != record.caseNumber } ?? true
    return ["line.is_first": [isFirst ? "yes" : "no"]]
  }
}

extension MappedCell {
  /// Whether anything stands there.
  var isFilled: Bool {
    switch content {
    case .value(let written): return !written.text.isEmpty
    case .list, .uncoded: return true
    case .absent, .notApplicable: return false
    }
  }

  /// Whether one of those has its name.
  func isStoodFor(by cells: [MappedCell]) -> Bool { cells.contains { $0.field.name == field.name } }
}

extension MappedFile {
  /// Whether it has every line of a case's account.
  var hasAllLines: Bool { each == .lines && only.isEmpty && !isSplit }
}

extension MappedRecord {
  /// The creditor's file number, where the record has a field for it.
  var caseNumber: String? { read("case.number", .eur)?.value.word }
}
