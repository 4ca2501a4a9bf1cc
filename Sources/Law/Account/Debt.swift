import CaseModel

/// One debt as the account keeps it: figures and days, no papers.
public struct Debt: Sendable {
  /// Tells debts apart and decides between equals: the invoice's number.
  public var label: String
  /// What was claimed.
  public var principal: Money
  /// What was credited; it counts from the first day, as if it had never been claimed.
  public var credited: Money
  /// The day the principal is entered.
  public var enteredOn: Day
  /// When payment may be demanded; nil means at once.
  public var dueOn: Day?
  /// Stretches that do not overlap, in the order of time.
  public var interest: [InterestSpan]
  /// Interest from before, brought forward.
  public var openingInterest: Money
  public var costs: [DebtCost]
  public var order: AllocationOrder

  public init(
    _ label: String, principal: Money, credited: Money? = nil, enteredOn: Day, dueOn: Day? = nil,
    interest: [InterestSpan] = [], openingInterest: Money? = nil, costs: [DebtCost] = [],
    order: AllocationOrder = .costsInterestPrincipal
  ) {
    let nothing = Money(cents: 0, principal.currency)
    self.label = label
    self.principal = principal
    self.credited = credited ?? nothing
    self.enteredOn = enteredOn
    self.dueOn = dueOn
    self.interest = interest
    self.openingInterest = openingInterest ?? nothing
    self.costs = costs
    self.order = order
  }
}

/// A cost that belongs to a debt, from the day it arose.
public struct DebtCost: Sendable, Hashable {
  public var on: Day
  public var amount: Money

  public init(on: Day, amount: Money) {
    self.on = on
    self.amount = amount
  }
}

/// What a payment settles first within one debt.
public enum AllocationOrder: String, Sendable, Hashable, CaseIterable {
  /// § 367 (1) BGB.
  case costsInterestPrincipal
  /// § 497 (3) BGB, consumer loans.
  case costsPrincipalInterest
  /// The debtor paid on the principal (§ 367 (2) BGB).
  case principalCostsInterest
  /// The debtor paid on the interest (§ 367 (2) BGB).
  case interestCostsPrincipal

  var parts: [DebtPart] {
    switch self {
    case .costsInterestPrincipal: return [.costs, .interest, .principal]
    case .costsPrincipalInterest: return [.costs, .principal, .interest]
    case .principalCostsInterest: return [.principal, .costs, .interest]
    case .interestCostsPrincipal: return [.interest, .costs, .principal]
    }
  }

  public var basis: Citation {
    switch self {
    case .costsInterestPrincipal: return .law("§ 367 Abs. 1 BGB")
    case .costsPrincipalInterest: return .law("§ 497 Abs. 3 BGB")
    case .principalCostsInterest, .interestCostsPrincipal: return .law("§ 367 Abs. 2 BGB")
    }
  }
}

enum DebtPart { case costs, interest, principal }

/// Money that came in, as the account books it.
public struct AccountPayment: Sendable {
  public var on: Day
  public var amount: Money
  /// Index of the debt the debtor named; nil where the law decides (§ 366 (2) BGB).
  public var debt: Int?
  /// The order the debtor asked for within the debt; nil where the law decides.
  public var order: AllocationOrder?

  public init(on: Day, amount: Money, debt: Int? = nil, order: AllocationOrder? = nil) {
    self.on = on
    self.amount = amount
    self.debt = debt
    self.order = order
  }
}
