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

  /// Holidays of single communes count for nobody, and are known for the warning.
  @Test(
    arguments: [
      ("2025-08-15", "BY", true), ("2025-08-15", "SL", false), ("2025-08-08", "BY", true), ("2025-08-14", "BY", false),
      ("2025-06-19", "SN", true), ("2025-06-19", "TH", true), ("2025-06-19", "BY", false), ("2025-06-18", "TH", false),
    ] as [(Day, String, Bool)])
  func someCommunesHaveHolidaysOfTheirOwn(day: Day, state: String, isLocal: Bool) {
    #expect(Holidays.isLocal(day, state: state) == isLocal)
    if isLocal { #expect(Holidays.contains(day, state: state) == false) }
  }

  /// Where the Land is not known, only what is a holiday everywhere counts.
  @Test func withoutLandOnlyCommonHolidaysCount() {
    let first: Day = "2026-01-01"
    let days = (0..<365).map(first.adding)
    let common = days.filter { day in Self.states.allSatisfy { Holidays.contains(day, state: $0) == true } }
    #expect(days.filter { Holidays.contains($0, state: nil) == true } == common)
    #expect(common.count == 9)
  }

  /// A holiday of some Länder only, and the year from which it is one.
  @Test(
    arguments: [
      ("10-31", 2016, "BB MV SN ST TH"), ("10-31", 2017, states.joined(separator: " ")),
      ("10-31", 2018, "BB HB HH MV NI SH SN ST TH"), ("03-08", 2018, ""), ("03-08", 2019, "BE"), ("03-08", 2022, "BE"),
      ("03-08", 2023, "BE MV"), ("09-20", 2018, ""), ("09-20", 2019, "TH"), ("05-08", 2019, ""), ("05-08", 2020, "BE"),
      ("05-08", 2021, ""), ("05-08", 2025, "BE"), ("06-17", 2027, ""), ("06-17", 2028, "BE"),
    ])
  func holidaysOfSomeBeginWithTheirYear(day: String, year: Int, expected: String) throws {
    let day = try #require(Day(iso: "\(year)-\(day)"))
    let states = Self.states.filter { Holidays.contains(day, state: $0) == true }
    #expect(states == expected.split(separator: " ").map(String.init))
    #expect(Holidays.contains(day, state: nil) == (states.count == Self.states.count))
  }

  /// Wednesday before 23 November, Saxony only.
  @Test(arguments: ["2002-11-20", "2008-11-19", "2011-11-16", "2016-11-16", "2022-11-16", "2028-11-22"] as [Day])
  func bussUndBettagIsSaxonysAlone(day: Day) {
    #expect(Self.states.filter { Holidays.contains(day, state: $0) == true } == ["SN"])
    for near in [-7, -1, 1, 7] { #expect(Holidays.contains(day.adding(near), state: "SN") == false) }
  }

  /// Easter Sundays as the tables of the Physikalisch-Technische Bundesanstalt give them; only Brandenburg keeps them.
  @Test(
    arguments: [
      "2002-03-31", "2008-03-23", "2011-04-24", "2014-04-20", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04",
      "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
    ] as [Day])
  func easterIsWhereItShouldBe(easter: Day) {
    #expect(Holidays.contains(easter, state: "BB") == true)
    #expect(Holidays.contains(easter.adding(1), state: nil) == true)
    #expect(Holidays.contains(easter.adding(-2), state: nil) == true)
    #expect(easter.weekday == 7)
  }

  @Test func outsideTheYearsCoveredNothingIsSaid() {
    #expect(Holidays.contains("2001-12-25", state: nil) == nil)
    #expect(Holidays.contains("2029-12-25", state: nil) == nil)
    #expect(Holidays.contains("2002-01-01", state: nil) == true)
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
    let first: Day = "2002-01-01"
    for day in (0..<9_862).map(first.adding) {
      for state in Self.states {
        let end = day.orNextWorkingDay(in: state)
        #expect((0...5).contains(end.days(since: day)) && end.weekday <= 5)
        #expect(end.orNextWorkingDay(in: state) == end)
      }
    }
  }

  /// 31 October is a holiday in SN alone, 1 November in BY alone: neither day counts where debtors sit in both.
  @Test(
    arguments: [
      (["SN"], 1, "2023-11-01"), (["BY"], 1, "2023-10-31"), (["SN", "BY"], 1, "2023-11-02"),
      (["BY", "SN"], 2, "2023-11-03"), (["SN", "BY", "SH"], 3, "2023-11-06"),
    ] as [([String], Int, Day)])
  func aWorkingDayIsOneAtEverySeat(states: [String], count: Int, end: Day) {
    let debtors = states.map { state in
      let origin = Origin(Place("case.yaml", line: 1))
      var address = Address(origin: origin)
      address.state = state
      var debtor = Debtor(origin: origin)
      debtor.address = address
      return debtor
    }
    #expect(DebtorSeats(of: debtors).adding(workingDays: count, to: "2023-10-30") == end)
  }

  /// Day by day, or whole weeks at once beyond the holidays that are known: the same day.
  @Test(arguments: ["2026-11-20", "2028-12-30", "2028-12-31", "2029-01-05", "2029-01-06", "2029-01-07"] as [Day])
  func workingDaysAreCountedTheSameBothWays(from: Day) {
    let seats = DebtorSeats(of: [])
    var day = from
    for count in 1...800 {
      day = seats.end(of: day.adding(1))
      #expect(seats.adding(workingDays: count, to: from) == day)
    }
  }
}
