import Formats

/// The names that may stand in a file of JSON: those of its fields, and those that the recipient knows beside them.
struct JSONVocabulary {
  /// With those of the objects and lists around them: `claims[].principal_amount.value`.
  private let names: Set<String>
  /// Objects that names lie in.
  private let objects: Set<String>
  /// What lies below them the recipient knows, and the mapping does not.
  private let open: Set<String>

  init(_ file: MappedFile) {
    open = Set(file.also)
    names = open.union(FieldPaths.all(of: file.fields).map(\.name))
    objects = Set(
      names.flatMap { name in
        let parts = name.split(separator: ".")
        return parts.indices.dropLast().map { parts[...$0].joined(separator: ".") }
      })
  }

  /// Where something stands that has none of these names.
  func strangers(in node: YAMLNode) -> [YAMLPosition] { strangers(in: node, below: "") }

  private func strangers(in node: YAMLNode, below path: String) -> [YAMLPosition] {
    guard case .mapping(let entries, _) = node else { return [] }
    return entries.flatMap { entry -> [YAMLPosition] in
      let name = path + entry.key
      if open.contains(name) || open.contains("\(name)[]") { return [] }
      switch entry.value {
      case .mapping where objects.contains(name): return strangers(in: entry.value, below: "\(name).")
      case .sequence(let items, _) where names.contains("\(name)[]"):
        return items.flatMap { strangers(in: $0, below: "\(name)[].") }
      default:
        // A field of that name tells itself what is wrong with its value.
        let isKnown =
          names.contains(name) || names.contains("\(name)[]") || objects.contains(name) && entry.value.isNull
        return isKnown ? [] : [entry.keyPosition]
      }
    }
  }
}
