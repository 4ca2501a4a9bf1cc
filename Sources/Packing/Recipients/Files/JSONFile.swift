import CaseModel
import Formats

/// Writes records as JSON: names with points become objects inside each other, in the order of the mapping.
enum JSONFile {
  static func value(of record: MappedRecord) -> JSONValue {
    var members: [JSONValue.Member] = []
    for cell in record.cells {
      let value: JSONValue
      switch cell.content {
      case .value(let written): value = JSONFile.value(of: written)
      case .list(let records): value = .list(records.map(JSONFile.value))
      case .absent, .notApplicable, .uncoded: continue
      }
      insert(value, at: JSONPath.parts(of: cell.field.name), into: &members)
    }
    return .object(members)
  }

  private static func value(of written: Written) -> JSONValue {
    switch written {
    case .text(let text): return .text(text)
    case .number(let digits): return .number(digits)
    case .flag(let flag): return .flag(flag)
    case .day(let day): return .text(day.description)
    }
  }

  private static func insert(_ value: JSONValue, at path: ArraySlice<Substring>, into members: inout [JSONValue.Member])
  {
    guard let name = path.first.map(String.init) else { return }
    let rest = path.dropFirst()
    guard !rest.isEmpty else { return members.append(JSONValue.Member(name, value)) }
    let index = members.firstIndex { $0.name == name }
    var inner: [JSONValue.Member] = []
    if let index, case .object(let existing) = members[index].value { inner = existing }
    insert(value, at: rest, into: &inner)
    if let index {
      members[index].value = .object(inner)
    } else {
      members.append(JSONValue.Member(name, .object(inner)))
    }
  }

  // MARK: Reading back

  static func records(_ bytes: [UInt8], _ file: MappedFile, named name: String) throws(UnreadableFile) -> [MappedRecord]
  {
    let root: YAMLNode
    do throws(YAMLProblem) {
      // Every JSON text is YAML, and that reader knows where everything stands.
      root = try YAMLReader.read(bytes)
    } catch {
      throw UnreadableFile(line: error.position.line, message: Text("Das ist kein JSON.", "This is no JSON."))
    }
    guard JSONSyntax.isJSON(bytes) else {
      throw UnreadableFile(line: nil, message: Text("Das ist kein JSON.", "This is no JSON."))
    }
    if let position = root.repeatedKey {
      throw UnreadableFile(
        line: position.line,
        message: Text("Ein Name steht in einem Objekt zweimal.", "A name stands twice in an object."))
    }
    let vocabulary = JSONVocabulary(file)
    func whole(_ node: YAMLNode) -> MappedRecord {
      var record = record(node, file.fields, name)
      record.strangers = vocabulary.strangers(in: node).map { Place(name, line: $0.line, column: $0.column) }
      return record
    }
    switch root {
    case .mapping where file.each == nil || file.isSplit: return [whole(root)]
    case .sequence(let items, _) where file.each != nil && !file.isSplit: return items.map(whole)
    case .mapping:
      throw UnreadableFile(line: root.position.line, message: Text("Erwartet wird eine Liste.", "A list is expected."))
    case .sequence, .scalar:
      throw UnreadableFile(
        line: root.position.line, message: Text("Erwartet wird ein Objekt.", "An object is expected."))
    }
  }

  private static func record(_ node: YAMLNode, _ fields: [MappedField], _ name: String) -> MappedRecord {
    MappedRecord(
      cells: fields.map { field in
        let found = JSONPath.node(at: JSONPath.parts(of: field.name), in: node)
        let place = Place(name, line: (found ?? node).position.line, column: (found ?? node).position.column)
        return MappedCell(field: field, content: content(found, field, name), place: place, fact: nil)
      })
  }

  private static func content(_ node: YAMLNode?, _ field: MappedField, _ name: String) -> MappedCell.Content {
    guard let node, !node.isNull else { return .absent }
    switch node {
    case .sequence(let items, _):
      guard case .list = field.source else { return .uncoded }
      return items.isEmpty ? .absent : .list(items.map { record($0, field.fields, name) })
    case .mapping: return .uncoded
    case .scalar(let text, let isPlain, _):
      guard isPlain else { return .value(.text(text)) }
      if text == "true" || text == "false" { return .value(.flag(text == "true")) }
      return .value(JSONNumber.isOne(text) ? .number(text) : .text(text))
    }
  }
}

extension YAMLNode {
  /// Where a key stands for the second time; programs differ in which of the two they take.
  fileprivate var repeatedKey: YAMLPosition? {
    switch self {
    case .scalar: return nil
    case .sequence(let items, _): return items.lazy.compactMap(\.repeatedKey).first
    case .mapping(let entries, _):
      var seen: Set<String> = []
      for entry in entries {
        guard seen.insert(entry.key).inserted else { return entry.keyPosition }
        if let position = entry.value.repeatedKey { return position }
      }
      return nil
    }
  }
}

/// `Claim.PrincipalClaim.Value`, `payments[]`
enum JSONPath {
  static func parts(of name: String) -> ArraySlice<Substring> {
    let plain = name.hasSuffix("[]") ? name.dropLast(2) : name[...]
    return plain.split(separator: ".")[...]
  }

  static func node(at path: ArraySlice<Substring>, in node: YAMLNode) -> YAMLNode? {
    guard let name = path.first else { return node }
    guard case .mapping(let entries, _) = node, let entry = entries.first(where: { $0.key == name }) else { return nil }
    return self.node(at: path.dropFirst(), in: entry.value)
  }
}
