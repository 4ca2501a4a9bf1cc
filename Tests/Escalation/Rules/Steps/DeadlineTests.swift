import CaseModel
import TestSupport
import Testing

/// STUFE-05, STUFE-06, STUFE-07: how long a deadline is, and when it is over.
@Suite struct DeadlineTests {
  @Test(
    arguments: [
      ("2026-03-24", ["STUFE-16"]), ("2026-03-25", ["STUFE-05"]), ("2026-03-31", ["STUFE-05"]), ("2026-04-01", []),
      ("2026-04-02", []),
    ] as [(Day, [String])])
  func aLetterLeavesSevenDays(deadline: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.firstDunning.deadline = deadline
    #expect(builder.codes() == codes)
  }

  /// A letter whose time was over when it was sent gave none, also where the policy leaves the days to whoever writes.
  @Test(arguments: [("2026-04-13", ["STUFE-16"]), ("2026-04-14", []), ("2026-04-24", [])] as [(Day, [String])])
  func aLetterIsSentBeforeItsDeadlineIsOver(deadline: Day, codes: [String]) throws {
    var builder = CaseBuilder(under: "dunning: {level: 2}")
    builder.secondDunning.deadline = deadline
    #expect(builder.stepCodes == codes)
    guard let finding = builder.findings().first(where: { $0.kind.code == "STUFE-16" }) else { return }
    #expect(finding.message.english.hasSuffix("is of 2026-04-14; its deadline had ended on 2026-04-13 already."))
  }

  /// Of the 14th, a Tuesday: seven days end on the 21st. A deadline on Sunday the 19th ends on Monday (§ 193 BGB).
  @Test(
    arguments: [
      ("2026-04-12", "2026-04-19", []), ("2026-04-13", "2026-04-19", []), ("2026-04-14", "2026-04-19", ["STUFE-05"]),
      ("2026-04-14", "2026-04-20", ["STUFE-05"]), ("2026-04-14", "2026-04-21", []),
    ] as [(Day, Day, [String])])
  func theDaysAreCountedToTheEndOfTheDeadline(sent: Day, deadline: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.secondDunning.sent = sent
    builder.secondDunning.deadline = deadline
    #expect(builder.codes() == codes)
  }

  /// Sent on 25 March with time until 8 April: seven days from 1 April.
  @Test(
    arguments: [
      ("2026-04-01", []), ("2026-04-02", ["STUFE-05"]), ("2026-04-08", ["STUFE-05"]), ("2026-04-09", ["STUFE-16"]),
    ] as [(Day, [String])])
  func theDaysToPayCountFromTheArrival(arrived: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.firstDunning.delivery = Delivery(state: .delivered, on: arrived)
    #expect(builder.codes() == codes)
  }

  @Test func anArrivalBeforeTheSendingLendsNoDays() {
    var builder = CaseBuilder()
    builder.firstDunning.deadline = "2026-03-31"
    builder.firstDunning.delivery = Delivery(state: .delivered, on: "2026-03-20")
    #expect(builder.codes() == ["STUFE-05", "STUFE-31"])
  }

  /// When it was handed to the post says nothing of its arrival.
  @Test func onlyAnArrivalCounts() {
    var builder = CaseBuilder()
    builder.firstDunning.delivery = Delivery(state: .sent, on: "2026-04-02")
    #expect(builder.codes() == [])
  }

  @Test func aLetterWithoutDeadlineHoldsTheCase() {
    var builder = CaseBuilder()
    builder.firstDunning.deadline = nil
    #expect(builder.codes() == ["STUFE-06"])
  }

  /// The last deadline ends on Friday 15 May; a transfer of that day has until Monday.
  @Test(arguments: [("2026-05-17", ["STUFE-07"]), ("2026-05-18", []), ("2026-05-19", [])] as [(Day, [String])])
  func handoverWaitsThreeDaysForTheBank(asOf: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.declarations = builder.declarations.map {
      var declaration = $0
      declaration.on = "2026-05-16"
      return declaration
    }
    #expect(builder.codes(asOf: asOf) == codes)
  }

  @Test(
    arguments: [
      ("2026-05-15", "2026-05-18"),  // Friday.
      ("2026-05-16", "2026-05-21"),  // Saturday.
      ("2026-05-17", "2026-05-21"),  // Sunday.
      ("2026-05-14", "2026-05-18"),  // Ascension Day, a holiday everywhere.
      ("2026-05-23", "2026-05-29"),  // Saturday before Whit Monday.
    ] as [(Day, Day)])
  func aDeadlineEndsOnAWorkingDay(deadline: Day, handover: Day) {
    var builder = CaseBuilder()
    builder.finalNotice.deadline = deadline
    #expect(builder.codes(asOf: handover.adding(-1)).contains("STUFE-07"))
    #expect(builder.actFrom("STUFE-07", asOf: handover.adding(-1)) == handover)
    #expect(!builder.codes(asOf: handover).contains("STUFE-07"))
  }

  @Test(
    arguments: [
      ("NI", "2028-10-31", "2028-11-04"),  // Reformation Day, a Tuesday.
      ("NW", "2028-10-31", "2028-11-03"),
      ("NW", "2028-11-01", "2028-11-05"),  // All Saints' Day.
      ("NI", "2028-11-01", "2028-11-04"),
      ("SN", "2028-11-22", "2028-11-26"),  // Repentance Day.
      ("TH", "2028-11-22", "2028-11-25"),
    ] as [(String, Day, Day)])
  func holidaysAreThoseOfTheDebtorsLand(state: String, deadline: Day, handover: Day) {
    var builder = CaseBuilder()
    builder.state = state
    builder.finalNotice.sent = "2028-10-20"
    builder.finalNotice.deadline = deadline
    #expect(builder.actFrom("STUFE-07", asOf: "2028-10-25") == handover)
  }

  /// Reformation Day is a holiday in NI and none in NW; whoever owes together has until the later end.
  @Test(
    arguments: [(Debtor.Role.debtor, "2028-11-04"), (.coDebtor, "2028-11-04"), (.guarantor, "2028-11-03")]
      as [(Debtor.Role, Day)])
  func ofSeveralSeatsTheLaterEndCounts(role: Debtor.Role, handover: Day) {
    var builder = CaseBuilder()
    builder.state = "NW"
    builder.moreDebtors = [(role, "NI")]
    builder.finalNotice.sent = "2028-10-20"
    builder.finalNotice.deadline = "2028-10-31"
    #expect(builder.actFrom("STUFE-07", asOf: "2028-10-25") == handover)
  }

  /// 30 December 2028 is a Saturday and would end on New Year's Day, of which nothing is known any more.
  @Test(
    arguments: [
      ("2028-12-28", false), ("2028-12-29", false), ("2028-12-30", true), ("2029-01-01", true), ("2001-12-31", true),
      ("2002-01-02", false),
    ] as [(Day, Bool)])
  func unknownHolidaysAreSaidAloud(deadline: Day, isUnknown: Bool) {
    var builder = CaseBuilder()
    builder.finalNotice.deadline = deadline
    let finding = builder.findings().first { $0.kind.code == "STUFE-17" }
    #expect((finding != nil) == isUnknown)
    #expect(finding?.blocks != true)
  }

  @Test func unknownHolidaysOfDueDatesAndPromisesAreSaidToo() {
    var builder = CaseBuilder()
    builder.invoices[0].due = Invoice.DueDate(on: "2001-12-28", basis: .agreed)
    #expect(builder.codes().contains("STUFE-17"))
    builder = CaseBuilder()
    builder.calls[0].promise = Contact.Promise(on: "2029-01-02")
    #expect(builder.codes() == ["HIND-02", "STUFE-17"])
  }

  /// Whoever writes once more and sets a new date has to wait for that date.
  @Test func anyLettersDeadlineHoldsTheCase() {
    var builder = CaseBuilder()
    builder.moreLetters = [CaseBuilder.letter(.reminder, sent: "2026-05-18", deadline: "2026-05-28")]
    #expect(builder.codes() == ["STUFE-07"])
    #expect(builder.actFrom("STUFE-07") == "2026-05-31")
    builder.moreLetters[0].delivery = Delivery(state: .bounced)
    #expect(!builder.codes().contains("STUFE-07"))
  }

  @Test func withoutAnyLetterTheBankStillHasItsDays() {
    var builder = CaseBuilder()
    builder.invoices[0].due = Invoice.DueDate(on: "2026-05-19", basis: .agreed)
    for letter in [\CaseBuilder.friendlyReminder, \.firstDunning, \.secondDunning, \.finalNotice] {
      builder[keyPath: letter].invoices = []
    }
    builder.waivers = ["friendly_reminder", "first_dunning", "second_dunning", "call", "final_notice"].map {
      CaseBuilder.waiver($0)
    }
    #expect(builder.findings().filter(\.blocks).map(\.kind.code) == ["STUFE-07"])
    #expect(!builder.isHeld(asOf: "2026-05-22"))
  }
}
