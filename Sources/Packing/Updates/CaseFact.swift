import CaseModel
import Formats

/// One thing that a recipient was told of a case, in a form that can be kept and compared.
package struct CaseFact: Hashable, Sendable {
  package let kind: Kind
  /// In the order of the kind; what is unknown is left out.
  package let fields: [Field]

  package enum Kind: String, Sendable {
    case invoice, payment, credit, cost, debtor, document, letter, contact, offer, dispute, acknowledgement, suspension
    case proceeding, title, check, declaration
  }

  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  init(_ kind: Kind, _ fields: KeyValuePairs<String, String?>) {
    self.kind = kind
    self.fields = fields.compactMap { name, value in value.map { Field(name: name, value: $0) } }
  }

  /// nil of what it is not known to say.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// What a recipient was told, as the ledger keeps it: a JSON list, one object a fact.
package struct FactSheet: Sendable, Equatable {
  package private(set) var told: [CaseFact]
  /// What it had been told before and what does not hold any more.
  package private(set) var withdrawn: [CaseFact]

  package init(_ told: [CaseFact], withdrawn: [CaseFact] = []) {
    self.told = told
    self.withdrawn = withdrawn
  }

  package var text: String {
    let objects = told.map { FactSheet.object("fact", $0) } + withdrawn.map { FactSheet.object("withdrawn", $0) }
    return String(decoding: JSONValue.list(objects).bytes, as: UTF8.self)
  }

  private static func object(_ key: String, _ fact: CaseFact) -> JSONValue {
    .object([.init(key, .text(fact.kind.rawValue))] + fact.fields.map { .init($0.name, .text($0.value)) })
  }

  /// nil where the text is no such list.
  package init?(_ text: String) {
    guard case .sequence(let items, _)? = try? YAMLReader.read(Array(text.utf8)) else { return nil }
    self.init([])
    for item in items {
      guard case .mapping(let entries, _) = item, let head = entries.first, let fact = CaseFact(entries) else {
        return nil
      }
      if head.key == "withdrawn" { withdrawn.append(fact) } else { told.append(fact) }
    }
  }

  /// What the recipient knows after it was told that, too.
  package mutating func follow(_ next: FactSheet) {
    // Who the debtors are is told all at once.
    if next.told.contains(where: { $0.kind == .debtor }) { told.removeAll { $0.kind == .debtor } }
    for fact in next.withdrawn {
      if let index = told.firstIndex(of: fact) { told.remove(at: index) }
    }
    told += next.told
  }
}

extension Handover {
  /// Everything that its package tells.
  package var told: FactSheet { FactSheet(CaseFact.all(in: file, contents)) }
}

extension CaseFact {
  /// - Parameter entries: the first names the kind.
  fileprivate init?(_ entries: [YAMLEntry]) {
    var fields: [Field] = []
    for entry in entries {
      guard case .scalar(let value, _, _) = entry.value else { return nil }
      fields.append(Field(name: entry.key, value: value))
    }
    guard let kind = fields.first.flatMap({ Kind(rawValue: $0.value) }) else { return nil }
    self.kind = kind
    self.fields = Array(fields.dropFirst())
  }
}
