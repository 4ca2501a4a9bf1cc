import CaseModel
import Law
import TestSupport
import Testing

/// Limitation of a claim, fed by what the case tells.
@Suite struct ClaimLimitationTests {
  /// Due on 10 May 2023: until the end of 2026.
  private var claim: ClaimCase {
    var claim = ClaimCase()
    claim.invoices = [ClaimCase.invoice("R-1", issued: "2023-04-10", due: "2023-05-10")]
    return claim
  }

  private func last(_ claim: ClaimCase, _ index: Int = 0, asOf: Day = "2026-11-21") -> Day? {
    claim.statement(asOf: asOf)?.debts[index].verjaehrung?.lastDay
  }

  @Test func regular() {
    #expect(last(claim) == "2026-12-31")
    var claim = claim
    claim.invoices[0].due = nil
    #expect(last(claim) == nil)
  }

  /// What a payment settles tells which debt it acknowledges.
  @Test func payments() {
    var claim = claim
    claim.payments = [ClaimCase.payment("2025-06-13", "100.00")]
    #expect(last(claim) == "2028-06-13")
    claim.payments = [ClaimCase.payment("2023-09-21", "100.00")]
    #expect(last(claim) == "2026-12-31")
    claim.payments = [ClaimCase.payment("2026-11-22", "100.00")]
    #expect(last(claim) == "2026-12-31")
    claim.invoices.append(ClaimCase.invoice("R-2", issued: "2023-04-11", due: "2023-06-10", line: 11))
    claim.payments = [ClaimCase.payment("2025-06-13", "100.00", invoice: "R-2")]
    #expect([last(claim), last(claim, 1)] == ["2026-12-31", "2028-06-13"])
  }

  @Test func acknowledgements() {
    var claim = claim
    claim.invoices.append(ClaimCase.invoice("R-2", issued: "2023-04-11", due: "2023-06-10", line: 11))
    var acknowledgement = Acknowledgement(origin: ClaimCase.origin(55))
    acknowledgement.on = "2025-06-13"
    acknowledgement.file = "documents/anerkenntnis.pdf"
    claim.acknowledgements = [acknowledgement]
    #expect([last(claim), last(claim, 1)] == ["2028-06-13", "2028-06-13"])
    claim.acknowledgements[0].invoice = "R-2"
    #expect([last(claim), last(claim, 1)] == ["2026-12-31", "2028-06-13"])
    claim.acknowledgements = []
    var plan = Offer(origin: ClaimCase.origin(56))
    plan.kind = .instalments
    plan.accepted = "2025-03-01"
    claim.offers = [plan]
    #expect(last(claim) == "2026-12-31")
    claim.offers[0].file = "documents/ratenplan.pdf"
    #expect(last(claim) == "2028-03-01")
  }

  /// Filed on 15 December, served in time: suspended from filing until six months after the last act.
  @Test func proceedings() {
    var claim = claim
    var order = Proceeding(origin: ClaimCase.origin(90))
    order.kind = .paymentOrder
    order.filed = "2026-12-15"
    order.served = "2027-01-14"
    order.lastAct = "2027-02-10"
    claim.proceedings = [order]
    #expect(last(claim, asOf: "2027-03-01") == "2027-08-27")
    // Served on the thirty-first day it is not “shortly”: it counts from service, and comes too late.
    claim.proceedings[0].served = "2027-01-15"
    #expect(last(claim, asOf: "2027-03-01") == "2026-12-31")
    claim.proceedings[0].served = nil
    #expect(last(claim, asOf: "2027-03-01") == "2026-12-31")
    claim.proceedings[0].kind = .insolvencyFiling
    #expect(last(claim, asOf: "2027-03-01") == "2027-08-27")
  }

  @Test func suspensions() throws {
    var claim = claim
    var talks = Suspension(origin: ClaimCase.origin(57))
    talks.kind = .negotiation
    talks.from = "2026-03-01"
    talks.to = "2026-05-15"
    claim.suspensions = [talks]
    // Without a paper it does not count.
    #expect(last(claim) == "2026-12-31")
    claim.suspensions[0].file = "documents/verhandlung.eml"
    #expect(last(claim) == "2027-03-17")
    claim.suspensions[0].to = nil
    let lasting = try #require(claim.statement(asOf: "2026-11-21")?.debts[0].verjaehrung)
    #expect(lasting.isSuspended)
    claim.suspensions[0].kind = .other
    #expect(last(claim) == "2026-12-31")
  }

  @Test func titles() {
    var claim = claim
    var title = EnforceableTitle(origin: ClaimCase.origin(91))
    title.final = "2026-03-10"
    title.file = "documents/titel.pdf"
    claim.titles = [title]
    #expect(last(claim) == "2056-03-10")
  }

  /// § 497 (3) sentence 3 BGB: suspended from default, as long as the rule is verified, and for ten years at most.
  @Test func consumerLoans() throws {
    var claim = claim
    claim.debtors[0].kind = .consumer
    claim.contract?.consumerCredit = .general
    // In default since 11 May 2023, suspended through 10 May 2033: three years of the period that never began to pass.
    #expect(last(claim, asOf: "2026-11-19") == "2036-05-10")
    #expect(last(claim, asOf: "2026-11-20") == "2026-12-31")
  }
}
