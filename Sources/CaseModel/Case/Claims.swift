/// What was agreed about interest, and how the creditor counts it.
public struct InterestAgreement: Sendable {
  public var origin: Origin
  /// A fixed rate a year, where one was agreed.
  public var fixed: Percent?
  /// Percentage points over the base rate, where those were agreed.
  public var pointsOverBase: Percent?
  /// First day of the agreed interest; nil means the first day of default.
  public var from: Day?
  /// Why more than the statutory rate is owed (§ 288 (3) BGB, § 13a (1) No. 4 RDG).
  public var ground: String?
  /// The document that says so.
  public var file: String?
  public var dayCount: DayCount = .act365
  public var paymentDay: PaymentDay = .excluded
  /// Whether the lump sum of § 288 (5) BGB is claimed.
  public var lumpSum = true

  /// How days become a fraction of a year. No statute prescribes one.
  public enum DayCount: String, CaseIterable, Sendable {
    /// Every day is one of 365.
    case act365
    /// Days of a leap year are one of 366.
    case actact
    /// Every month has thirty days.
    case thirty360 = "30e360"
  }

  /// Whether the day a payment came in still bears interest on what it paid.
  public enum PaymentDay: String, CaseIterable, Sendable {
    case excluded, included
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// Money the default cost the creditor. The kinds are those the court dunning procedure keeps apart.
public struct Cost: Sendable {
  public var origin: Origin
  public var kind: Kind
  public var on: Day
  public var amount: Money
  /// Number of the invoice it belongs to; nil means the oldest of the case.
  public var invoice: String?
  public var reason: String?
  public var file: String?

  public enum Kind: String, CaseIterable, Sendable {
    /// Bankrücklastkosten.
    case returnDebit = "return_debit"
    /// Auskunftskosten.
    case information
    /// Auslagen.
    case expenses
    /// Andere Nebenforderungen.
    case other
  }

  public init(origin: Origin, kind: Kind, on: Day, amount: Money) {
    self.origin = origin
    self.kind = kind
    self.on = on
    self.amount = amount
  }
}

/// A step in court about the claim.
public struct Proceeding: Sendable {
  public var origin: Origin
  public var kind: Kind?
  public var court: String?
  public var reference: String?
  /// When the application or the action reached the court.
  public var filed: Day?
  /// When it reached the debtor.
  public var served: Day?
  /// The last act of the parties or the court, or the final decision; nil while it goes on.
  public var lastAct: Day?
  public var file: String?

  public enum Kind: String, CaseIterable, Sendable {
    /// Mahnverfahren.
    case paymentOrder = "payment_order"
    /// Klage.
    case lawsuit
    /// Anmeldung zur Insolvenztabelle.
    case insolvencyFiling = "insolvency_filing"
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// An enforceable title about the claim.
public struct EnforceableTitle: Sendable {
  public var origin: Origin
  public var kind: Kind?
  /// The day it became final, or was made.
  public var final: Day?
  public var court: String?
  public var reference: String?
  public var file: String?

  public enum Kind: String, CaseIterable, Sendable {
    case judgment, settlement
    /// Vollstreckungsbescheid.
    case enforcementOrder = "enforcement_order"
    /// Notarielle Urkunde.
    case notarialDeed = "notarial_deed"
    /// Feststellung zur Insolvenztabelle.
    case insolvencyTable = "insolvency_table"
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}
