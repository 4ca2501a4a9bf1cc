import CaseModel

/// How the creditor wants debtors treated; what is nil is not asked for.
public struct Fairness: Sendable {
  /// After a talk no standard letter, until somebody wrote one for this debtor.
  public var individualAfterTalk: Demand?
  /// Hardship is answered with an offer.
  public var hardshipOffered: Demand?
  /// An offer stands before the handover; empty: of any kind.
  public var offerBeforeHandover: Demand?
  public var offers: Set<Offer.Kind> = []
  /// The court comes last.
  public var legalLast: Demand?
  /// Each talk names who spoke for the creditor; empty: whoever it is.
  public var handlersNamed: Demand?
  public var handlers: [String] = []
  /// Talks about the debt are with these roles alone.
  public var rightPerson: Demand?
  public var roles: [String] = []
  /// Each talk that reached somebody has its result and a note.
  public var reasonsRecorded: Demand?
  /// No more letters and talks than so many in a stretch.
  public var contactLimit: Demand?
  public var mostContacts = 0
  public var contactStretch = Span(7)
  /// Never longer without a word.
  public var contactGap: Demand?
  public var longestGap = Span(30)

  /// A clause and how much it weighs.
  public struct Demand: Sendable {
    public let clause: Policy.Clause
    public let weight: Weight
  }
}

extension Role {
  /// Those who lead the debtor's business.
  static let ofManagement: [Role] = [.managingDirector, .boardMember, .partner, .owner]
  static let management: Set<String> = Set(ofManagement.map(\.rawValue))
}
