import CaseModel
import TestSupport
import Testing

/// STUFE-02, STUFE-03, STUFE-04: the day before, the day, the day after.
@Suite struct TimeOfStepTests {
  @Test func theCaseOfTheBuilderIsReady() {
    #expect(CaseBuilder().codes() == [])
    #expect(!CaseBuilder().isHeld())
  }

  @Test(arguments: [("2026-03-04", ["STUFE-03"]), ("2026-03-05", []), ("2026-03-06", [])] as [(Day, [String])])
  func reminderGoesOutOnTheThirdDayAfterTheDueDate(sent: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.friendlyReminder.sent = sent
    #expect(builder.codes() == codes)
  }

  /// Due on Saturday 28 February: payment may come until Monday (§ 193 BGB).
  @Test(arguments: [("2026-03-04", ["STUFE-03"]), ("2026-03-05", [])] as [(Day, [String])])
  func dueOnASaturdayCountsFromMonday(sent: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.invoices[0].due = Invoice.DueDate(on: "2026-02-28", basis: .agreed)
    builder.friendlyReminder.sent = sent
    #expect(builder.codes() == codes)
  }

  @Test(arguments: [("2026-03-20", ["STUFE-03"]), ("2026-03-21", []), ("2026-03-22", [])] as [(Day, [String])])
  func nextLetterGoesOutOnTheDayAfterTheDeadline(sent: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.firstDunning.sent = sent
    #expect(builder.codes() == codes)
  }

  /// The deadline falls on Saturday 21 March and ends on Monday.
  @Test(arguments: [("2026-03-23", ["STUFE-03"]), ("2026-03-24", [])] as [(Day, [String])])
  func nextLetterWaitsForADeadlineThatEndsOnMonday(sent: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.friendlyReminder.deadline = "2026-03-21"
    builder.firstDunning.sent = sent
    #expect(builder.codes() == codes)
  }

  /// The second letter sent again on 24 April; the final notice went out on Tuesday 5 May.
  @Test(
    arguments: [
      ("2026-05-04", []), ("2026-05-05", ["STUFE-03"]), ("2026-05-15", ["STUFE-03"]),
      ("2026-05-03", []),  // Sunday, ends on Monday.
    ] as [(Day, [String])])
  func aLetterSentAgainKeepsTheNextStepWaiting(deadline: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 2, sent: "2026-04-24", deadline: deadline)]
    #expect(builder.codes() == codes)
    // The fifth letter of the case.
    #expect(builder.findings().allSatisfy { $0.otherPlace?.line == 204 })
    builder.moreLetters[0].delivery = Delivery(state: .bounced)
    #expect(builder.codes() == [])
  }

  /// Any letter that gave time does, also one that is no step of the policy; not one about another invoice.
  @Test func everyRunningDeadlineCounts() {
    var builder = CaseBuilder()
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.moreLetters = [
      CaseBuilder.letter(.dunning, level: 3, sent: "2026-04-28", deadline: "2026-05-06", invoices: ["R-2"])
    ]
    #expect(builder.codes(on: "R-1") == [])
    #expect(builder.codes(on: "R-2") == ["STUFE-03"])
  }

  /// A letter of the same day keeps nobody waiting, nor does one that is sent again.
  @Test func lettersOfTheDayDoNotWaitForEachOther() {
    var builder = CaseBuilder()
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 2, sent: "2026-05-05", deadline: "2026-05-15")]
    #expect(builder.codes() == [])
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 2, sent: "2026-04-10", deadline: "2026-04-20")]
    #expect(builder.codes() == [])
  }

  /// Whoever was given time until a day is left alone until then, also by a letter that came too soon.
  @Test(arguments: [("2026-04-13", []), ("2026-04-14", ["STUFE-03"])] as [(Day, [String])])
  func aLetterOfALaterStepGaveTimeAsWell(deadline: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.moreLetters = [CaseBuilder.letter(.finalNotice, sent: "2026-04-01", deadline: deadline)]
    #expect(builder.codes() == codes)
  }

  @Test func aMissingStepWaitsForEveryDeadline() {
    var builder = CaseBuilder()
    builder.finalNotice = CaseBuilder.letter(.dunning, level: 2, sent: "2026-05-18", deadline: "2026-05-29")
    #expect(builder.codes() == ["STUFE-01"])
    #expect(builder.actFrom("STUFE-01") == "2026-05-30")
  }

  /// On the 9th it leaves the reminder of the 10th no day on which nobody waits for it.
  @Test(arguments: [("2026-03-09", ["STUFE-02", "STUFE-03"]), ("2026-03-10", ["STUFE-03"])] as [(Day, [String])])
  func aLetterBeforeThePreviousOneIsOutOfOrder(sent: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.firstDunning.sent = sent
    #expect(builder.codes() == codes)
  }

  /// 45 days from 25 April, the day after the second letter's deadline.
  @Test(arguments: [("2026-06-08", []), ("2026-06-09", []), ("2026-06-10", ["STUFE-04"])] as [(Day, [String])])
  func aLetterIsLateAfterFortyFiveDays(sent: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.finalNotice.sent = sent
    builder.finalNotice.deadline = "2026-06-22"
    #expect(builder.codes(asOf: "2026-07-01") == codes)
    #expect(!builder.isHeld(asOf: "2026-07-01"))
  }

  /// 180 days from 5 May, the day of the final notice.
  @Test(arguments: [("2026-11-01", []), ("2026-11-02", ["STUFE-15"])] as [(Day, [String])])
  func aFinalNoticeGrowsStale(asOf: Day, codes: [String]) {
    #expect(CaseBuilder().codes(asOf: asOf) == codes)
  }

  @Test func aRenewedFinalNoticeIsFresh() {
    var builder = CaseBuilder()
    builder.moreLetters = [CaseBuilder.letter(.finalNotice, sent: "2026-10-12", deadline: "2026-10-22")]
    #expect(builder.codes(asOf: "2026-11-02") == [])
  }

  @Test func aMissingStepNamesItsEarliestDayAndTheDaysOfTheStepsBehindIt() {
    var builder = CaseBuilder()
    builder.finalNotice.kind = .reminder
    builder.secondDunning.kind = .reminder
    let missing = builder.findings().filter { $0.kind.code == "STUFE-01" }
    // Second dunning letter today, seven days to pay until Wednesday, final notice on Thursday.
    #expect(missing.map(\.actFrom) == ["2026-05-20", "2026-05-28"])
  }
}
