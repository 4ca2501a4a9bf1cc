import CaseModel
import TestSupport
import Testing

@testable import Law

/// What was put off bears no interest meanwhile, unless a paper shows that it was to.
@Suite struct InterestRestTests {
  private func builder(_ change: (inout Offer) -> Void = { _ in }) -> ClaimBuilder {
    var builder = ClaimBuilder()
    var offer = Offer(origin: ClaimBuilder.origin)
    offer.kind = .deferral
    offer.accepted = "2026-06-01"
    offer.broken = "2026-06-30"
    change(&offer)
    builder.file.offers = [offer]
    return builder
  }

  private func spans(_ builder: ClaimBuilder) throws -> [[Day?]] {
    try #require(builder.claim()).debts[0].interest.map { [$0.from, $0.through] }
  }

  @Test func fromTheDayItWasAcceptedThroughTheDayItBroke() throws {
    let claim = try #require(builder().claim())
    #expect(try spans(builder()) == [["2026-04-01", "2026-05-31"], ["2026-07-01", nil]])
    #expect(claim.debts[0].reservations == [.interestAtRest])
    #expect(claim.courtInterest(of: 0).stretches.map(\.from) == ["2026-04-01", "2026-07-01"])
    #expect(claim.runningInterest(of: 0)?.from == "2026-07-01")
  }

  @Test(arguments: [Offer.Kind.instalments, .deferral, .settlement]) func whateverPutsItOff(kind: Offer.Kind) throws {
    #expect(try spans(builder { $0.kind = kind }).count == 2)
  }

  @Test func anotherWayToPayPutsNothingOff() throws {
    for builder in [builder { $0.kind = .paymentMethod }, builder { $0.accepted = nil }] {
      #expect(try spans(builder) == [["2026-04-01", nil]])
      #expect(builder.claim()?.debts[0].reservations == [])
    }
  }

  @Test func whatLastsOrContradictsItselfRestsUntilFurtherNotice() throws {
    for broken in [nil, "2026-05-31"] as [Day?] {
      #expect(try spans(builder { $0.broken = broken }) == [["2026-04-01", "2026-05-31"]])
    }
  }

  @Test(
    arguments: [(ClaimBuilder.proof, 1), ("documents/fehlt.pdf", 2), (nil, 2)] as [(String?, Int)])
  func thatItGoesOnNeedsItsPaper(file: String?, count: Int) throws {
    let builder = builder {
      $0.interestContinues = true
      $0.file = file
    }
    #expect(try spans(builder).count == count)
  }

  /// What was issued after the arrangement is none of its matters.
  @Test(arguments: [("2026-03-01", "2026-07-01"), ("2026-03-02", "2026-04-01")] as [(Day, Day)])
  func laterInvoicesAreNotPutOff(issued: Day, from: Day) throws {
    var builder = builder { $0.accepted = "2026-03-01" }
    builder.file.invoices[0].issued = issued
    #expect(try spans(builder) == [[from, nil]])
  }

  /// Day by day: what is left is every day of the spans that is none of the rest.
  @Test func noDayIsLostAndNoneIsTwice() throws {
    var chance = SeededGenerator(seed: 9)
    let first: Day = "2026-01-01"
    func day() -> Day { first.adding(Int.random(in: 0..<60, using: &chance)) }
    for _ in 0..<500 {
      var spans: [InterestSpan] = []
      var next = day()
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let last = next.adding(Int.random(in: 0..<20, using: &chance))
        spans.append(InterestSpan(.fixed(Percent(thousandths: 1000)), from: next, through: last, ground: .verzug))
        next = last.adding(Int.random(in: 1..<5, using: &chance))
      }
      var offer = Offer(origin: ClaimBuilder.origin)
      offer.accepted = day()
      offer.broken = Bool.random(using: &chance) ? offer.accepted?.adding(Int.random(in: 0..<20, using: &chance)) : nil
      let rest = try #require(InterestRest(offer, of: ClaimBuilder.invoice(issued: "2025-01-01")))
      let left = spans.without(rest)
      for offset in 0..<150 {
        let day = first.adding(offset)
        let covering = { (spans: [InterestSpan]) in
          spans.count { $0.from <= day && ($0.through.map { day <= $0 } ?? true) }
        }
        let rests = rest.from <= day && (rest.through.map { day <= $0 } ?? true)
        #expect(covering(left) == (rests ? 0 : covering(spans)))
      }
    }
  }
}
