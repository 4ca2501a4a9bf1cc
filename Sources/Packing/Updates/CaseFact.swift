import CaseModel

/// One thing that a recipient was told of a case, in a form that can be kept and compared.
package struct CaseFact: Hashable, Sendable {
  package let kind: Kind
  /// In the order of their names; what is unknown is left out.
  package let fields: [Field]

  package enum Kind: String, Sendable {
    case invoice, payment, credit, cost, debtor, document, letter, contact, offer, dispute, acknowledgement, suspension
    case proceeding, title, check, declaration
    /// Where money goes, as the last update has it.
    case creditor
    /// That something was taken back.
    case recall
    /// A file of a mapped recipient, and what its fields say.
    case file
  }

  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  init(_ kind: Kind, _ fields: KeyValuePairs<String, String?>) {
    self.kind = kind
    self.fields = fields.compactMap { name, value in value.map { Field(name: name, value: $0) } }
      .sorted { $0.name < $1.name }
  }

  init?(_ kind: String, _ fields: [String: String]) {
    guard let kind = Kind(rawValue: kind) else { return nil }
    self.kind = kind
    self.fields = fields.map { Field(name: $0.key, value: $0.value) }.sorted { $0.name < $1.name }
  }

  /// The day it belongs to.
  var day: Day? {
    let names = ["received", "on", "sent", "at", "from", "filed", "final"]
    return names.lazy.compactMap { self[$0] }.first.flatMap { Day(iso: $0.prefix(10)) }
  }

  /// What it says besides day, amount and invoice, on one line.
  var rest: String? {
    let told: Set = ["received", "on", "sent", "at", "from", "filed", "final", "amount", "currency", "invoice"]
    let texts = fields.filter { !told.contains($0.name) }.map(\.value.onOneLine).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : String(texts.joined(separator: " · ").prefix(2000))
  }

  /// nil of what it is not known to say.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}
