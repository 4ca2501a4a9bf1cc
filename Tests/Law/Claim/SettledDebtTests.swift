import CaseModel
import Law
import TestSupport
import Testing

/// Who owes nothing any more is not late, and bears no costs.
@Suite struct SettledDebtTests {
  /// Due on a Saturday: until Monday the payment is in time.
  @Test(arguments: [("2026-03-31", "2026-03-31"), ("2026-03-28", "2026-03-30")] as [(Day, Day)])
  func whoPaysOnTheLastDayOwesNoLumpSum(due: Day, paid: Day) throws {
    var builder = ClaimBuilder(ClaimBuilder.invoice(due: due))
    builder.pay("1000.00", on: paid)
    let claim = try #require(builder.claim())
    #expect(claim.total.total == "0.00")
    #expect(claim.debts[0].verzug.begun == nil)
    #expect(claim.debts[0].verzug.isForestalled)
    #expect(claim.debts[0].costs.isEmpty)
    #expect(claim.debts[0].interest.isEmpty)
  }

  @Test func aDayLaterTheLumpSumIsOwed() throws {
    var builder = ClaimBuilder()
    builder.pay("1000.00", on: "2026-04-01")
    let claim = try #require(builder.claim())
    #expect(claim.total.costs == "40.00")
    #expect(claim.debts[0].verzug.from == "2026-04-01")
  }

  @Test(arguments: [("0.00", nil), ("1000.00", "1000.00"), ("1000.00", "1100.00")] as [(Money, Money?)])
  func nothingIsOwedOnNothing(gross: Money, credit: Money?) throws {
    var builder = ClaimBuilder(ClaimBuilder.invoice(gross: gross))
    if let credit { builder.credit(credit, invoice: "R-1") }
    let claim = try #require(builder.claim())
    #expect(claim.total.total == "0.00")
    #expect(claim.debts[0].verzug.isForestalled)
  }

  @Test func whatComesAfterThePaymentIsNoDamage() throws {
    var builder = ClaimBuilder(kind: .consumer)
    builder.pay("1005.15", on: "2026-05-01")
    builder.remind(sent: "2026-06-01", received: "2026-06-02", fee: "2.50")
    builder.cost("12.00", on: "2026-06-03")
    let claim = try #require(builder.claim())
    #expect(claim.total.total == "0.00")
    #expect(claim.debts[0].costs.map(\.reason) == [.settled, .settled])
    #expect(claim.debts[0].costs.map(\.amount) == ["0.00", "0.00"])
  }

  /// The lines name what is left: a cost that fell away must not stand for another.
  @Test func theLinesNameTheCostsThatAreLeft() throws {
    var builder = ClaimBuilder(ClaimBuilder.invoice(), ClaimBuilder.invoice("R-2"), kind: .consumer)
    builder.cost("7.00", on: "2026-05-01", invoice: "R-1")
    builder.cost("12.00", on: "2026-07-01", invoice: "R-1")
    builder.pay("1020.00", on: "2026-06-01")
    let claim = try #require(builder.claim())
    let lines = claim.lines.filter { $0.kind == .cost }
    #expect(lines.map(\.amount) == ["7.00"])
    #expect(lines.map(\.title.german) == ["Auskunftskosten R-1"])
    #expect(claim.lines.last?.balance == claim.total.total)
  }

  /// A letter that no lump sum covers any more is told for what it is.
  @Test func aFeeIsNotCoveredByALumpSumThatNeverArose() throws {
    var builder = ClaimBuilder()
    builder.pay("1000.00", on: "2026-03-30")
    builder.remind(sent: "2026-06-01", received: "2026-06-02", fee: "2.50")
    let claim = try #require(builder.claim())
    #expect(claim.debts[0].costs.map(\.reason) == [.settled])
    #expect(claim.total.total == "0.00")
  }

  /// The fee of a letter about several invoices belongs to one that was still open.
  @Test func aLetterAboutWhatIsStillOpenKeepsItsFee() throws {
    var builder = ClaimBuilder(ClaimBuilder.invoice(), ClaimBuilder.invoice("R-2", due: "2026-04-30"), kind: .consumer)
    builder.pay("1005.15", on: "2026-05-01")
    builder.remind(sent: "2026-06-01", received: "2026-06-02", fee: "2.50")
    let claim = try #require(builder.claim())
    #expect(claim.debts.map(\.balance.costs) == ["0.00", "2.50"])
  }

  @Test func aCreditWithoutAnInvoiceGoesFromOneToTheNext() throws {
    var builder = ClaimBuilder(
      ClaimBuilder.invoice(), ClaimBuilder.invoice("R-2", gross: "500.00", issued: "2026-04-01", due: "2026-04-30"))
    builder.credit("1200.00")
    let claim = try #require(builder.claim())
    #expect(claim.debts.map(\.credited) == ["1000.00", "200.00"])
    #expect(claim.total.principal == "300.00")
    #expect(claim.total.overpaid == "0.00")
    builder.credit("400.00")
    let overpaid = try #require(builder.claim())
    #expect(overpaid.total.principal == "0.00")
    #expect(overpaid.total.overpaid == "100.00")
  }

  /// A payment ends one day's interest; that of the day itself stands after it.
  @Test func interestStandsAfterThePaymentItCountsWith() throws {
    var builder = ClaimBuilder(kind: .consumer)
    builder.pay("500.00", on: "2026-06-30")
    let lines = try #require(builder.claim()).lines.filter { $0.day == "2026-06-30" }
    #expect(lines.map(\.kind) == [.payment, .interest])
  }
}
