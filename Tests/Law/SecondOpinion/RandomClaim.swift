import CaseModel
import Law
import TestSupport

/// A claim as chance would have it: up to four debts, up to six payments, every convention.
struct RandomClaim {
  var debts: [Debt]
  var payments: [AccountPayment]
  var asOf: Day
  var terms: Account.Terms

  var account: Account { Account(of: debts, payments: payments, asOf: asOf, terms: terms) }
  var secondOpinion: DailyAccount { DailyAccount(of: debts, payments: payments, asOf: asOf, terms: terms) }

  /// - Parameters:
  ///   - debtCount: how many debts at most.
  ///   - ownOrders: whether single payments may ask for an order of their own.
  init(_ random: inout SeededGenerator, debtCount: Int = 4, ownOrders: Bool = true) {
    let first = Day(number: Day("2012-01-01").number + Int32.random(in: 0..<5_200, using: &random))
    let length = Int.random(in: 0..<10, using: &random) == 0 ? 2_000 : 500
    terms = Account.Terms(
      dayCount: InterestAgreement.DayCount.allCases.randomElement(using: &random) ?? .act365,
      paymentDay: InterestAgreement.PaymentDay.allCases.randomElement(using: &random) ?? .excluded)
    asOf = first.adding(Int.random(in: 60...length, using: &random))
    debts = []
    let labels = ["R-1", "R-2", "R-3", "R-4"].shuffled(using: &random)
    for label in labels.prefix(Int.random(in: 1...debtCount, using: &random)) {
      // Twins in all but name and sum share a rank.
      if let twin = debts.last, Int.random(in: 0..<3, using: &random) == 0 {
        var debt = twin
        debt.label = label
        debt.principal = RandomClaim.amount(&random)
        debts.append(debt)
      } else {
        debts.append(RandomClaim.debt(label, first, &random))
      }
    }
    payments = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      var payment = AccountPayment(
        on: first.adding(Int.random(in: 0...length, using: &random)), amount: RandomClaim.amount(&random))
      if Int.random(in: 0..<4, using: &random) == 0 { payment.debt = debts.indices.randomElement(using: &random) }
      if ownOrders && Int.random(in: 0..<6, using: &random) == 0 {
        payment.order = AllocationOrder.allCases.randomElement(using: &random)
      }
      if Int.random(in: 0..<8, using: &random) == 0, let debt = debts.randomElement(using: &random) {
        payment.amount = debt.principal
      }
      payments.append(payment)
    }
  }

  /// From a cent to about 100,000 euros, small sums as often as large ones.
  static func amount(_ random: inout SeededGenerator) -> Money {
    let limit = [1, 100, 10_000, 1_000_000, 10_000_000].randomElement(using: &random) ?? 1
    return Money(cents: Int64.random(in: 1...Int64(limit), using: &random))
  }

  private static func debt(_ label: String, _ first: Day, _ random: inout SeededGenerator) -> Debt {
    func day(_ range: Range<Int>, after start: Day) -> Day { start.adding(Int.random(in: range, using: &random)) }
    let entered = day(0..<60, after: first)
    var debt = Debt(label, principal: amount(&random), enteredOn: entered)
    if Bool.random(using: &random) { debt.dueOn = day(-10..<90, after: entered) }
    if Int.random(in: 0..<5, using: &random) == 0 { debt.credited = amount(&random) }
    if Int.random(in: 0..<5, using: &random) == 0 { debt.openingInterest = amount(&random) }
    debt.order = AllocationOrder.allCases.randomElement(using: &random) ?? .costsInterestPrincipal
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      debt.costs.append(
        DebtCost(on: day(0..<200, after: entered), amount: Money(cents: Int64.random(in: 1...9_999, using: &random))))
    }
    var from = day(0..<120, after: entered)
    for _ in 0..<([0, 1, 1, 1, 2, 3].randomElement(using: &random) ?? 1) {
      let through = Int.random(in: 0..<3, using: &random) == 0 ? day(0..<200, after: from) : nil
      debt.interest.append(InterestSpan(rate(&random), from: from, through: through, ground: .vereinbart))
      guard let through else { break }
      from = day(1..<60, after: through)
    }
    return debt
  }

  private static func rate(_ random: inout SeededGenerator) -> InterestRate {
    let whole = [0, 100, 2_500, 5_000, 8_000, 9_000, 12_345].randomElement(using: &random) ?? 0
    return Bool.random(using: &random) ? .fixed(Percent(thousandths: whole)) : .overBase(Percent(thousandths: whole))
  }
}

extension RandomClaim: CustomStringConvertible {
  /// Short enough to read where two reckonings differ.
  var description: String {
    let debts = debts.map { debt in
      let spans = debt.interest.map { "\($0.rate.text.english) \($0.from)…\($0.through.map { "\($0)" } ?? "")" }
      let costs = debt.costs.map { "\($0.on) \($0.amount)" }
      return """
        \(debt.label) \(debt.principal) -\(debt.credited) entered \(debt.enteredOn) due \(debt.dueOn.map { "\($0)" } ?? "-") \
        \(spans) old interest \(debt.openingInterest) costs \(costs) \(debt.order)
        """
    }
    let payments = payments.map { payment in
      let debt = payment.debt.map { self.debts[$0].label } ?? "-"
      return "\(payment.on) \(payment.amount) on \(debt) \(payment.order.map { "\($0)" } ?? "-")"
    }
    return (debts + payments + ["as of \(asOf) \(terms.dayCount) \(terms.paymentDay)"]).joined(separator: "\n")
  }
}
