import CaseModel

extension CallSheet {
  /// Whom to call, and whom not.
  public struct Whom: Sendable {
    /// Who owes, and who is liable beside.
    public let parties: Excerpt<Party>
    /// People at the debtor whom the case names.
    public let people: Excerpt<Person>
    /// With whom the policy wants the debt spoken about; nil where it says nothing.
    public let right: Right?
  }

  /// A debtor, co-debtor or guarantor.
  public struct Party: Sendable {
    public let role: Debtor.Role
    public let kind: Debtor.Kind?
    public let name: String?
    public let phones: [String]
    /// ISO 639-1.
    public let language: String?
  }

  /// Somebody who represents the debtor or spoke for the debtor.
  public struct Person: Sendable {
    public let name: String?
    public let role: Text?
    /// When somebody last spoke with that person; nil for those who represent the debtor.
    public let lastOn: Day?
    public let standing: Standing
  }

  /// Whether the debt may be spoken about with somebody.
  public enum Standing: String, CaseIterable, Sendable {
    /// The policy names the role.
    case foreseen
    /// The policy names others, or the debt is no business of theirs.
    case excluded
    /// The case does not say which role it is.
    case unknown
    /// The policy does not say.
    case open
  }

  /// The roles that a clause of the policy names.
  public struct Right: Sendable {
    public let clause: String
    public let roles: Text
  }
}

extension CallSheet.Whom {
  init(of docket: Docket) {
    let file = docket.file
    parties = CallSheet.Excerpt(
      file.debtors.map { debtor in
        CallSheet.Party(
          role: debtor.role, kind: debtor.kind, name: debtor.fullName?.asLine(most: 80),
          phones: debtor.phones.prefix(4).map { $0.asLine(most: 30) }, language: debtor.language?.asLine(most: 12))
      }, most: 4)
    let fairness = docket.policy.fairness
    right = fairness.rightPerson.map { demand in
      CallSheet.Right(clause: demand.clause.number, roles: Role.list(fairness.roles))
    }
    let representatives = file.debtors.flatMap(\.representedBy).map { representative in
      CallSheet.Person(
        name: representative.name.asLine(most: 60), role: representative.role?.title, lastOn: nil,
        standing: docket.standing(ofRole: representative.role?.rawValue))
    }
    let known = Set(representatives.compactMap { $0.name?.lowercased() })
    var seen: Set<[String?]> = []
    let counterparts = docket.log.acts.reversed().compactMap(\.contact).filter { contact in
      (contact.counterpart != nil || contact.counterpartRole != nil)
        && !known.contains(contact.counterpart?.asLine(most: 60).lowercased() ?? "")
        && seen.insert([contact.counterpart, contact.counterpartRole]).inserted
    }.map { contact in
      CallSheet.Person(
        name: contact.counterpart?.asLine(most: 60), role: contact.counterpartRole.map(Role.onPage),
        lastOn: contact.at.day, standing: docket.standing(ofRole: contact.counterpartRole))
    }
    people = CallSheet.Excerpt(representatives + counterparts, most: 6)
  }
}

extension Docket {
  /// As the rule of the right person judges it; without that clause only those are excluded who are strangers to the debt.
  fileprivate func standing(ofRole role: String?) -> CallSheet.Standing {
    guard let role else { return .unknown }
    if Role(rawValue: role)?.isStranger == true { return .excluded }
    guard policy.fairness.rightPerson != nil else { return Role.isStranger(role) ? .excluded : .open }
    return policy.fairness.roles.contains(role) ? .foreseen : .excluded
  }
}

extension Role {
  /// A role as a page names it; the creditor's own word where it is none of ours.
  static func onPage(_ role: String) -> Text {
    let own = role.asLine(most: 40)
    return Role(rawValue: role)?.title ?? Text(own, own)
  }
}

extension Representative.Role {
  var title: Text {
    switch self {
    case .managingDirector: return Role.managingDirector.title
    case .boardMember: return Role.boardMember.title
    case .partner: return Role.partner.title
    case .owner: return Role.owner.title
    case .guardian: return Role.guardian.title
    case .liquidator: return Text("Liquidator", "liquidator")
    case .insolvencyAdministrator: return Text("Insolvenzverwalter", "insolvency administrator")
    case .other: return Text("Vertretung", "representative")
    }
  }
}
