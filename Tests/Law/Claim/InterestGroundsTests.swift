import CaseModel
import Law
import TestSupport
import Testing

/// From when, at which rate and on whose word interest runs.
@Suite struct InterestGroundsTests {
  private func spans(_ builder: ClaimBuilder, _ index: Int = 0) throws -> [InterestSpan] {
    try #require(builder.claim()).debts[index].interest
  }

  /// One day is agreed for the whole case; an invoice of September bears nothing in April.
  @Test func noInvoiceBearsInterestBeforeItWasIssued() throws {
    var builder = ClaimBuilder(
      ClaimBuilder.invoice(), ClaimBuilder.invoice("R-2", issued: "2026-09-01", due: "2026-09-30"))
    var agreed = InterestAgreement(origin: ClaimBuilder.origin)
    agreed.fixed = Percent(thousandths: 12000)
    agreed.from = "2026-03-15"
    agreed.file = ClaimBuilder.proof
    builder.file.interest = agreed
    #expect(try spans(builder).map(\.from) == ["2026-03-15"])
    #expect(try spans(builder, 1).map(\.from) == ["2026-09-01"])
  }

  /// A contract that is younger than its invoice brings no newer law.
  @Test func theOlderDayDecidesBetweenOldAndNewLaw() throws {
    let builder = ClaimBuilder(ClaimBuilder.invoice(issued: "2014-07-01", due: "2014-07-28"))
    let claim = try #require(builder.claim(asOf: "2015-08-20"))
    #expect(claim.debts[0].interest.map(\.rate) == [.overBase(Percent(thousandths: 8000))])
    #expect(claim.debts[0].costs.isEmpty)
  }

  @Test func amongMerchantsInterestRunsFromTheDueDate() throws {
    var builder = ClaimBuilder()
    builder.declareMerchants(true, on: "2026-06-01")
    #expect(try spans(builder).map(\.ground) == [.handelsgeschaeft, .verzugEntgelt])
  }

  @Test func aConsumerIsNoMerchantWhoeverSaysSo() throws {
    var builder = ClaimBuilder(kind: .consumer)
    builder.declareMerchants(true, on: "2026-06-01")
    #expect(try spans(builder).map(\.ground) == [.verzug])
  }

  @Test(arguments: ["2026-06-01", "2026-06-02"] as [Day])
  func aDeclarationIsTakenBackOnTheSameDayOrLater(day: Day) throws {
    var builder = ClaimBuilder()
    builder.declareMerchants(true, on: "2026-06-01")
    builder.declareMerchants(false, on: day)
    #expect(try spans(builder).map(\.ground) == [.verzugEntgelt])
  }

  @Test func whatIsDeclaredTomorrowIsNotDeclaredYet() throws {
    var builder = ClaimBuilder()
    builder.declareMerchants(true, on: "2026-11-21")
    #expect(try spans(builder).map(\.ground) == [.verzugEntgelt])
  }

  @Test func aDeclarationForOneInvoiceIsNoneForAnother() throws {
    var builder = ClaimBuilder(ClaimBuilder.invoice(), ClaimBuilder.invoice("R-2"))
    builder.declareMerchants(true, on: "2026-06-01", invoice: "R-2")
    #expect(try spans(builder).map(\.ground) == [.verzugEntgelt])
    #expect(try spans(builder, 1).map(\.ground) == [.handelsgeschaeft, .verzugEntgelt])
  }
}
