import CaseModel

/// When a clause applies: all that is said must hold.
public struct Condition: Sendable, Hashable {
  /// Of the case's open sum: from … on, and below ….
  public var amountFrom: Money?
  public var amountBelow: Money?
  public var debtor: Debtor.Kind?
  public var customer: Customer?
  /// ISO 3166-1 alpha-2; empty for all.
  public var countries: [String] = []
  public var isDisputed: Bool?
  public var isHardship: Bool?
  /// Days since the invoice fell due.
  public var overdueFrom: Int?
  public var overdueBelow: Int?
  public var isCourtReady: Bool?

  public enum Customer: String, CaseIterable, Sendable {
    case new
    case longStanding = "long_standing"
  }

  public static let always = Condition()

  /// Whether it may begin or cease to hold by the time alone.
  var isAboutTime: Bool { overdueFrom != nil || overdueBelow != nil || customer != nil }

  /// Whether it holds whenever the other does, as far as the words tell.
  func covers(_ other: Condition) -> Bool {
    func same<Value: Equatable>(_ own: Value?, _ others: Value?) -> Bool { own == nil || own == others }
    return (amountFrom.map { from in other.amountFrom.map { $0.cents >= from.cents } ?? false } ?? true)
      && (amountBelow.map { below in other.amountBelow.map { $0.cents <= below.cents } ?? false } ?? true)
      && (overdueFrom.map { from in other.overdueFrom.map { $0 >= from } ?? false } ?? true)
      && (overdueBelow.map { below in other.overdueBelow.map { $0 <= below } ?? false } ?? true)
      && (countries.isEmpty || !other.countries.isEmpty && Set(other.countries).isSubset(of: countries))
      && same(debtor, other.debtor) && same(customer, other.customer) && same(isDisputed, other.isDisputed)
      && same(isHardship, other.isHardship) && same(isCourtReady, other.isCourtReady)
  }

  /// What to do about words that people try and that are none.
  static func hints(ofRoute isRoute: Bool) -> [String: Text] {
    func instead(_ word: String) -> Text { Text("Gemeint ist wohl „\(word)“.", "“\(word)” was probably meant.") }
    var hints: [String: Text] = [:]
    for word in ["above", "over", "min", "at_least", "more_than"] {
      hints["amount_\(word)"] = instead("amount_from")
      hints["overdue_\(word)"] = instead("overdue_from")
    }
    for word in ["under", "max", "until", "to", "less_than"] {
      hints["amount_\(word)"] = instead("amount_below")
      hints["overdue_\(word)"] = instead("overdue_below")
    }
    if !isRoute {
      hints["court_ready"] = Text(
        "„court_ready“ steht nur unter „routes“; hier weglassen.",
        "“court_ready” stands under “routes” only; leave it out here.")
    }
    return hints
  }
}

/// To whom a case goes.
public struct Route: Sendable {
  public let clause: Policy.Clause
  public let to: Destination
  public let when: Condition

  public enum Destination: String, CaseIterable, Sendable {
    case agency
    case lawFirm = "law_firm"
    /// The case stays in the house.
    case nobody

    public var title: Text {
      switch self {
      case .agency: return Text("Inkasso", "agency")
      case .lawFirm: return Text("Rechtsanwalt", "law firm")
      case .nobody: return Text("keine Abgabe", "nobody")
      }
    }
  }
}
