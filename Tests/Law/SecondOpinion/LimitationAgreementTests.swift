import CaseModel
import Law
import TestSupport
import Testing

/// Limitation beside the calendar turned day by day, on four thousand claims.
@Suite struct LimitationAgreementTests {
  typealias Pause = Verjaehrung.Pause
  typealias Restart = Verjaehrung.Restart

  @Test(arguments: UInt64(0)..<20)
  func bothComeToTheSameDay(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<200 {
      func day(_ days: Range<Int>, after start: Day) -> Day { start.adding(Int.random(in: days, using: &random)) }
      let arose = day(0..<800, after: "2019-06-01")
      let asOf = day(0..<2_500, after: arose)
      // All over the period, or crowded about its end, where one thing meets another.
      let crowded = round % 2 == 0
      let first = crowded ? day(900..<1_100, after: arose) : arose.adding(-200)
      let within = crowded ? 0..<500 : 0..<2_200
      let lengths = crowded ? 0..<60 : 0..<250
      let pauses = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let from = day(within, after: first)
        let ground = [Pause.Ground.negotiation, .proceedings, .forceMajeure].randomElement(using: &random)
        let open = Int.random(in: 0..<12, using: &random) == 0
        return Pause(ground ?? .negotiation, from: from, through: open ? nil : day(lengths, after: from))
      }
      let restarts = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Restart(on: day(within, after: first), by: .payment)
      }
      let one = Verjaehrung(arose: arose, pauses: pauses, restarts: restarts, asOf: asOf)
      let other = DailyLimitation(arose: arose, pauses: pauses, restarts: restarts, asOf: asOf)
      #expect(one.lastDay == other.end, "arose \(arose), as of \(asOf): \(pauses), \(restarts)")
    }
  }

  /// Days of force majeure that fall into talks count once, and the last six months are those of the moved end.
  @Test(
    arguments: [
      (
        [
          Pause(.forceMajeure, from: "2026-08-01", through: "2026-08-20"),
          Pause(.negotiation, from: "2026-08-11", through: "2026-08-31"),
        ], "2027-01-31"
      ),
      (
        [
          Pause(.forceMajeure, from: "2026-07-01", through: "2026-07-31"),
          Pause(.proceedings, from: "2025-01-01", through: "2025-01-14"),
        ], "2027-01-31"
      ),
    ] as [([Pause], Day)])
  func forceMajeureBesideOtherGrounds(pauses: [Pause], last: Day) {
    #expect(Verjaehrung(arose: "2023-05-10", pauses: pauses, asOf: "2027-06-30").lastDay == last)
  }

  /// Three months after talks that ended on 10 November are over on 10 February; a payment order in December stops the
  /// period, which has 26 days left on 15 December, and not the three months.
  @Test func whatStopsThePeriodDoesNotMoveTheThreeMonths() {
    let talks = Pause(.negotiation, from: "2026-11-01", through: "2026-11-10")
    let order = Pause(.proceedings, from: "2026-12-15", through: "2027-08-10")
    #expect(Verjaehrung(arose: "2023-05-10", pauses: [talks], asOf: "2027-12-31").lastDay == "2027-02-10")
    #expect(Verjaehrung(arose: "2023-05-10", pauses: [talks, order], asOf: "2027-12-31").lastDay == "2027-09-06")
    // Filed when only the three months were left: the claim lives as long as the proceedings stop it.
    let late = Pause(.proceedings, from: "2027-02-01", through: "2027-08-10")
    #expect(Verjaehrung(arose: "2023-05-10", pauses: [talks, late], asOf: "2027-12-31").lastDay == "2027-08-10")
  }
}
