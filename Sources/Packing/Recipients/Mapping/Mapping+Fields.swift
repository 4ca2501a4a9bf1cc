extension Mapping {
  /// Every field of every file, those of the lists within a record, too.
  var fields: [MappedField] {
    func all(_ fields: [MappedField]) -> [MappedField] { fields.flatMap { [$0] + all($0.fields) } }
    return files.flatMap { all($0.fields) }
  }

  /// Whether any of its fields is filled from one of those facts, alone or within a text.
  func writes(_ names: Set<String>) -> Bool {
    fields.contains { field in
      if case .text(let template) = field.source { return template.facts.contains { names.contains($0.name) } }
      return field.holds(names)
    }
  }

  /// Whether any of its fields holds that fact for a program to read: what only a text mentions, none does.
  func holds(_ name: String) -> Bool { fields.contains { $0.holds([name]) } }
}

extension MappedField {
  fileprivate func holds(_ names: Set<String>) -> Bool {
    guard case .facts(let facts) = source else { return false }
    return facts.contains { names.contains($0.name) }
  }
}
