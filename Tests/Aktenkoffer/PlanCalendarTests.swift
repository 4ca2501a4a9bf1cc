import Aktenkoffer
import CaseModel
import Escalation
import TestSupport
import Testing

/// Every day on which something is to be done stands in the calendar, once and under a name of its own.
@Suite struct PlanCalendarTests {
  private static let policy = """
    policy: test
    version: "1.0"
    owner: Test
    title: {de: Test, en: Test}
    steps:
      - {step: call, clause: "2.1", title: {de: Anruf, en: Call}, call: {times: 3, days: 3}}
      - {step: last, clause: "2.2", title: {de: Letzte, en: Last}, final_notice: {grants: 7 days}, after: call}
    handover: {clause: "8.1", not_before: 0 days, not_later: 3650 days}
    """

  private func plan(asOf: Day = "2026-11-20", threatening: Bool = false) throws -> Plan {
    let reading = PolicyReader.read(Array(Self.policy.utf8), file: "test.yaml", sha256: "")
    let origin = Origin(Place("case.yaml", line: 1))
    var file = CaseFile(number: "A/1", origin: origin, creditor: Creditor(origin: origin))
    var invoice = Invoice(origin: origin)
    invoice.number = "R-1"
    invoice.gross = "100.00"
    invoice.issued = "2026-02-02"
    invoice.due = Invoice.DueDate(on: "2026-03-02", basis: .agreed)
    file.invoices = [invoice]
    if threatening {
      var letter = Reminder(origin: Origin(Place("case.yaml", line: 9)), kind: .finalNotice)
      letter.sent = "2026-11-02"
      letter.deadline = "2026-11-12"
      letter.file = "reminders/letzte.eml"
      letter.mail = Mail()
      letter.mail?.text = "Sonst erstatten wir Strafanzeige."
      file.reminders = [letter]
    }
    let verdict = Clearance.check(file, [], under: try #require(reading.value), .shipped, asOf: asOf)
    guard case .held(let held) = verdict else { throw CancellationError() }
    return try #require(held.plan)
  }

  @Test func eachDayHasItsEntry() throws {
    var calendar = PlanCalendar(asOf: "2026-11-20", .english)
    let plan = try plan()
    calendar.add(plan, of: "A/1")
    let lines = calendar.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") }.prefix(4) == [
        "DTSTART;VALUE=DATE:20261120", "DTSTART;VALUE=DATE:20261121", "DTSTART;VALUE=DATE:20261122",
        "DTSTART;VALUE=DATE:20261122",
      ])
    #expect(
      lines.filter { $0.hasPrefix("SUMMARY") }.prefix(4) == [
        "SUMMARY:A/1: Call (1/3)", "SUMMARY:A/1: Call (2/3)", "SUMMARY:A/1: Call (3/3)", "SUMMARY:A/1: Last",
      ])
    let mended = lines.filter { $0.hasPrefix("SUMMARY:A/1: Mend: ") }
    #expect(!mended.isEmpty && mended.count == plan.obstacles.count)
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:[ERKL-01] ") })
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION") && $0.contains("on paper deadline 2026-12-03") })
  }

  /// A letter sent again says so, and where no day can be named the calendar says why.
  @Test func repetitionsAndDeadEndsAreSaid() throws {
    let found = try summaries(of: plan(threatening: true), .german)
    #expect(found.contains("SUMMARY:A/1: Letzte (erneut)"))
    #expect(!found.contains("SUMMARY:A/1: Kein Tag zu nennen"))
    let lost = try summaries(of: plan(asOf: "2029-12-30"), .german)
    #expect(lost.contains("SUMMARY:A/1: Kein Tag zu nennen"))
    #expect(lost.contains { $0.hasPrefix("DESCRIPTION:was die Richtlinie noch verlangt\\, ist vor der Verjährung") })
    #expect(lost.contains { $0.contains("zu spät: verjährt nach dem 31.12.2029") })
  }

  private func summaries(of plan: Plan, _ language: Language) -> [String] {
    var calendar = PlanCalendar(asOf: "2026-11-20", language)
    calendar.add(plan, of: "A/1")
    return calendar.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  /// Two numbers that come to the same once what a UID must not hold is gone, and one case twice.
  @Test func noTwoEntriesShareAName() throws {
    var calendar = PlanCalendar(asOf: "2026-11-20", .english)
    let plan = try plan()
    for number in ["A/1", "A-1", "A/1"] { calendar.add(plan, of: number) }
    let names = calendar.text.replacing("\r\n ", with: "").split(separator: "\r\n").filter { $0.hasPrefix("UID") }
    // Three calls, a letter, and the handover once all else is mended.
    #expect(names.count == plan.obstacles.count * 3 + 15)
    #expect(Set(names).count == names.count)
  }

  private func names(_ plan: Plan, of number: String, asOf: Day = "2026-11-20") -> [String] {
    var calendar = PlanCalendar(asOf: asOf, .english)
    calendar.add(plan, of: number)
    return calendar.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
      .filter { $0.hasPrefix("UID") }
  }

  /// Whoever imports the plan of a later day moves its entries, and gets none twice.
  @Test func anEntryKeepsItsNameWhenItsDayMoves() throws {
    let today = names(try plan(), of: "A/1")
    let later = names(try plan(asOf: "2026-11-27"), of: "A/1", asOf: "2026-11-27")
    #expect(today == later)
    #expect(today.contains("UID:A%2F1.call.R-1+1@aktenkoffer"))
    #expect(today.contains("UID:A%2F1.last.R-1@aktenkoffer"))
    #expect(today.contains("UID:A%2F1.handover@aktenkoffer"))
    // Where no day can be named the entry of the handover says so in its place.
    let lost = names(try plan(asOf: "2029-12-30"), of: "A/1", asOf: "2029-12-30")
    #expect(lost.contains("UID:A%2F1.handover@aktenkoffer"))
  }

  /// The revision grows with the day, so that a program takes the later plan.
  @Test func aLaterPlanIsALaterRevision() throws {
    func revision(_ asOf: Day) throws -> Set<Int> {
      var calendar = PlanCalendar(asOf: asOf, .english)
      calendar.add(try plan(), of: "A/1")
      return Set(calendar.text.matches(of: #/\r\nSEQUENCE:(\d+)\r\n/#).compactMap { Int($0.output.1) })
    }
    let (first, second) = (try revision("2026-11-20"), try revision("2026-11-21"))
    #expect(first.count == 1 && second == Set(first.map { $0 + 1 }))
  }

  /// No two numbers come to the same, whatever they are written in, and none is too long.
  @Test func noSignIsLost() throws {
    let plan = try plan()
    let numbers = ["Ä-1", "Ö-1", "-1", "A%2F1", "A/1", "A.1", "A-1", String(repeating: "ü", count: 60)]
    let all = numbers.flatMap { names(plan, of: $0) }
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && $0.utf8.count < 4 + 255 })
  }
}
