import CaseModel
import TestSupport
import Testing

/// STUFE-33: reports that a mail was not delivered.
@Suite struct BounceTests {
  /// The second dunning letter went out on 14 April.
  private func severity(
    _ recipients: Set<String>, on day: Day?, to: [String] = ["rechnung@hotel.example"],
    _ change: (inout Reminder) -> Void = { _ in }
  ) -> Severity? {
    var builder = CaseBuilder()
    builder.secondDunning.channel = .email
    builder.secondDunning.to = to
    change(&builder.secondDunning)
    builder.change = { $0.bounces = [MailBounce(path: "reminders/b.eml", on: day, recipients: recipients)] }
    return builder.findings().first { $0.kind.code == "STUFE-33" }?.severity
  }

  @Test(
    arguments: [
      ("2026-04-13", nil), ("2026-04-14", .block), ("2026-04-19", .block), ("2026-04-20", nil), (nil, nil),
    ] as [(Day?, Severity?)])
  func withinFiveDays(day: Day?, expected: Severity?) {
    #expect(severity(["rechnung@hotel.example"], on: day) == expected)
  }

  @Test func itMayHaveReachedAnother() {
    let both = ["Rechnung@Hotel.example", "chef@hotel.example"]
    #expect(severity(["rechnung@hotel.example"], on: "2026-04-14", to: both) == .warning)
    #expect(severity(["rechnung@hotel.example", "chef@hotel.example"], on: "2026-04-14", to: both) == .block)
    #expect(severity(["nachbar@anderswo.example"], on: "2026-04-14") == nil)
  }

  @Test func aReportWithoutNamesIsToldOfTheSameDay() {
    #expect(severity([], on: "2026-04-15") == .warning)
    #expect(severity([], on: "2026-04-16") == nil)
    #expect(severity([], on: nil) { $0.delivery?.evidence = "reminders/b.eml" } == .block)
    #expect(severity(["rechnung@hotel.example"], on: "2026-04-14") { $0.delivery?.state = .bounced } == nil)
    #expect(severity(["rechnung@hotel.example"], on: "2026-04-14") { $0.channel = .letter } == nil)
  }
}
