import CaseModel
import Law
import TestSupport
import Testing

/// Claims at the ends of the calendar and of the largest amounts: an answer or none, never a trap.
@Suite struct ExtremeClaimTests {
  @Test(arguments: UInt64(0)..<20)
  func anythingGoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let claim = Self.claim(&random)
      guard let statement = claim.statement(asOf: Self.day(&random)) else { continue }
      let lines = statement.lines
      #expect(lines.reduce(0) { $0 + $1.amount.cents } == statement.total.total.cents)
      for index in statement.debts.indices { _ = statement.courtInterest(of: index).stretches.map(\.text) }
      _ = statement.debts.map { ($0.verzug.candidates.map(\.working), $0.verjaehrung?.steps) }
    }
  }

  /// Sixty invoices over a hundred billion, a thousand percent a year since the year 1: no sum that 64 bits hold.
  @Test func noSumRatherThanATrap() {
    var claim = ClaimCase()
    claim.invoices = (0..<60).map {
      ClaimCase.invoice(
        "R-\($0)", gross: Money(cents: Money.largest), issued: "0001-01-01", due: "0001-01-02", line: 100 + $0)
    }
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 1_000_000), from: "0001-01-01")
    #expect(claim.statement(asOf: "2026-11-21") == nil)
    claim.interest = nil
    #expect(claim.statement(asOf: "2026-11-21") != nil)
  }

  private static func day(_ random: inout SeededGenerator) -> Day {
    let ends: [Day] = [
      "0001-01-01", "0001-12-31", "2002-01-01", "2014-07-29", "2026-12-31", "9999-01-01", "9999-12-31",
    ]
    if Bool.random(using: &random) { return ends.randomElement(using: &random) ?? "2026-01-01" }
    return Day("2024-01-01").adding(Int.random(in: 0..<1_000, using: &random))
  }

  private static func money(_ random: inout SeededGenerator) -> Money {
    let limits = [1, 100, 100_000, Money.largest]
    return Money(cents: Int64.random(in: 0...(limits.randomElement(using: &random) ?? 1), using: &random))
  }

  private static func claim(_ random: inout SeededGenerator) -> ClaimCase {
    var claim = ClaimCase()
    claim.debtors[0].kind = [.business, .consumer, nil].randomElement(using: &random) ?? nil
    claim.contract?.date = day(&random)
    claim.contract?.consumerCredit = [nil, nil, .general, .immovable].randomElement(using: &random) ?? nil
    claim.invoices = (0..<Int.random(in: 1...3, using: &random)).map {
      var invoice = ClaimCase.invoice(
        "R-\($0)", gross: money(&random), issued: day(&random), due: day(&random), line: $0)
      invoice.due?.days = [nil, 0, 30, .max, .min].randomElement(using: &random) ?? nil
      invoice.performed?.on = day(&random)
      invoice.received?.on = day(&random)
      return invoice
    }
    claim.reminders = (0..<3).map { index in
      ClaimCase.letter(
        day(&random), received: day(&random), deadline: Bool.random(using: &random) ? day(&random) : nil,
        fee: money(&random), line: 20 + index)
    }
    claim.payments = (0..<3).map { _ in ClaimCase.payment(day(&random), money(&random)) }
    claim.costs = (0..<2).map { _ in ClaimCase.cost(.returnDebit, day(&random), money(&random)) }
    claim.declarations = [ClaimCase.declaration(.mutualCommercialTransaction, Bool.random(using: &random))]
    if Bool.random(using: &random) {
      let rate = Percent(thousandths: [-1_000_000, 0, 12_000, 1_000_000].randomElement(using: &random) ?? 0)
      claim.interest = ClaimCase.agreement(
        fixed: Bool.random(using: &random) ? rate : nil, points: rate,
        from: Bool.random(using: &random) ? day(&random) : nil)
      claim.interest?.dayCount = InterestAgreement.DayCount.allCases.randomElement(using: &random) ?? .act365
    }
    var talks = Suspension(origin: ClaimCase.origin(57))
    talks.kind = Suspension.Kind.allCases.randomElement(using: &random)
    talks.from = day(&random)
    talks.to = Bool.random(using: &random) ? day(&random) : nil
    claim.suspensions = [talks]
    var order = Proceeding(origin: ClaimCase.origin(90))
    order.kind = Proceeding.Kind.allCases.randomElement(using: &random)
    (order.filed, order.served, order.lastAct) = (day(&random), day(&random), day(&random))
    claim.proceedings = [order]
    if Int.random(in: 0..<4, using: &random) == 0 {
      var title = EnforceableTitle(origin: ClaimCase.origin(91))
      title.final = day(&random)
      claim.titles = [title]
    }
    return claim
  }
}
