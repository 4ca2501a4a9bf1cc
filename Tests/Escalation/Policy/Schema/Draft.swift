import Formats

/// A document that a test changes at one place: read from YAML, written as JSON.
indirect enum Draft {
  case object([(key: String, value: Draft)])
  case list([Draft])
  case text(String)
  /// A number, `true`, `false` or `null`.
  case bare(String)

  init(yaml: String) throws {
    self.init(try YAMLReader.read(Array(yaml.utf8)))
  }

  init(_ node: YAMLNode) {
    switch node {
    case .scalar(let text, let isPlain, _): self = isPlain && Draft.isBare(text) ? .bare(text) : .text(text)
    case .sequence(let items, _): self = .list(items.map { Draft($0) })
    case .mapping(let entries, _): self = .object(entries.map { ($0.key, Draft($0.value)) })
    }
  }

  /// The core schema of YAML 1.2: a date is text.
  private static func isBare(_ text: String) -> Bool {
    ["true", "false", "null"].contains(text) || text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
  }

  subscript(key: String) -> Draft? {
    if case .object(let entries) = self { return entries.first { $0.key == key }?.value }
    return nil
  }

  var items: [Draft] {
    if case .list(let items) = self { return items }
    return []
  }

  var string: String? {
    switch self {
    case .text(let text), .bare(let text): return text
    default: return nil
    }
  }

  /// With another value under that key; without the key where there is none.
  func replacing(_ key: String, by value: Draft?) -> Draft {
    guard case .object(var entries) = self else { return self }
    let place = entries.firstIndex { $0.key == key }
    switch (place, value) {
    case (let place?, let value?): entries[place].value = value
    case (let place?, nil): entries.remove(at: place)
    case (nil, let value?): entries.append((key, value))
    case (nil, nil): break
    }
    return .object(entries)
  }

  /// As JSON; texts of these tests need no escapes but the backslash.
  var json: String {
    switch self {
    case .object(let entries): return "{\(entries.map { "\"\($0.key)\": \($0.value.json)" }.joined(separator: ", "))}"
    case .list(let items): return "[\(items.map(\.json).joined(separator: ", "))]"
    case .text(let text): return "\"\(text.replacing("\\", with: "\\\\"))\""
    case .bare(let text): return text
    }
  }
}
