import CaseModel
import Law
import TestSupport
import Testing

/// Limitation by worked examples and at its boundaries.
@Suite struct VerjaehrungTests {
  typealias Pause = Verjaehrung.Pause
  typealias Restart = Verjaehrung.Restart

  @Test(
    arguments: [
      ("2023-05-10", "2026-12-31"), ("2023-01-01", "2026-12-31"), ("2023-12-31", "2026-12-31"),
      ("2024-01-01", "2027-12-31"),
    ] as [(Day, Day)])
  func threeYearsFromTheEndOfTheYear(arose: Day, last: Day) {
    #expect(Verjaehrung(arose: arose, asOf: "2026-11-21").lastDay == last)
  }

  @Test(
    arguments: [
      // Negotiations: 76 days; 22 days, and then the three months; ended so long ago that the months say nothing.
      ([Pause(.negotiation, from: "2026-03-01", through: "2026-05-15")], "2027-03-17"),
      ([Pause(.negotiation, from: "2026-12-20", through: "2027-01-10")], "2027-04-10"),
      ([Pause(.negotiation, from: "2024-02-01", through: "2024-02-01")], "2027-01-01"),
      // A payment order of 15 December, last act of 10 February: 239 days.
      ([Pause(.proceedings, from: "2026-12-15", through: "2027-08-10")], "2027-08-27"),
      // Before the period begins there is nothing to suspend.
      ([Pause(.negotiation, from: "2023-06-01", through: "2023-12-31")], "2026-12-31"),
      ([Pause(.negotiation, from: "2023-06-01", through: "2024-01-01")], "2027-01-01"),
      // On the last day still, the day after no more.
      ([Pause(.proceedings, from: "2026-12-31", through: "2027-01-31")], "2027-02-01"),
      ([Pause(.proceedings, from: "2027-01-01", through: "2027-01-31")], "2026-12-31"),
      // Days that two grounds suspend count once.
      (
        [
          Pause(.proceedings, from: "2025-01-01", through: "2025-01-31"),
          Pause(.negotiation, from: "2025-01-11", through: "2025-02-10"),
        ], "2027-02-10"
      ),
      // § 206: only within the last six months.
      ([Pause(.forceMajeure, from: "2026-06-01", through: "2026-07-10")], "2027-01-10"),
      ([Pause(.forceMajeure, from: "2026-01-01", through: "2026-06-30")], "2026-12-31"),
    ] as [([Pause], Day)])
  func suspendedDaysDoNotCount(pauses: [Pause], last: Day) {
    #expect(Verjaehrung(arose: "2023-05-10", pauses: pauses, asOf: "2027-12-31").lastDay == last)
    #expect(Verjaehrung(arose: "2023-05-10", pauses: pauses.reversed(), asOf: "2027-12-31").lastDay == last)
  }

  @Test(
    arguments: [
      ("2025-06-13", "2028-06-13"), ("2023-09-21", "2026-12-31"), ("2023-12-31", "2026-12-31"),
      ("2024-01-01", "2027-01-01"), ("2024-02-29", "2027-02-28"), ("2026-12-31", "2029-12-31"),
      ("2027-01-01", "2026-12-31"),
    ] as [(Day, Day)])
  func aPaymentRestartsThePeriodTheNextDay(on: Day, last: Day) {
    let restarted = Verjaehrung(arose: "2023-05-10", restarts: [Restart(on: on, by: .payment)], asOf: "2029-01-01")
    #expect(restarted.lastDay == last)
  }

  /// What was suspended before the restart is gone with the old period; what is suspended after it lengthens the new.
  @Test func aRestartInTheMiddleOfNegotiations() {
    let result = Verjaehrung(
      arose: "2023-05-10", pauses: [Pause(.negotiation, from: "2025-03-01", through: "2025-03-31")],
      restarts: [Restart(on: "2025-03-11", by: .acknowledgement)], asOf: "2026-01-01")
    #expect(result.lastDay == "2028-03-31")
    #expect(result.steps.count == 4)
  }

  @Test func aTitleGivesThirtyYears() {
    let titled = Verjaehrung(arose: "2023-05-10", titled: "2026-03-10", asOf: "2026-11-21")
    #expect(titled.lastDay == "2056-03-10")
    #expect(titled.isTitled)
    #expect(Verjaehrung(arose: "2023-05-10", titled: "2026-11-22", asOf: "2026-11-21").lastDay == "2026-12-31")
  }

  @Test func whatLastsMovesTheEndWithEveryDay() {
    let pause = Pause(.negotiation, from: "2026-11-01", through: nil)
    let today = Verjaehrung(arose: "2023-05-10", pauses: [pause], asOf: "2026-11-21")
    #expect(today.lastDay == "2027-01-21")
    #expect(today.isSuspended)
    #expect(Verjaehrung(arose: "2023-05-10", pauses: [pause], asOf: "2026-11-22").lastDay == "2027-01-22")
  }

  /// Property: suspensions never shorten, the order of the input never matters.
  @Test func suspensionsNeverShorten() {
    var random = SeededGenerator(seed: 7)
    let first: Day = "2022-01-01"
    for _ in 0..<2_000 {
      let arose = first.adding(Int.random(in: 0..<700, using: &random))
      let pauses = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let from = first.adding(Int.random(in: 0..<2_000, using: &random))
        let ground = [Pause.Ground.negotiation, .proceedings].randomElement(using: &random) ?? .negotiation
        return Pause(ground, from: from, through: from.adding(Int.random(in: 0..<300, using: &random)))
      }
      let plain = Verjaehrung(arose: arose, asOf: "2030-01-01").lastDay
      let suspended = Verjaehrung(arose: arose, pauses: pauses, asOf: "2030-01-01")
      #expect(suspended.lastDay >= plain)
      #expect(
        suspended.lastDay
          == Verjaehrung(arose: arose, pauses: pauses.shuffled(using: &random), asOf: "2030-01-01").lastDay)
      #expect(suspended.steps.last?.end == suspended.lastDay)
    }
  }
}
