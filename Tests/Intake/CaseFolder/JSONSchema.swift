import Formats
import TestSupport

/// A JSON Schema of `schemas/`, as far as these tests look into it.
struct JSONSchema {
  let root: YAMLNode
  private let definitions: YAMLNode?

  /// Reads `schemas/koffer-NAME-1.0.json`.
  init(_ name: String) throws {
    root = try YAMLReader.read(try Corpus.bytes(at: JSONSchema.path(name)))
    definitions = root["$defs"]
  }

  static func path(_ name: String) -> String {
    "\(Corpus.project)/schemas/koffer-\(name)-1.0.json"
  }

  /// The names of `$defs` with their content, as text that can be compared.
  var definitionTexts: [String: String] {
    Dictionary((definitions?.entries ?? []).map { ($0.key, $0.value.json) }, uniquingKeysWith: { first, _ in first })
  }

  /// A keyword of a schema: its own, else that of the definition it refers to.
  func keyword(_ name: String, of schema: YAMLNode) -> YAMLNode? {
    if let own = schema[name] { return own }
    guard let reference = schema["$ref"]?.text?.split(separator: "/").last else { return nil }
    return definitions?[String(reference)]?[name]
  }

  /// Every property, by the path under which the reader asks for it: `debtors.address.street`.
  var properties: [String: YAMLNode] {
    var found: [String: YAMLNode] = [:]
    collect(root, at: "", into: &found)
    return found
  }

  /// The paths of the properties that their section requires.
  var required: Set<String> {
    // The root may offer alternatives; of these the first is the one a full document follows.
    let top = root["anyOf"]?.items.first ?? root
    let listed = properties.map { ($0.key, keyword("items", of: $0.value) ?? $0.value) }
    let named = listed.compactMap { path, schema in freeSection(of: schema).map { ("\(path).\($0.name)", $0.section) } }
    let sections = [("", top)] + listed + named
    return Set(
      sections.flatMap { path, section in
        (keyword("required", of: section)?.items ?? []).compactMap(\.text).map { path.isEmpty ? $0 : "\(path).\($0)" }
      })
  }

  private func collect(_ schema: YAMLNode, at path: String, into found: inout [String: YAMLNode]) {
    if let items = keyword("items", of: schema) { collect(items, at: path, into: &found) }
    for entry in keyword("properties", of: schema)?.entries ?? [] {
      let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      found[name] = entry.value
      collect(entry.value, at: name, into: &found)
    }
    if let free = freeSection(of: schema) { collect(free.section, at: "\(path).\(free.name)", into: &found) }
  }

  /// What sections under names of the user's own look like, with the name that the example gives one.
  private func freeSection(of schema: YAMLNode) -> (name: String, section: YAMLNode)? {
    guard let section = keyword("additionalProperties", of: schema), keyword("properties", of: section) != nil,
      let name = keyword("examples", of: schema)?.items.first?.entries.first?.key
    else { return nil }
    return (name, section)
  }

  /// The values a property may have where they are listed, one by one or in a list; null is left out.
  func choices(of property: YAMLNode) -> Set<String>? {
    let alternatives = [property] + (property["anyOf"]?.items ?? [])
    let values = alternatives.compactMap { $0["enum"] }.flatMap(\.items)
    return values.isEmpty ? nil : Set(values.filter { !$0.isNull }.compactMap(\.text))
  }

  /// A document that uses every property once, made from the examples; `replacing` changes some by their paths.
  func sample(replacing: [String: String] = [:]) -> String {
    sample(of: root, at: "", replacing)
  }

  private func sample(of schema: YAMLNode, at path: String, _ replacing: [String: String]) -> String {
    if let replacement = replacing[path] { return replacement }
    if let properties = keyword("properties", of: schema) {
      let members = properties.entries.map { entry in
        let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        return "\"\(entry.key)\": \(sample(of: entry.value, at: name, replacing))"
      }
      return "{\(members.joined(separator: ", "))}"
    }
    if let free = freeSection(of: schema) {
      return "{\"\(free.name)\": \(sample(of: free.section, at: "\(path).\(free.name)", replacing))}"
    }
    if let example = keyword("examples", of: schema)?.items.first { return example.json }
    if let choice = choices(of: schema)?.sorted().first { return "\"\(choice)\"" }
    if let items = keyword("items", of: schema) { return "[\(sample(of: items, at: path, replacing))]" }
    return "true"
  }
}

extension YAMLNode {
  var entries: [YAMLEntry] {
    if case .mapping(let entries, _) = self { return entries }
    return []
  }

  var items: [YAMLNode] {
    if case .sequence(let items, _) = self { return items }
    return []
  }

  var text: String? {
    if case .scalar(let text, _, _) = self { return text }
    return nil
  }

  subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }

  /// The value as JSON on one line; texts of the schemas need no escapes but the backslash.
  var json: String {
    switch self {
    case .scalar(let text, plain: true, _): return text
    case .scalar(let text, plain: false, _): return "\"\(text.replacing("\\", with: "\\\\"))\""
    case .sequence(let items, _): return "[\(items.map(\.json).joined(separator: ", "))]"
    case .mapping(let entries, _):
      return "{\(entries.map { "\"\($0.key)\": \($0.value.json)" }.joined(separator: ", "))}"
    }
  }
}
