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
