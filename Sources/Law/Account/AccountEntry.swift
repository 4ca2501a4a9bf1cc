import CaseModel

/// One line of the account. Amounts raise the claim, or lower it with a minus sign; all of them add up to what is open.
public struct AccountEntry: Sendable, Hashable {
  public let day: Day
  /// Index of the debt; nil for what settles none.
  public let debt: Int?
  public let amount: Money
  public let content: Content

  public enum Content: Sendable, Hashable {
    case principal
    case credit
    case openingInterest
    /// A stretch of interest, and the index of the debt's span it belongs to.
    case interest(InterestSegment, span: Int)
    /// Index among the debt's costs.
    case cost(Int)
    /// What one payment, by its index, settled of one debt.
    case payment(Int, Allocation)
    /// What of a payment settles nothing; it lowers the claim by nothing and belongs to the debtor.
    case overpayment(Int, Money)
  }

  /// How a payment was spread over one debt.
  public struct Allocation: Sendable, Hashable {
    public var costs: Money
    public var interest: Money
    public var principal: Money
    public let order: AllocationOrder

    init(_ currency: Currency, _ order: AllocationOrder) {
      let nothing = Money(cents: 0, currency)
      costs = nothing
      interest = nothing
      principal = nothing
      self.order = order
    }
  }
}

extension AccountEntry {
  /// The stretch of interest the line is for; nil for every other line.
  public var segment: InterestSegment? {
    if case .interest(let segment, _) = content { return segment }
    return nil
  }
}

/// What is open on one debt, part by part.
public struct DebtBalance: Sendable, Hashable {
  public internal(set) var principal: Money
  public internal(set) var interest: Money
  public internal(set) var costs: Money
  /// What was credited or paid beyond the debt.
  public internal(set) var overpaid: Money
  /// The first day whose rate of interest is unknown; nothing from that day on is counted.
  public internal(set) var unknownFrom: Day?
  /// The first day whose interest no payment has reached yet, where interest runs; it is from this day that a court
  /// application claims interest.
  public internal(set) var interestOpenFrom: Day?
  /// Where a payment settled part of the interest from that day on, so that not all of it may be claimed again: the first
  /// day whose interest it cannot have met.
  public internal(set) var interestUnmetFrom: Day?

  init(principal: Money, interest: Money, costs: Money, overpaid: Money, interestOpenFrom: Day? = nil) {
    self.principal = principal
    self.interest = interest
    self.costs = costs
    self.overpaid = overpaid
    self.interestOpenFrom = interestOpenFrom
  }

  public var total: Money { Money(cents: principal.cents + interest.cents + costs.cents, principal.currency) }
}
