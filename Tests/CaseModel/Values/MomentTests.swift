import CaseModel
import TestSupport
import Testing

@Suite struct MomentTests {
  /// The last Sundays of March and October, as the directive's calendar prints them.
  static let changes: [(Day, Day)] = [
    ("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"), ("2028-03-26", "2028-10-29"), ("2029-03-25", "2029-10-28"),
    ("2030-03-31", "2030-10-27"),
  ]

  @Test(arguments: changes)
  func clocksChangeAtOneInGreenwich(spring: Day, autumn: Day) {
    #expect(Moment(iso: "\(spring)T00:59Z")?.description == "\(spring)T01:59")
    #expect(Moment(iso: "\(spring)T01:00Z")?.description == "\(spring)T03:00")
    #expect(Moment(iso: "\(autumn)T00:59Z")?.description == "\(autumn)T02:59")
    #expect(Moment(iso: "\(autumn)T01:00Z")?.description == "\(autumn)T02:00")
  }

  @Test(
    arguments: [
      ("2026-04-20T10:15", "2026-04-20T10:15"),
      ("2026-04-20 10:15", "2026-04-20T10:15"),
      ("2026-04-20T10:15:59", "2026-04-20T10:15"),
      ("2026-04-20T10:15:59.999", "2026-04-20T10:15"),
      ("2026-04-20T10:15+02:00", "2026-04-20T10:15"),
      ("2026-04-20T10:15Z", "2026-04-20T12:15"),
      ("2026-01-20T10:15Z", "2026-01-20T11:15"),
      ("2026-04-20T23:30-05:00", "2026-04-21T06:30"),
      ("2026-04-20T00:30+14:00", "2026-04-19T12:30"),
      ("2026-12-31T23:30Z", "2027-01-01T00:30"),
      ("1969-12-31T22:59Z", "1969-12-31T23:59"),
      ("2026-04-20", "2026-04-20"),
    ])
  func readsBerlinTime(text: String, berlin: String) {
    #expect(Moment(iso: text)?.description == berlin)
  }

  @Test(
    arguments: [
      "", "10:15", "2026-04-20T", "T2026-04-20", " 2026-04-20", "2026-04-20TT10:15", "2026-04-20T10:15 ",
      "2026-04-20T24:00", "2026-04-20T10:60", "2026-04-20T10:15:60", "2026-04-20T10:15:5", "2026-04-20T10:15:",
      "2026-04-20T10:15:59.", "2026-04-20T1:15", "2026-04-20T10", "2026-04-20T10:15+2", "2026-04-20T10:15+0200",
      "2026-04-20T10:15CET", "2026-04-20T10:15ZZ", "2026-04-20T10:15+24:00", "2026-04-31T10:15", "2026-04-20T-1:15",
      "2026-04-20T10.15", "2026-04-20T10:15 Uhr",
    ])
  func refusesWhatIsNoMoment(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test(arguments: ["0001-01-01T00:00+23:59", "9999-12-31T23:59-23:59"])
  func theEndsOfTimeDoNotTrap(text: String) {
    #expect(Moment(iso: text) != nil)
  }

  @Test func dayAloneComesBeforeItsMinutes() {
    let day: Day = "2026-04-20"
    #expect(Moment(day) < Moment(day, minute: 0))
    #expect(Moment(day, minute: 1439) < Moment(day.adding(1)))
    #expect(Moment(day, minute: 615).german == "20.04.2026, 10:15 Uhr")
    #expect(Moment(day).german == "20.04.2026")
  }
}
