import CaseModel
import TestSupport
import Testing

/// What comes after what: several steps before one, one act for two steps, days and deadlines of the step before.
@Suite struct SequenceTests {
  /// The reminder's deadline ends last, on the 20th; the address was checked after the call of 15 April.
  @Test(arguments: [("2026-04-14", []), ("2026-04-15", []), ("2026-04-16", ["STUFE-01"])] as [(Day, [String])])
  func aStepComesAfterAllOfThoseBefore(checked: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "final_notice: {}", "address_check: {}", "call: {}, after: [s1, s2], counted_from: step")
    builder.finalNotice.sent = "2026-04-10"
    builder.finalNotice.deadline = "2026-04-24"
    builder.change = { $0.checks.append(CaseBuilder.check(.address, on: checked)) }
    #expect(builder.stepCodes == codes)
  }

  /// A letter keeps that order as well; the notice is of 5 May.
  @Test(
    arguments: [("2026-05-04", []), ("2026-05-05", ["STUFE-03"]), ("2026-05-06", ["STUFE-02"])] as [(Day, [String])])
  func aLetterComesAfterAllOfThoseBefore(checked: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "dunning: {level: 2}", "address_check: {}", "final_notice: {}, after: [s1, s2], not_before: 1 day")
    builder.change = { $0.checks.append(CaseBuilder.check(.address, on: checked)) }
    #expect(builder.stepCodes == codes)
  }

  @Test func oneTalkIsNotTwoSteps() {
    var builder = CaseBuilder(under: "call: {reached: true}", "call: {reached: true}, after: s1")
    #expect(builder.stepCodes == ["STUFE-01"])
    builder.calls.append(CaseBuilder.call("2026-04-16", .reached))
    #expect(builder.stepCodes == [])
  }

  /// Also where another step lies between the two.
  @Test func oneApprovalIsNotTwoSteps() {
    var builder = CaseBuilder(
      under: "approval: {}", "address_check: {}, after: s1", "approval: {}, after: s2")
    builder.change = {
      $0.approvals = [CaseBuilder.approval(by: "Leitung")]
      $0.checks.append(CaseBuilder.check(.address, on: "2026-05-18"))
    }
    #expect(builder.stepCodes == ["STUFE-01"])
    builder.change = {
      $0.approvals = [CaseBuilder.approval(by: "Leitung"), CaseBuilder.approval(by: "Vertrieb")]
      $0.checks.append(CaseBuilder.check(.address, on: "2026-05-18"))
    }
    #expect(builder.stepCodes == [])
  }

  /// Of two steps side by side one act may serve both, and so may a letter and the copy that went out with it.
  @Test func stepsSideBySideShareAnAct() {
    var builder = CaseBuilder(under: "final_notice: {}", "final_notice: {announces: collection}")
    #expect(builder.stepCodes == [])
    builder = CaseBuilder(under: "final_notice: {}", "management_copy: {}, after: s1")
    builder.finalNotice.copiesTo = ["managing_director"]
    #expect(builder.stepCodes == [])
    builder = CaseBuilder(under: "final_notice: {}", "letter: {}, after: s1")
    builder.finalNotice.channel = .letter
    #expect(builder.stepCodes == ["STUFE-01"])
  }

  /// Who waives the first of two talks leaves the one there was to the second.
  @Test func aWaivedStepUsesNothingUp() {
    var builder = CaseBuilder(under: "call: {reached: true}", "call: {reached: true}, after: s1")
    builder.waivers = [CaseBuilder.waiver("s1")]
    // The first is missing, for which somebody answers.
    #expect(builder.stepCodes == ["STUFE-01"])
    #expect(builder.record("s2")?.isTaken == true)
  }

  /// Nor does one that was done, and not well enough for it: what is at fault there may be right for the next.
  @Test(arguments: [
    "call: {times: 3}", "call: {reached: true, by: [Anna]}", "call: {reached: true, result_noted: true}",
  ])
  func aWaivedStepLeavesWhatWasAtFault(step: String) {
    var builder = CaseBuilder(under: step, "call: {reached: true}, after: s1")
    builder.waivers = [CaseBuilder.waiver("s1")]
    #expect(builder.record("s2")?.isTaken == true, "\(builder.stepCodes)")
  }

  /// Of three talks in a row the two that there were are the last two, where the first is waived.
  @Test func aChainBehindAWaivedStepIsNotStarved() {
    var builder = CaseBuilder(
      under: "call: {reached: true}", "call: {reached: true}, after: s1", "call: {reached: true}, after: s2")
    builder.calls = [CaseBuilder.call("2026-04-15", .reached), CaseBuilder.call("2026-04-20", .reached)]
    builder.waivers = [CaseBuilder.waiver("s1")]
    #expect(
      builder.record("s2")?.on == "2026-04-15" && builder.record("s3")?.on == "2026-04-20", "\(builder.stepCodes)")
  }

  /// Nor does one that only a later letter could serve: that is left to the step that needs it.
  @Test(arguments: [Channel.email, .letter]) func aWaivedMessageLeavesTheLastLetterAlone(channel: Channel) {
    var builder = CaseBuilder(
      under: "call: {reached: true}", "email: {}, after: s1, not_later: 2 days", "call: {reached: true}, after: s2",
      "final_notice: {announces: collection}, after: s3")
    builder.friendlyReminder.channel = .letter
    builder.firstDunning.channel = .letter
    builder.secondDunning.channel = .letter
    builder.finalNotice.channel = channel
    builder.calls = [CaseBuilder.call("2026-03-23", .reached), CaseBuilder.call("2026-04-15", .reached)]
    builder.waivers = [CaseBuilder.waiver("s2")]
    #expect(builder.stepCodes == ["STUFE-01"], "\(builder.stepCodes)")
    #expect(builder.record("s4")?.on == "2026-05-05" && builder.record("s3")?.on == "2026-04-15")
  }

  /// Fourteen days from the reminder of 10 March are over on the 24th; its deadline may run longer.
  @Test(
    arguments: [
      ("2026-03-20", "2026-03-23", ["STUFE-03"]), ("2026-03-20", "2026-03-24", []),
      ("2026-03-24", "2026-03-24", ["STUFE-03"]), ("2026-03-24", "2026-03-25", []),
      ("2026-03-30", "2026-03-30", ["STUFE-03"]), ("2026-03-30", "2026-03-31", []),
    ] as [(Day, Day, [String])])
  func aLetterCountedFromTheStepAlsoWaitsForItsDeadline(deadline: Day, sent: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}", "dunning: {level: 1}, after: s1, counted_from: step, not_before: 14 days")
    builder.friendlyReminder.deadline = deadline
    builder.firstDunning.sent = sent
    builder.firstDunning.deadline = "2026-04-10"
    #expect(builder.stepCodes == codes)
  }

  /// What is missing is foreseen after the deadline of what is missing before it, too.
  @Test func whatIsForeseenWaitsForWhatIsForeseen() {
    var builder = CaseBuilder(
      under: "friendly_reminder: {grants: 7 days}",
      "dunning: {level: 1}, after: s1, counted_from: step, not_before: 2 days")
    builder.change = { $0.reminders = [] }
    // Wednesday 20 May, until the 27th.
    #expect(builder.findings().filter { $0.kind.code == "STUFE-01" }.map(\.actFrom) == ["2026-05-20", "2026-05-28"])
  }

  /// A letter that belongs to the step before gave time, though it could be the next one by its kind.
  @Test(arguments: [("2026-03-20", ["STUFE-03"]), ("2026-03-21", [])] as [(Day, [String])])
  func ofTwoLettersOfOneKindTheSecondWaitsForTheFirst(sent: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}", "friendly_reminder: {}, after: s1, counted_from: step, not_before: 5 days")
    builder.moreLetters = [CaseBuilder.letter(.reminder, sent: sent, deadline: "2026-04-02")]
    #expect(builder.stepCodes == codes)
  }

  /// Without a due date nobody can tell the order, and nothing is missing that anybody could do.
  @Test func whatIsMissingIsNamed() throws {
    var builder = CaseBuilder(under: "friendly_reminder: {}", "dunning: {level: 1}, after: s1")
    builder.invoices[0].due = nil
    builder.waivers = [CaseBuilder.waiver("s1")]
    builder.change = { $0.reminders.removeFirst() }
    let finding = try #require(builder.findings().first { $0.kind.code == "STUFE-02" })
    #expect(finding.message.english.hasSuffix("cannot be told: the due date is missing."))
    #expect(finding.remedy.english == "First give the due date of the invoice.")
  }

  /// What is bound to no time has its turn all the same.
  @Test func anUnboundStepIsForeseenInItsTurn() {
    var builder = CaseBuilder(under: "dunning: {level: 1}, not_before: 90 days", "instalments: {}")
    builder.change = { $0.reminders = [] }
    // 90 days from 2 March.
    #expect(builder.findings().filter { $0.kind.code == "STUFE-01" }.map(\.actFrom) == ["2026-05-31", "2026-05-31"])
  }
}
