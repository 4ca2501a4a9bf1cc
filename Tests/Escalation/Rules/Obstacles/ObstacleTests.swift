import CaseModel
import TestSupport
import Testing

/// HIND-01 to HIND-05: what the debtor said, and until when it counts.
@Suite struct ObstacleTests {
  @Test(
    arguments: [("2026-05-19", []), ("2026-05-20", ["HIND-02"]), ("2026-05-21", ["HIND-02"])] as [(Day, [String])])
  func aPromiseHoldsUntilItsDayIsOver(on: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.calls[0].promise = Contact.Promise(on: on)
    #expect(builder.codes() == codes)
    #expect(builder.actFrom("HIND-02") == (codes.isEmpty ? nil : on.adding(1)))
  }

  @Test(
    arguments: [
      (nil, nil, []),  // Offered only.
      ("2026-05-20", nil, ["HIND-03"]), ("2026-05-21", nil, []), ("2026-04-20", "2026-05-20", []),
      ("2026-04-20", "2026-05-21", ["HIND-03"]),
    ] as [(Day?, Day?, [String])])
  func aPlanHoldsUntilItBreaks(accepted: Day?, broken: Day?, codes: [String]) {
    var builder = CaseBuilder()
    var offer = Offer(origin: CaseBuilder.origin(80))
    offer.kind = .instalments
    offer.accepted = accepted
    offer.broken = broken
    builder.offers = [offer]
    #expect(builder.codes() == codes)
    offer.kind = .paymentMethod
    builder.offers = [offer]
    #expect(builder.codes() == [])
  }

  @Test(
    arguments: [
      (nil, ["HIND-01"]), ("2026-05-19", []), ("2026-05-20", []), ("2026-05-21", ["HIND-01"]),
    ] as [(Day?, [String])])
  func anObjectionHoldsUntilItIsResolved(resolved: Day?, codes: [String]) {
    var builder = CaseBuilder()
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = "2026-04-20"
    dispute.answered = "2026-04-22"
    dispute.resolved = resolved
    builder.disputes = [dispute]
    #expect(builder.codes() == codes)
  }

  @Test(arguments: [("2026-04-14", ["HIND-04"]), ("2026-04-15", []), ("2026-04-16", [])] as [(Day, [String])])
  func aSpokenObjectionMustBeRecorded(received: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.calls[0].result = .dispute
    #expect(builder.codes() == ["HIND-04"])
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = received
    dispute.resolved = "2026-04-22"
    builder.disputes = [dispute]
    #expect(builder.codes() == codes)
  }

  @Test(arguments: [("2026-04-14", ["HIND-05"]), ("2026-04-15", []), ("2026-04-16", [])] as [(Day, [String])])
  func aHardshipIsAnsweredByAnOffer(offered: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.calls[0].result = .hardship
    #expect(builder.codes() == ["HIND-05"])
    #expect(!builder.isHeld())
    var offer = Offer(origin: CaseBuilder.origin(80))
    offer.on = offered
    builder.offers = [offer]
    #expect(builder.codes() == codes)
  }
}
