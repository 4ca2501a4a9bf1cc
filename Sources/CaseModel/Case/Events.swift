/// Money that came in.
public struct Payment: Sendable {
  public var origin: Origin
  /// Value date.
  public var received: Day
  public var amount: Money
  /// Number of the invoice it was paid on; nil where the debtor named none.
  public var invoice: String?
  /// What the debtor wrote with it.
  public var designation: String?
  /// What the debtor paid it on, within the debt; nil where the debtor said nothing.
  public var designated: Designation?

  public enum Designation: String, CaseIterable, Sendable {
    case costs, interest, principal
    /// The debtor designated nothing, even where the sum looks like it.
    case none
  }

  public init(origin: Origin, received: Day, amount: Money) {
    self.origin = origin
    self.received = received
    self.amount = amount
  }
}

/// A credit the creditor granted.
public struct Credit: Sendable {
  public var origin: Origin
  /// What `case.yaml` says, else BT-2 of the credit note.
  public var on: Day?
  /// What `case.yaml` says, else BT-112 of the credit note.
  public var amount: Money?
  /// What `case.yaml` says, else BT-25 of the credit note.
  public var invoice: String?
  public var reason: String?
  public var file: String?
  /// The structured credit note in `file`, where it holds one.
  @Boxed public var document: EInvoice? = nil

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// An objection of the debtor.
public struct Dispute: Sendable {
  public var origin: Origin
  /// When it came in; nothing can have answered or settled it before.
  public var received: Day?
  /// Number of the invoice it is about; nil means the whole case.
  public var about: String?
  public var amount: Money?
  public var ground: String?
  public var answered: Day?
  /// When it was settled, so that it stands in the way no longer.
  public var resolved: Day?
  public var file: String?

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// The debtor's acknowledgement of the debt.
public struct Acknowledgement: Sendable {
  public var origin: Origin
  public var on: Day?
  /// Number of the invoice it is about; nil means the whole case.
  public var invoice: String?
  public var file: String?

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// A time that does not count toward limitation (§§ 203 ff. BGB).
public struct Suspension: Sendable {
  public var origin: Origin
  public var kind: Kind?
  public var from: Day?
  /// The last day of negotiations, or of the last act in court; nil while it lasts.
  public var to: Day?
  public var file: String?

  /// Whether it goes on at the end of that day, which may be its last. A first day yet to come is a mistake, and ends nothing.
  package func lasts(asOf: Day) -> Bool { to.map { $0 >= asOf } ?? true }

  public enum Kind: String, CaseIterable, Sendable {
    case negotiation, court, insolvency, other
    case forceMajeure = "force_majeure"
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// An inquiry the creditor made.
public struct Check: Sendable {
  public var origin: Origin
  public var kind: Kind?
  public var on: Day?
  public var by: String?
  public var result: String?
  public var file: String?

  public enum Kind: String, CaseIterable, Sendable {
    case insolvency, address, duplicate
    case creditReport = "credit_report"
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// What a named person declared on a day. Never filled in by the tool.
public struct Declaration: Sendable {
  public var origin: Origin
  public var what: What
  /// False denies it; the latest declaration about an invoice holds.
  public var value: Bool
  public var by: String?
  public var on: Day?
  /// Number of the invoice it is about; nil means the whole case.
  public var invoice: String?

  public enum What: String, CaseIterable, Sendable {
    case undisputed
    case counterPerformanceRendered = "counter_performance_rendered"
    case inputTaxDeductible = "input_tax_deductible"
    /// Both sides are merchants, and the business belongs to the trade of both (§§ 343, 353 HGB).
    case mutualCommercialTransaction = "mutual_commercial_transaction"
  }

  public init(origin: Origin, what: What, value: Bool) {
    self.origin = origin
    self.what = what
    self.value = value
  }
}

/// A person's consent inside the creditor's house: to hand the case over, to write it off.
public struct Approval: Sendable {
  public var origin: Origin
  public var on: Day?
  public var by: String?
  /// What was approved, in the creditor's words.
  public var what: String?
  public var file: String?

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// The creditor's decision to do without a step.
public struct Waiver: Sendable, Hashable {
  public var origin: Origin
  /// The policy's name of the step: `second_dunning`.
  public var step: String
  public var reason: String?
  public var approvedBy: String?
  public var on: Day?
  /// Number of the invoice it is about; nil means the whole case.
  public var invoice: String?

  public init(origin: Origin, step: String) {
    self.origin = origin
    self.step = step
  }
}
