import CaseModel
import Law
import TestSupport
import Testing

/// The holidays against a published table, and § 193 BGB on them.
@Suite struct HolidaysTests {
  static let states = [
    "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH",
  ]

  @Test(.enabled(if: Corpus.isPresent, "needs ../shared"), arguments: states)
  func everyDayOfFiveYearsAgreesWithTheTable(state: String) throws {
    let text = String(decoding: try Corpus.bytes(at: Corpus.shared + "/law/feiertage.csv"), as: UTF8.self)
    let listed = try Table(csv: text).rows.filter { row in
      let states = (row["states"] ?? "").split(separator: " ").map(String.init)
      return states == ["ALL"] || states.contains(state)
    }.map { try #require(Day(iso: $0["date"] ?? "")) }
    let first: Day = "2024-01-01"
    let days = (0..<1827).map(first.adding)
    #expect(days.last == "2028-12-31")
    #expect(days.filter { Holidays.contains($0, state: state) == true } == Set(listed).sorted())
  }

  /// Where the Land is not known, only what is a holiday everywhere counts.
  @Test func withoutLandOnlyCommonHolidaysCount() {
    let first: Day = "2026-01-01"
    let days = (0..<365).map(first.adding)
    let common = days.filter { day in Self.states.allSatisfy { Holidays.contains(day, state: $0) == true } }
    #expect(days.filter { Holidays.contains($0, state: nil) == true } == common)
    #expect(common.count == 9)
  }

  /// Easter Sundays as the tables of the Physikalisch-Technische Bundesanstalt give them; only Brandenburg keeps them.
  @Test(
    arguments: ["2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20"]
      as [Day])
  func easterIsWhereItShouldBe(easter: Day) {
    #expect(Holidays.contains(easter, state: "BB") == true)
    #expect(Holidays.contains(easter.adding(1), state: nil) == true)
    #expect(Holidays.contains(easter.adding(-2), state: nil) == true)
    #expect(easter.weekday == 7)
  }

  @Test func outsideTheYearsCoveredNothingIsSaid() {
    #expect(Holidays.contains("2018-12-25", state: nil) == nil)
    #expect(Holidays.contains("2029-12-25", state: nil) == nil)
    #expect(Holidays.contains("2019-01-01", state: nil) == true)
    #expect(Holidays.contains("2028-12-26", state: nil) == true)
  }

  @Test(
    arguments: [
      ("2026-11-20", "SH", "2026-11-20"),  // Friday.
      ("2026-11-21", "SH", "2026-11-23"),
      ("2026-11-22", "SH", "2026-11-23"),
      ("2025-10-31", "NI", "2025-11-03"),  // Reformation Day, a Friday.
      ("2025-10-31", "NW", "2025-10-31"),
      ("2026-04-03", "SH", "2026-04-07"),  // Good Friday to Easter Monday.
      ("2026-12-25", "SH", "2026-12-28"),
      ("2027-12-31", "SH", "2027-12-31"),
      ("2028-01-01", "SH", "2028-01-03"),
      ("2025-05-08", "BE", "2025-05-09"),
      ("2026-06-04", "NW", "2026-06-05"),
      ("2035-12-25", "SH", "2035-12-25"),  // Not covered: a Tuesday like any other.
    ] as [(Day, String, Day)])
  func aDeadlineEndsOnTheNextWorkingDay(day: Day, state: String, end: Day) {
    #expect(day.orNextWorkingDay(in: state) == end)
  }

  @Test func theNextWorkingDayIsOneAndIsNear() {
    let first: Day = "2019-01-01"
    for day in (0..<3_653).map(first.adding) {
      for state in Self.states {
        let end = day.orNextWorkingDay(in: state)
        #expect((0...5).contains(end.days(since: day)) && end.weekday <= 5)
        #expect(end.orNextWorkingDay(in: state) == end)
      }
    }
  }
}
