import CaseModel

/// The account of a claim: what was owed, what accrued, what was paid and how that was spread.
///
/// Pure arithmetic in whole minor units. Every rounding happens in an `InterestSegment`, and once; a share of a payment
/// among equal debts is cut to whole minor units and the rest goes to the debts in the order of their labels.
public struct Account: Sendable {
  public let currency: Currency
  /// In the order of time; on one day first what is owed, then what was paid, and interest with the principal it is on.
  public internal(set) var entries: [AccountEntry] = []
  /// In the order of the debts.
  public private(set) var balances: [DebtBalance]
  /// What payments left over that settles no debt.
  public private(set) var overpaid: Money

  let debts: [Debt]
  let terms: Terms
  /// The first day whose interest is not booked yet, of each debt.
  private var accruedUpTo: [Day]
  /// How many costs of each debt, in the order of time, are booked.
  private(set) var bookedCosts: [Int]
  /// Costs that arose when nothing of the principal was open any more; they are not owed. By their numbers, of each debt.
  private(set) var idleCosts: [[Int]]
  /// The day on which nothing of the principal was open any more, of each debt; nil where something still is.
  private(set) var settledOn: [Day?]
  let costOrder: [[Int]]

  /// How the account counts.
  public struct Terms: Sendable {
    public var dayCount: InterestAgreement.DayCount
    public var paymentDay: InterestAgreement.PaymentDay
    public var base: StatutorySeries<Percent>

    public init(
      dayCount: InterestAgreement.DayCount = .act365, paymentDay: InterestAgreement.PaymentDay = .excluded,
      base: StatutorySeries<Percent> = LawBook.shipped.basiszinssatz
    ) {
      self.dayCount = dayCount
      self.paymentDay = paymentDay
      self.base = base
    }
  }

  /// Keeps the account up to and including `asOf`. What lies after that day is not booked.
  ///
  /// - Parameters:
  ///   - debts: of one currency.
  ///   - payments: in any order; the result does not depend on it.
  public init(of debts: [Debt], payments: [AccountPayment], asOf: Day, terms: Terms) {
    currency = debts.first?.principal.currency ?? .eur
    self.debts = debts
    self.terms = terms
    let nothing = Money(cents: 0, currency)
    overpaid = nothing
    balances = debts.map {
      let rest = $0.principal.cents - $0.credited.cents
      return DebtBalance(
        principal: Money(cents: max(0, rest), $0.principal.currency), interest: $0.openingInterest, costs: nothing,
        overpaid: Money(cents: max(0, -rest), $0.principal.currency), interestOpenFrom: $0.interest.first?.from)
    }
    accruedUpTo = debts.map { $0.interest.first?.from ?? asOf.adding(1) }
    bookedCosts = debts.map { _ in 0 }
    idleCosts = debts.map { _ in [] }
    settledOn = debts.map { $0.credited.cents >= $0.principal.cents ? $0.enteredOn : nil }
    costOrder = debts.map { debt in
      debt.costs.indices.sorted {
        (debt.costs[$0].on, debt.costs[$0].amount.cents) < (debt.costs[$1].on, debt.costs[$1].amount.cents)
      }
    }
    for index in debts.indices { open(index, asOf: asOf) }
    for index in Account.order(of: payments, debts) where payments[index].on <= asOf {
      book(payments[index], index)
    }
    for index in debts.indices {
      accrue(index, through: asOf)
      bookCosts(index, through: asOf)
    }
    sortEntries()
  }

  /// What is open on all debts together, in its parts.
  public var total: DebtBalance {
    var sum = DebtBalance(
      principal: Money(cents: 0, currency), interest: Money(cents: 0, currency), costs: Money(cents: 0, currency),
      overpaid: overpaid)
    for balance in balances {
      sum.principal = Money(cents: sum.principal.cents + balance.principal.cents, currency)
      sum.interest = Money(cents: sum.interest.cents + balance.interest.cents, currency)
      sum.costs = Money(cents: sum.costs.cents + balance.costs.cents, currency)
      sum.overpaid = Money(cents: sum.overpaid.cents + balance.overpaid.cents, currency)
      sum.unknownFrom = [sum.unknownFrom, balance.unknownFrom].compactMap { $0 }.min()
    }
    return sum
  }

  // MARK: Booking

  private mutating func open(_ index: Int, asOf: Day) {
    let debt = debts[index]
    let day = min(debt.enteredOn, asOf)
    entries.append(AccountEntry(day: day, debt: index, amount: debt.principal, content: .principal))
    let credited = min(debt.credited.cents, debt.principal.cents)
    if credited > 0 {
      entries.append(AccountEntry(day: day, debt: index, amount: Money(cents: -credited, currency), content: .credit))
    }
    if debt.openingInterest.isPositive {
      entries.append(AccountEntry(day: day, debt: index, amount: debt.openingInterest, content: .openingInterest))
    }
  }

  private mutating func book(_ payment: AccountPayment, _ index: Int) {
    var rest = payment.amount.cents
    if let debt = payment.debt, debts.indices.contains(debt) {
      prepare(debt, on: payment.on)
      rest = settle(debt, with: rest, of: index, payment)
    }
    // What the debtor designated to no debt, or beyond it, follows § 366 (2) BGB.
    while rest > 0 {
      let group = nextInLine(on: payment.on)
      if group.isEmpty { break }
      for debt in group { prepare(debt, on: payment.on) }
      let open = group.map { balances[$0].total.cents }
      let shares = Account.shares(of: rest, among: open)
      for (debt, share) in zip(group, shares) { rest -= share - settle(debt, with: share, of: index, payment) }
    }
    if rest > 0 {
      overpaid = Money(cents: overpaid.cents + rest, currency)
      entries.append(
        AccountEntry(
          day: payment.on, debt: nil, amount: Money(cents: 0, currency),
          content: .overpayment(index, Money(cents: rest, currency))))
    }
  }

  /// Books the interest and the costs a payment of that day meets.
  private mutating func prepare(_ index: Int, on day: Day) {
    accrue(index, through: terms.paymentDay == .excluded ? day.adding(-1) : day)
    bookCosts(index, through: day)
  }

  /// Spreads an amount over the parts of one debt, and gives back what is left of it.
  private mutating func settle(_ index: Int, with amount: Int64, of payment: Int, _ source: AccountPayment) -> Int64 {
    let order = source.order ?? debts[index].order
    var allocation = AccountEntry.Allocation(currency, order)
    var rest = amount
    func take(_ open: inout Money, _ share: inout Money) {
      let part = min(rest, open.cents)
      open = Money(cents: open.cents - part, currency)
      share = Money(cents: part, currency)
      rest -= part
    }
    for part in order.parts {
      switch part {
      case .costs: take(&balances[index].costs, &allocation.costs)
      case .interest: take(&balances[index].interest, &allocation.interest)
      case .principal: take(&balances[index].principal, &allocation.principal)
      }
    }
    guard rest < amount else { return rest }
    if allocation.principal.isPositive, balances[index].principal.cents == 0 { settledOn[index] = source.on }
    if allocation.interest.isPositive, balances[index].interest.isPositive {
      balances[index].interestUnmetFrom = accruedUpTo[index]
    }
    entries.append(
      AccountEntry(
        day: source.on, debt: index, amount: Money(cents: rest - amount, currency),
        content: .payment(payment, allocation)))
    // All interest up to here is settled: what a court is asked for begins after it.
    if balances[index].interest.cents == 0 {
      if balances[index].interestOpenFrom != nil { balances[index].interestOpenFrom = accruedUpTo[index] }
      balances[index].interestUnmetFrom = nil
    }
    return rest
  }

  private mutating func accrue(_ index: Int, through day: Day) {
    guard accruedUpTo[index] <= day else { return }
    for (number, span) in debts[index].interest.enumerated() {
      let from = max(span.from, accruedUpTo[index])
      let through = min(span.through ?? day, day)
      guard from <= through, balances[index].principal.isPositive, balances[index].unknownFrom == nil else { continue }
      let run = InterestRun(
        on: balances[index].principal, at: span.rate, from: from, through: through, by: terms.dayCount,
        base: terms.base)
      for segment in run.segments {
        balances[index].interest = Money(cents: balances[index].interest.cents + segment.amount.cents, currency)
        entries.append(
          AccountEntry(
            day: segment.through, debt: index, amount: segment.amount, content: .interest(segment, span: number)))
      }
      balances[index].unknownFrom = run.unknownFrom
    }
    accruedUpTo[index] = day.adding(1)
  }

  private mutating func bookCosts(_ index: Int, through day: Day) {
    while bookedCosts[index] < costOrder[index].count {
      let number = costOrder[index][bookedCosts[index]]
      let cost = debts[index].costs[number]
      guard cost.on <= day else { return }
      bookedCosts[index] += 1
      guard balances[index].principal.isPositive else {
        idleCosts[index].append(number)
        continue
      }
      balances[index].costs = Money(cents: balances[index].costs.cents + cost.amount.cents, currency)
      entries.append(AccountEntry(day: cost.on, debt: index, amount: cost.amount, content: .cost(number)))
    }
  }
}
