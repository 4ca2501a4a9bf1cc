import CaseModel
import Law
import TestSupport
import Testing

/// The worked examples of interest, default and limitation, each to the cent and the day.
@Suite struct TableTests {
  private func total(_ principal: Money, _ points: Int, _ from: Day, _ through: Day) -> [Money?] {
    [InterestAgreement.DayCount.act365, .actact].map { dayCount in
      Money.sum(
        InterestRun(
          on: principal, at: .overBase(Percent(thousandths: points * 1000)), from: from, through: through,
          by: dayCount, base: LawBook.shipped.basiszinssatz
        ).segments.map(\.amount))
    }
  }

  @Test(
    arguments: [
      ("1000.00", 9, "2026-05-01", "2026-09-30", "43.68", "43.68"),
      ("1000.00", 5, "2026-05-01", "2026-09-30", "26.91", "26.91"),
      ("10000.00", 9, "2023-12-15", "2024-03-10", "298.48", "297.82"),
      ("2500.00", 5, "2022-11-16", "2023-07-31", "112.29", "112.29"),
      ("12345.67", 9, "2024-02-29", "2026-11-21", "3765.14", "3761.60"),
      ("5000.00", 9, "2025-07-01", "2026-06-30", "513.50", "513.50"),
      ("354.16", 5, "2018-04-30", "2018-06-17", "1.96", "1.96"),
      ("10000.00", 9, "2023-01-16", "2025-10-02", "3170.18", "3166.76"),
      ("1000.00", 9, "2026-07-01", "2026-07-01", "0.29", "0.29"),
      ("800.00", 5, "2024-01-01", "2024-12-31", "68.15", "67.95"),
    ] as [(Money, Int, Day, Day, Money, Money)])
  func interest(principal: Money, points: Int, from: Day, through: Day, act365: Money, actact: Money) {
    #expect(total(principal, points, from, through) == [act365, actact])
  }

  /// Every half-year has a segment of its own, also where one entry answers for several of them.
  @Test func halfYearsStandApart() {
    let rate = StatutorySeries(
      "basiszinssatz", Text("Basiszinssatz", "Base rate"), basis: .law("§ 247 BGB"),
      [
        StatutorySeries<Percent>.Entry(
          Percent(thousandths: 1270), from: "2025-07-01", until: "2027-03-31", source: "", verifiedOn: "2026-11-21")
      ])
    let run = InterestRun(
      on: "1000.00", at: .overBase(Percent(thousandths: 9000)), from: "2026-06-30", through: "2027-05-01", by: .act365,
      base: rate)
    #expect(run.segments.map(\.from) == ["2026-06-30", "2026-07-01", "2027-01-01"])
    #expect(run.segments.map(\.through) == ["2026-06-30", "2026-12-31", "2027-03-31"])
    #expect(run.unknownFrom == "2027-04-01")
  }

  /// Default by the trigger, the Land and the days; the last column is the first day that bears interest.
  @Test(
    arguments: [
      ("agreed", "NW", "2026-08-15", "2026-08-18", "2026-08-18"),
      ("agreed", "NI", "2025-10-31", "2025-11-04", "2025-11-04"),
      ("agreed", "NW", "2025-10-31", "2025-11-01", "2025-11-01"),
      ("received", "NW", "2026-04-02", "2026-05-05", "2026-05-05"),
      ("received", "NW", "2026-11-25", "2026-12-29", "2026-12-29"),
      ("reminded", "NW", "2026-09-10", "2026-09-10", "2026-09-11"),
    ] as [(String, String, Day, Day, Day)])
  func firstDayInDefault(trigger: String, state: String, day: Day, from: Day, interest: Day) {
    var claim = ClaimCase()
    claim.debtors = [ClaimCase.debtor(in: state)]
    claim.invoices[0].received = nil
    claim.invoices[0].performed = nil
    switch trigger {
    case "agreed": claim.invoices[0].due?.on = day
    case "received":
      claim.invoices[0].due = Invoice.DueDate(on: day, basis: .unilateral)
      claim.invoices[0].received = Invoice.Receipt(on: day, evidence: "documents/zugang.pdf")
    default:
      claim.invoices[0].due?.basis = .unilateral
      claim.reminders = [ClaimCase.letter(day)]
    }
    let verzug = claim.verzug(asOf: "2027-01-15")
    #expect(verzug.from == from)
    #expect(verzug.firstInterestDay == interest)
  }

  /// § 188 (3) BGB.
  @Test func aMonthEndsOnItsLastDay() {
    #expect(Day("2026-01-31").addingMonths(1) == "2026-02-28")
    #expect(Day("2024-01-31").addingMonths(1) == "2024-02-29")
  }

  @Test func limitation() {
    func last(_ from: Day?, _ through: Day, paid: Day? = nil, _ ground: Verjaehrung.Pause.Ground = .negotiation) -> Day
    {
      Verjaehrung(
        arose: "2023-05-10", pauses: from.map { [Verjaehrung.Pause(ground, from: $0, through: through)] } ?? [],
        restarts: paid.map { [Verjaehrung.Restart(on: $0, by: .payment)] } ?? [], asOf: "2027-12-31"
      ).lastDay
    }
    #expect(last(nil, "2026-01-01") == "2026-12-31")
    #expect(last("2026-12-15", Day("2027-02-10").addingMonths(6), .proceedings) == "2027-08-27")
    #expect(last("2026-03-01", "2026-05-15") == "2027-03-17")
    #expect(last("2026-12-20", "2027-01-10") == "2027-04-10")
    #expect(last(nil, "2026-01-01", paid: "2025-06-13") == "2028-06-13")
    #expect(last(nil, "2026-01-01", paid: "2023-09-21") == "2026-12-31")
    #expect(Verjaehrung(arose: "2023-05-10", titled: "2026-03-10", asOf: "2026-11-21").lastDay == "2056-03-10")
  }
}
