import CaseModel
import Escalation
import TestSupport
import Testing

/// From which day a step counts, and what is too early and too late from there.
@Suite struct AnchorTests {
  private static let anchors: [(String, Day)] = [
    ("contract", "2026-01-05"), ("performed", "2026-01-30"), ("issued", "2026-02-02"), ("due", "2026-03-02"),
  ]

  private func builder(_ terms: String, sent: Day) -> CaseBuilder {
    var builder = CaseBuilder(under: "friendly_reminder: {}, \(terms)")
    builder.friendlyReminder = CaseBuilder.letter(.reminder, sent: sent, deadline: sent.adding(20))
    builder.invoices[0].performed = Invoice.Performance(on: "2026-01-30", file: "documents/lieferschein.pdf")
    return builder
  }

  @Test(arguments: anchors)
  func eachAnchorHasItsFirstDay(anchor: String, day: Day) {
    for (offset, codes) in [(9, ["STUFE-03"]), (10, []), (11, [])] {
      let builder = builder("counted_from: \(anchor), not_before: 10 days", sent: day.adding(offset))
      #expect(builder.stepCodes == codes, "\(offset)")
    }
  }

  @Test(arguments: anchors)
  func eachAnchorHasItsLastDay(anchor: String, day: Day) {
    for (offset, codes) in [(9, []), (10, []), (11, ["STUFE-04"])] {
      let builder = builder("counted_from: \(anchor), not_later: 10 days", sent: day.adding(offset))
      #expect(builder.stepCodes == codes, "\(offset)")
    }
  }

  @Test func withoutAfterItCountsFromTheDueDate() {
    #expect(builder("not_before: 5 days", sent: "2026-03-06").stepCodes == ["STUFE-03"])
    #expect(builder("not_before: 5 days", sent: "2026-03-07").stepCodes == [])
  }

  /// Due on Monday 2 March: the fifth working day is Monday the 9th.
  @Test(
    arguments: [("2026-03-06", ["STUFE-03"]), ("2026-03-08", ["STUFE-03"]), ("2026-03-09", [])] as [(Day, [String])])
  func workingDaysPassOverTheWeekend(sent: Day, codes: [String]) {
    #expect(builder("not_before: 5 working days", sent: sent).stepCodes == codes)
  }

  @Test(arguments: [("2026-03-09", []), ("2026-03-10", ["STUFE-04"])] as [(Day, [String])])
  func theLastWorkingDayIsInTime(sent: Day, codes: [String]) {
    #expect(builder("not_later: 5 working days", sent: sent).stepCodes == codes)
  }

  /// The invoice falls due on Thursday 2 April; Tuesday the 7th, after Easter, is the first working day.
  @Test(arguments: [("2026-04-06", ["STUFE-03"]), ("2026-04-07", [])] as [(Day, [String])])
  func workingDaysPassOverHolidays(sent: Day, codes: [String]) {
    var builder = builder("not_before: 1 working day", sent: sent)
    builder.invoices[0].due?.on = "2026-04-02"
    // Whatever letter gave time, the debtor is left alone until then.
    builder.change = { $0.reminders.removeSubrange(1...) }
    #expect(builder.stepCodes == codes)
  }

  /// The reminder of 10 March set a deadline to the 20th: letters count from there, talks from the letter.
  @Test(
    arguments: [
      ("", "2026-03-22", ["STUFE-03"]), ("", "2026-03-23", []),
      ("counted_from: deadline,", "2026-03-22", ["STUFE-03"]), ("counted_from: deadline,", "2026-03-23", []),
    ] as [(String, Day, [String])])
  func lettersCountFromTheDeadlineBefore(anchor: String, sent: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}", "dunning: {level: 1}, after: s1, \(anchor) not_before: 3 days")
    builder.firstDunning.sent = sent
    #expect(builder.stepCodes == codes)
  }

  @Test(
    arguments: [
      ("", "2026-03-12", ["STUFE-01"]), ("", "2026-03-13", []),
      ("counted_from: deadline,", "2026-03-22", ["STUFE-01"]), ("counted_from: deadline,", "2026-03-23", []),
    ] as [(String, Day, [String])])
  func talksCountFromTheStepBefore(anchor: String, on: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}", "call: {}, after: s1, \(anchor) not_before: 3 days")
    builder.calls = [CaseBuilder.call(on, .reached)]
    #expect(builder.stepCodes == codes)
  }

  /// Of several steps the one whose time is over last.
  @Test(
    arguments: [
      ("2026-04-14", ["STUFE-02"]), ("2026-04-15", ["STUFE-03"]), ("2026-04-16", ["STUFE-03"]), ("2026-04-17", []),
    ] as [(Day, [String])])
  func severalStepsMustBeOver(sent: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}", "call: {}", "dunning: {level: 2}, after: [s1, s2], not_before: 2 days")
    builder.change = { file in file.reminders.removeAll { $0.level == 1 } }
    builder.secondDunning = CaseBuilder.letter(.dunning, level: 2, sent: sent, deadline: "2026-04-24")
    #expect(builder.stepCodes == codes)
  }

  @Test func oneOfSeveralStepsMissingLeavesNothingToFollow() {
    let builder = CaseBuilder(under: "friendly_reminder: {}", "visit: {}", "dunning: {level: 2}, after: [s1, s2]")
    #expect(builder.stepCodes == ["STUFE-01", "STUFE-02"])
  }

  /// A letter goes out behind a running deadline, and on the very day of what sets none; a policy says so of itself.
  @Test(
    arguments: [
      ("dunning: {level: 1}", "frühestens am Tag nach Ablauf der Frist von „S1“"),
      ("call: {}", "frühestens am Tag von „S1“"),
    ])
  func theFirstDayIsSaidAsItCounts(first: String, words: String) throws {
    let policy = try #require(CaseBuilder(under: first, "final_notice: {}, after: s1, counted_from: deadline").policy)
    let step = try #require(policy.articles.first { $0.key == "step.s2" })
    #expect(step.terms.first { $0.key == "not_before" }?.text.german == words)
  }
}
