import CaseModel
import TestSupport
import Testing

@Suite struct DayTests {
  /// 800 years, each day: parts and back, text and back, the weekday one further, the number one further.
  @Test func everyDayFrom1600To2400() {
    var day: Day = "1600-01-01"
    // 1 January 1600 was a Saturday.
    var weekday = 6
    var wrong: [Day] = []
    var count = 0
    while day <= "2400-12-31" {
      let (year, month, dayOfMonth) = day.parts
      let isRight =
        Day(year, month, dayOfMonth) == day && Day(iso: day.description) == day && day.weekday == weekday
        && Day(compact: day.description.filter { $0 != "-" }) == day && day.adding(1).days(since: day) == 1
      if !isRight { wrong.append(day) }
      weekday = weekday % 7 + 1
      day = day.adding(1)
      count += 1
    }
    #expect(wrong == [])
    #expect(count == 801 * 365 + 195)
  }

  @Test(
    arguments: [
      ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-11-22", 20_779, 7), ("1969-12-31", -1, 3),
      ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ] as [(Day, Int32, Int)])
  func knownDays(day: Day, number: Int32, weekday: Int) {
    #expect(day.number == number)
    #expect(day.weekday == weekday)
  }

  @Test(
    arguments: [
      "", "2026", "2026-1-01", "2026-01-1", "26-01-01", "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-01",
      "2026-01-00", "2026-04-31", "1900-02-29", "2100-02-29", "0000-01-01", "10000-01-01", "2026/01/01", "2026-01-01 ",
      " 2026-01-01", "2026-01-01Z", "2026-01-01T00:00", "+026-01-01", "-026-01-01", "2026-+1-01", "20260101",
      "01.02.2026", "٢٠٢٦-٠١-٠١", "２０２６-01-01",
    ])
  func refusesWhatIsNoDay(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: ["", "2026-01-01", "20260230", "2026010", "202601011", "2026 101", "+2260101"])
  func refusesWhatIsNoCompactDay(text: String) {
    #expect(Day(compact: text) == nil)
  }

  @Test(arguments: [Int.min, .max, -4_000_000, 4_000_000])
  func addingStaysWithinTheYears(days: Int) {
    let day: Day = "2026-01-01"
    #expect(day.adding(days) == (days < 0 ? "0001-01-01" : "9999-12-31"))
  }

  @Test func writesAsReadersDo() {
    let day: Day = "2026-04-07"
    #expect(day.german == "07.04.2026")
    #expect(day.text(.german) == "07.04.2026")
    #expect(day.text(.english) == "2026-04-07")
    #expect(("0033-04-03" as Day).description == "0033-04-03")
  }
}
