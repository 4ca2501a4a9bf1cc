import CaseModel
import Law
import TestSupport
import Testing

/// Worked examples of allocation, to the cent.
@Suite struct AllocationVectorTests {
  private static let points = InterestRate.overBase(Percent(thousandths: 9000))

  private func account(
    _ paymentDay: InterestAgreement.PaymentDay = .excluded, _ order: AllocationOrder = .costsInterestPrincipal
  ) -> Account {
    let debt = Debt(
      "RE-1", principal: "5000.00", enteredOn: "2026-04-01",
      interest: [InterestSpan(Self.points, from: "2026-05-05", ground: .verzugEntgelt)],
      costs: [DebtCost(on: "2026-05-05", amount: "40.00")], order: order)
    return Account(
      of: [debt], payments: [AccountPayment(on: "2026-08-01", amount: "1500.00")], asOf: "2026-11-21",
      terms: Account.Terms(paymentDay: paymentDay))
  }

  @Test func costsThenInterestThenPrincipal() {
    let total = account().total
    #expect(total.principal == "3664.86")
    #expect(total.interest == "119.36")
    #expect(total.costs == "0.00")
    #expect(total.total == "3784.22")
  }

  @Test func thePaymentDayMayBearInterest() {
    let total = account(.included).total
    #expect(total.principal == "3666.31")
    #expect(total.total == "3784.66")
  }

  @Test func onAConsumerLoanThePrincipalComesBeforeTheInterest() {
    let total = account(.excluded, .costsPrincipalInterest).total
    #expect(total.principal == "3540.00")
    #expect(total.interest == "240.15")
    #expect(total.total == "3780.15")
  }

  /// A published example with leap year.
  @Test func fixedRateInALeapYear() {
    let debt = Debt(
      "RE-1", principal: "1000.00", enteredOn: "2024-01-01",
      interest: [InterestSpan(.fixed(Percent(thousandths: 5000)), from: "2024-01-01", ground: .vereinbart)])
    let account = Account(
      of: [debt], payments: [AccountPayment(on: "2024-07-01", amount: "524.93")], asOf: "2024-12-31",
      terms: Account.Terms(dayCount: .actact))
    #expect(account.total.principal == "499.93")
    #expect(account.total.interest == "12.57")
  }

  @Test(
    arguments: [
      (AllocationOrder.costsInterestPrincipal, "919.86", "0.13"),
      (.costsPrincipalInterest, "850.00", "69.98"),
    ] as [(AllocationOrder, Money, Money)])
  func oldInterestIsBroughtForward(order: AllocationOrder, principal: Money, interest: Money) {
    let debt = Debt(
      "RE-1", principal: "1000.00", enteredOn: "2024-01-01",
      interest: [InterestSpan(.fixed(Percent(thousandths: 5000)), from: "2024-01-01", ground: .vereinbart)],
      openingInterest: "20.00", costs: [DebtCost(on: "2024-01-01", amount: "50.00")], order: order)
    let account = Account(
      of: [debt], payments: [AccountPayment(on: "2024-12-31", amount: "200.00")], asOf: "2024-12-31",
      terms: Account.Terms(dayCount: .actact))
    #expect(account.total.principal == principal)
    #expect(account.total.interest == interest)
  }
}
