import CaseModel
import Law
import TestSupport
import Testing

/// What lengthens the time against the debtor must stand on a paper, and does not last for ever.
@Suite struct CaseLimitationTests {
  private func builder() -> ClaimBuilder {
    ClaimBuilder(ClaimBuilder.invoice(issued: "2022-04-26", due: "2022-05-10"))
  }

  private func lastDay(_ builder: ClaimBuilder) throws -> Day {
    let claim = try #require(builder.claim())
    return try #require(claim.debts[0].verjaehrung).lastDay
  }

  @Test(
    arguments: [(ClaimBuilder.proof, "2027-04-04"), ("documents/fehlt.pdf", "2025-12-31"), (nil, "2025-12-31")]
      as [(String?, Day)])
  func anAcknowledgementNeedsItsPaper(file: String?, last: Day) throws {
    var builder = builder()
    var acknowledged = Acknowledgement(origin: ClaimBuilder.origin)
    acknowledged.on = "2024-04-04"
    acknowledged.file = file
    builder.file.acknowledgements = [acknowledged]
    #expect(try lastDay(builder) == last)
  }

  @Test(
    arguments: [(ClaimBuilder.proof, "2054-04-04"), ("documents/fehlt.pdf", "2025-12-31"), (nil, "2025-12-31")]
      as [(String?, Day)])
  func aTitleNeedsItsPaper(file: String?, last: Day) throws {
    var builder = builder()
    var title = EnforceableTitle(origin: ClaimBuilder.origin)
    title.kind = .judgment
    title.final = "2024-04-04"
    title.file = file
    builder.file.titles = [title]
    #expect(try lastDay(builder) == last)
  }

  @Test(
    arguments: [(ClaimBuilder.proof, "2026-01-31"), ("documents/fehlt.pdf", "2025-12-31"), (nil, "2025-12-31")]
      as [(String?, Day)])
  func negotiationsNeedTheirPaper(file: String?, last: Day) throws {
    var builder = builder()
    var talks = Suspension(origin: ClaimBuilder.origin)
    talks.kind = .negotiation
    talks.from = "2024-04-01"
    talks.to = "2024-05-01"
    talks.file = file
    builder.file.suspensions = [talks]
    #expect(try lastDay(builder) == last)
  }

  /// A day that only the creditor named puts nothing off: the claim arose when he had performed, or at the latest when he
  /// sent his invoice.
  @Test(
    arguments: [
      (.agreed, "2021-12-31", nil, "2025-12-31"), (.law, "2021-12-31", nil, "2025-12-31"),
      (.unilateral, "2021-12-31", nil, "2024-12-31"), (nil, "2021-12-31", nil, "2024-12-31"),
      (.unilateral, "2022-01-01", nil, "2025-12-31"), (.unilateral, "2022-01-01", "2021-12-31", "2024-12-31"),
      (.agreed, "2022-01-01", "2021-12-31", "2025-12-31"),
    ] as [(Invoice.DueDate.Basis?, Day, Day?, Day)])
  func aDayTheCreditorSetPutsNothingOff(
    basis: Invoice.DueDate.Basis?, issued: Day, performed: Day?, last: Day
  ) throws {
    var builder = ClaimBuilder(ClaimBuilder.invoice(issued: issued, due: "2022-01-28"))
    builder.file.invoices[0].due?.basis = basis
    builder.file.invoices[0].performed = performed.map { Invoice.Performance(on: $0) }
    #expect(try lastDay(builder) == last)
  }

  /// Served and then nothing: six months; with a last act, six months from that.
  @Test(arguments: [(nil, "2026-07-12"), ("2024-07-10", "2026-09-11")] as [(Day?, Day)])
  func aPaymentOrderLapses(lastAct: Day?, last: Day) throws {
    var builder = builder()
    var order = Proceeding(origin: ClaimBuilder.origin)
    order.kind = .paymentOrder
    order.filed = "2024-05-02"
    order.served = "2024-05-10"
    order.lastAct = lastAct
    builder.file.proceedings = [order]
    #expect(try lastDay(builder) == last)
    #expect(try #require(builder.claim()).debts[0].verjaehrung?.isSuspended == false)
  }
}
