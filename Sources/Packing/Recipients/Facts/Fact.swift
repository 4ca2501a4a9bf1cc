import CaseModel

/// Something that can be known of a case, by a name that mapping files use: `invoice.first_dunning`.
package struct Fact: Sendable {
  package let name: String
  package let scope: FactScope
  package let kind: FactValue.Kind
  package let title: Text
  /// Where it is a word: all it can be.
  package let words: [String]
  /// What to do where it is missing; nil for what is reckoned, or always there.
  package let remedy: Text?
  /// Which parts of the claim a field holds that is filled with it.
  let holds: ClaimMatter
  let read: @Sendable (Ground) -> FactValue?
  /// Where it stands, or would have to.
  let place: @Sendable (Ground) -> Place

  private init(
    _ name: String, _ scope: FactScope, _ kind: FactValue.Kind, _ title: Text, words: [String], remedy: Text?,
    holds: ClaimMatter = [], place: @escaping @Sendable (Ground) -> Place,
    read: @escaping @Sendable (Ground) -> FactValue?
  ) {
    self.name = "\(scope.rawValue).\(name)"
    self.scope = scope
    self.kind = kind
    self.title = title
    self.words = words
    self.remedy = remedy
    self.holds = holds
    self.place = place
    self.read = read
  }

  /// A value of `case.yaml`, `koffer.yaml` or a document, under that key.
  static func written(
    _ name: String, _ scope: FactScope, _ kind: FactValue.Kind, _ title: Text, at key: String? = nil,
    words: [String] = [], read: @escaping @Sendable (Ground) -> FactValue?
  ) -> Fact {
    let path = scope.path(key ?? name)
    return Fact(
      name, scope, kind, title, words: words,
      remedy: Text("In case.yaml „\(path)“ ergänzen.", "Add “\(path)” to case.yaml."),
      place: { $0.origin(of: scope).place(of: key ?? name) }, read: read)
  }

  /// A value that nobody writes down as such: it follows from what is written.
  static func derived(
    _ name: String, _ scope: FactScope, _ kind: FactValue.Kind, _ title: Text, words: [String] = [],
    remedy: Text? = nil, holds: ClaimMatter = [], place: (@Sendable (Ground) -> Place?)? = nil,
    read: @escaping @Sendable (Ground) -> FactValue?
  ) -> Fact {
    Fact(
      name, scope, kind, title, words: words, remedy: remedy, holds: holds,
      place: { place?($0) ?? $0.origin(of: scope).place }, read: read)
  }
}

/// Parts of a claim that a recipient may have fields for, or not.
struct ClaimMatter: OptionSet, Sendable {
  let rawValue: Int

  static let interest = ClaimMatter(rawValue: 1)
  static let costs = ClaimMatter(rawValue: 2)
  /// Since when interest runs that nobody paid yet, so that the recipient reckons it.
  static let runningInterest = ClaimMatter(rawValue: 4)
}

extension FactScope {
  /// How `case.yaml` writes a key of it.
  fileprivate func path(_ key: String) -> String {
    switch self {
    case .case, .claim: return key
    case .creditor, .contract, .mandate: return "\(rawValue).\(key)"
    case .debtor: return "debtors[].\(key)"
    case .invoice: return "invoices[].\(key)"
    case .payment: return "payments[].\(key)"
    case .letter: return "reminders[].\(key)"
    case .charge, .line, .document, .channel: return key
    }
  }
}

extension Ground {
  fileprivate func origin(of scope: FactScope) -> Origin {
    switch scope {
    case .creditor: return file.creditor.origin
    case .contract: return file.contract?.origin ?? file.origin
    case .mandate: return file.mandate?.origin ?? file.origin
    case .debtor, .channel: return theDebtor?.origin ?? file.origin
    case .invoice: return theInvoice?.origin ?? file.origin
    case .payment:
      if case .payment(_, let payment) = entry { return payment.origin }
    case .letter:
      if case .letter(let letter, _) = entry { return letter.origin }
    case .case, .claim, .charge, .line, .document: break
    }
    return file.origin
  }
}
