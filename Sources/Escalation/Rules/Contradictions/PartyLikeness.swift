import CaseModel

/// How likely the party an invoice names is one that the case names.
enum PartyLikeness: Comparable {
  case same
  /// Perhaps only spelt differently, renamed or moved.
  case similar
  /// Someone else of that name: a firm and its owner, a firm of another form, or another first name.
  case otherPerson
  /// Clearly someone else, whatever the name is.
  case otherVATID
  /// Clearly someone else: neither the name nor the place agrees.
  case otherName

  var isOther: Bool { self >= .otherPerson }

  /// What the case knows of a party.
  struct Known {
    let names: [String]
    var vatID: String?
    var postcode: String?
    /// What kind of firm it is; nil where nobody knows.
    var form: LegalForm.Family?
    /// First and last name of a consumer.
    var person: PersonName?
    /// Whether a name without a word in common tells enough: of a former party the case gives nothing else.
    var nameDecides = false
  }

  init(_ named: InvoiceParty, _ known: Known) {
    let names = [named.name, named.tradingName].compactMap { $0 }
    let sameVAT = PartyLikeness.sameVAT(named.vatID, known.vatID)
    let samePostcode = PartyLikeness.same(named.postcode, known.postcode)
    if sameVAT == false {
      self = .otherVATID
    } else if PartyName.matches(names, known.names) {
      self = .same
    } else if sameVAT != true || known.form == .sole, known.isSomeoneElse(names) {
      self = .otherPerson
    } else if sameVAT == true || PartyName.sharesWord(names, known.names) {
      self = .similar
    } else {
      self = samePostcode == false || known.nameDecides ? .otherName : .similar
    }
  }

  /// The best likeness among several; the same where none is known.
  static func best(of named: InvoiceParty, among known: [Known]) -> PartyLikeness {
    known.map { PartyLikeness(named, $0) }.min() ?? .same
  }

  /// nil where one is missing or a shorter form of the other (`CHE123456789MWST`), or where both are of different
  /// countries: one firm may be registered in several. A mistyped number says nothing of who it is either.
  private static func sameVAT(_ left: String?, _ right: String?) -> Bool? {
    let (left, right) = (plain(left), plain(right))
    guard left.count > 3, right.count > 3, left.prefix(2) == right.prefix(2) else { return nil }
    if left == right { return true }
    if left.hasPrefix(right) || right.hasPrefix(left) { return nil }
    return VATID(left) == nil || VATID(right) == nil ? nil : false
  }

  private static func same(_ left: String?, _ right: String?) -> Bool? {
    let (left, right) = (plain(left), plain(right))
    return left.isEmpty || right.isEmpty ? nil : left == right
  }

  private static func plain(_ text: String?) -> String {
    guard let text else { return "" }
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    return isPlain ? text : text.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension PartyLikeness.Known {
  /// Whether a name, by the form it ends in or the first name it has, belongs to another person.
  fileprivate func isSomeoneElse(_ named: [String]) -> Bool {
    let forms = named.compactMap { LegalForm.family(of: $0) }
    if let form, !forms.isEmpty, !forms.contains(form) { return true }
    guard let person else { return false }
    if !forms.isEmpty { return !forms.contains(.sole) }
    return !named.isEmpty && named.allSatisfy { PartyName.hasOtherFirstName($0, than: person) }
  }
}
