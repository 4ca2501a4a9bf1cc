import CaseModel
import Law
import TestSupport
import Testing

/// Which of several debts a payment without designation settles (§ 366 (2) BGB).
@Suite struct OrderOfDebtsTests {
  private static func bearing(_ thousandths: Int, from: Day = "2026-03-01") -> [InterestSpan] {
    [InterestSpan(.fixed(Percent(thousandths: thousandths)), from: from, ground: .vereinbart)]
  }

  /// Principal left on each debt after 100 euros on 1 April 2026.
  private func left(_ debts: [Debt], _ amount: Money = "100.00") -> [Money] {
    let payment = AccountPayment(on: "2026-04-01", amount: amount)
    return Account(of: debts, payments: [payment], asOf: "2026-04-01", terms: Account.Terms()).balances.map(\.principal)
  }

  @Test func whatIsDueComesBeforeWhatBurdensMore() {
    let light = Debt("R-1", principal: "100.00", enteredOn: "2026-02-01", dueOn: "2026-04-01")
    let heavy = Debt(
      "R-2", principal: "100.00", enteredOn: "2026-01-01", dueOn: "2026-04-02",
      interest: Self.bearing(9000, from: "2026-04-01"))
    #expect(left([light, heavy]) == ["0.00", "100.00"])
  }

  @Test func theHigherRateComesBeforeTheOlderDebt() {
    let old = Debt(
      "R-1", principal: "100.00", enteredOn: "2026-01-01", interest: Self.bearing(5000, from: "2026-04-02"))
    let dear = Debt("R-2", principal: "100.00", enteredOn: "2026-02-01", interest: Self.bearing(1, from: "2026-04-01"))
    #expect(left([old, dear]) == ["100.00", "0.00"])
  }

  /// What is left of interest and costs bears no interest and burdens less than a principal that does.
  @Test func costsAloneBurdenLess() {
    let costs = Debt(
      "R-1", principal: "10.00", credited: "10.00", enteredOn: "2026-01-01", interest: Self.bearing(9000),
      costs: [DebtCost(on: "2026-03-01", amount: "100.00")])
    let principal = Debt(
      "R-2", principal: "100.00", enteredOn: "2026-02-01", interest: Self.bearing(5000, from: "2026-04-01"))
    #expect(left([costs, principal]) == ["0.00", "0.00"])
  }

  /// The older debt is the one that arose first, though it may fall due later.
  @Test func ageCountsFromTheDayADebtArose() {
    let first = Debt("R-2", principal: "100.00", enteredOn: "2026-01-01", dueOn: "2026-03-01")
    let second = Debt("R-1", principal: "100.00", enteredOn: "2026-01-02", dueOn: "2026-02-01")
    #expect(left([second, first]) == ["100.00", "0.00"])
  }

  /// Nothing is due before it arises.
  @Test func aDebtOfTomorrowIsNotDue() {
    let today = Debt("R-2", principal: "100.00", enteredOn: "2026-03-01", dueOn: "2026-05-01")
    let tomorrow = Debt("R-1", principal: "100.00", enteredOn: "2026-04-02")
    let account = Account(
      of: [tomorrow, today], payments: [AccountPayment(on: "2026-04-01", amount: "100.00")], asOf: "2026-05-01",
      terms: Account.Terms())
    #expect(account.balances.map(\.principal) == ["100.00", "0.00"])
  }

  /// 100 euros on 100, 200 and 300: a sixth, a third, a half; the cents left over go round by label.
  @Test func equalsShareInProportion() {
    let debts = zip(["R-3", "R-1", "R-2"], ["100.00", "200.00", "300.00"] as [Money]).map {
      Debt($0, principal: $1, enteredOn: "2026-01-01")
    }
    #expect(left(debts) == ["83.34", "166.66", "250.00"])
    #expect(left(debts, "600.00") == ["0.00", "0.00", "0.00"])
  }

  /// What is more than the debt the debtor named follows the law.
  @Test func designationComesFirst() {
    let named = Debt("R-9", principal: "60.00", enteredOn: "2026-03-01", dueOn: "2026-12-31")
    let other = Debt("R-1", principal: "100.00", enteredOn: "2026-01-01")
    let account = Account(
      of: [other, named], payments: [AccountPayment(on: "2026-04-01", amount: "100.00", debt: 1)], asOf: "2026-04-01",
      terms: Account.Terms())
    #expect(account.balances.map(\.principal) == ["60.00", "0.00"])
  }
}
