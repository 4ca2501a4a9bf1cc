import CaseModel

/// Numbers the parties of a case: creditor, whom the claim was bought from, who owes, who is liable, and who acts for them.
struct XJustizParties {
  typealias Party = XJustizMessage.Party

  private(set) var parties: [Party] = []

  init(_ file: CaseFile) {
    let creditor = file.creditor
    var first = Party(
      number: 1, role: XJustizRole.creditor.rawValue, name: .organisation(XJustizParties.line(creditor.name)))
    first.address = creditor.address.map(XJustizMessage.Address.init)
    first.register = creditor.register.flatMap(XJustizMessage.Register.init)
    first.ibans = creditor.bankAccounts
    first.vatID = creditor.vatID
    parties = [first]
    add(creditor.representedBy, actingFor: 1)
    if let original = creditor.originalCreditor {
      let name = XJustizMessage.Name.organisation(XJustizParties.line(original))
      parties.append(Party(number: parties.count + 1, role: XJustizRole.formerCreditor.rawValue, name: name))
    }
    for debtor in file.debtors { add(debtor) }
  }

  private mutating func add(_ debtor: Debtor) {
    let number = parties.count + 1
    let role = debtor.role == .guarantor ? XJustizRole.guarantor : .debtor
    var party = Party(number: number, role: role.rawValue, name: XJustizParties.name(of: debtor))
    let before = parties.count { $0.role == role.rawValue }
    // The first of a role needs no number: the schema takes 1 for granted.
    party.ordinal = before > 0 ? before + 1 : nil
    party.address = debtor.address.map(XJustizMessage.Address.init)
    if case .organisation = party.name { party.register = debtor.register.flatMap(XJustizMessage.Register.init) }
    party.ibans = debtor.bankAccounts
    party.vatID = debtor.vatID
    parties.append(party)
    add(debtor.representedBy, actingFor: number)
  }

  private mutating func add(_ representatives: [Representative], actingFor number: Int) {
    for representative in representatives {
      parties.append(
        Party(
          number: parties.count + 1, role: XJustizParties.role(of: representative).rawValue, actsFor: number,
          name: XJustizParties.name(of: representative)))
    }
  }

  /// Who acts for a limited partnership is mostly a firm; its name shows it by its legal form.
  private static func name(of representative: Representative) -> XJustizMessage.Name {
    let name = line(representative.name)
    return isFirm(name) ? .organisation(name) : .person(given: nil, family: name)
  }

  /// Whether a name shows that it is no person's.
  static func isFirm(_ name: String) -> Bool {
    if let family = LegalForm.family(of: name) { return family != .sole }
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains { LegalForm.isCompany($0) || foreign.contains($0) }
  }

  private static let foreign: Set = ["mbh", "ltd", "limited", "llp", "inc", "sarl", "bv"]

  /// A name that nobody took apart stays whole, as family name: where it parts is not ours to guess.
  private static func name(of debtor: Debtor) -> XJustizMessage.Name {
    if let family = debtor.familyName { return .person(given: debtor.givenName.map(line), family: line(family)) }
    let name = line(debtor.fullName)
    return debtor.kind == .consumer ? .person(given: nil, family: name) : .organisation(name)
  }

  private static func role(of representative: Representative) -> XJustizRole {
    switch representative.role {
    case .managingDirector: return .managingDirector
    case .boardMember: return .board
    case .partner: return .partner
    case .owner: return .owner
    case .liquidator: return .liquidator
    case .guardian: return .guardian
    case .insolvencyAdministrator: return .insolvencyAdministrator
    case .other, nil: return .representative
    }
  }

  static func line(_ text: String?) -> String {
    (text ?? "").onOneLine
  }
}

extension XJustizMessage.Address {
  /// A country abroad stands among the additions: the standard's list of states is not ours to number.
  fileprivate init(_ address: Address) {
    additions = [address.addition, address.country.flatMap { $0 == "DE" ? nil : "Staat: \($0)" }].compactMap { $0 }
      .map(XJustizParties.line).filter { !$0.isEmpty }
    street = address.street.map(XJustizParties.line)
    houseNumber = address.houseNumber.map(XJustizParties.line)
    postcode = address.postcode.map(XJustizParties.line)
    city = address.city.map(XJustizParties.line)
  }
}

extension XJustizMessage.Register {
  fileprivate init?(_ entry: RegisterEntry) {
    guard let court = entry.court, let kind = entry.kind else { return nil }
    self.init(court: XJustizParties.line(court), kind: kind.rawValue, number: entry.number.map(XJustizParties.line))
  }
}
