import CaseModel
import Escalation
import TestSupport
import Testing

/// Of several acts that may be the step, which one counts, and which fault is told.
@Suite struct AlternativeTests {
  @Test func eachAlternativeIsEnough() {
    var builder = CaseBuilder(under: "any_of: [{approval: {}}, {visit: {}}]")
    #expect(builder.codes() == ["STUFE-01"])
    builder.calls[0].channel = .visit
    #expect(builder.codes() == [])
    builder.calls[0].channel = .phone
    builder.change = { $0.approvals = [CaseBuilder.approval(by: "Leitung")] }
    #expect(builder.codes() == [])
  }

  @Test func theOneWithoutFaultCounts() {
    let builder = CaseBuilder(under: "any_of: [{final_notice: {channel: letter}}, {call: {reached: true}}]")
    #expect(builder.codes() == [])
    #expect(builder.record("s1")?.required.kind.word == "call")
  }

  /// Two attempts are nearer to three than to a talk.
  @Test func theNearestFaultIsTold() {
    var builder = CaseBuilder(under: "any_of: [{call: {reached: true}}, {call: {times: 3, days: 2}}]")
    builder.calls = ["2026-04-15", "2026-04-16"].map { CaseBuilder.call($0, .notReached) }
    #expect(builder.codes() == ["STUFE-09"])
  }

  /// Whoever answers, somebody tried: a talk with another than the sibling names is an attempt.
  @Test(arguments: ["reception", "employee", nil])
  func aTalkWithAnotherIsAnAttempt(role: String?) {
    var builder = CaseBuilder(
      under: "any_of: [{call: {reached: true, with: managing_director}}, {call: {times: 2, days: 2}}]")
    builder.calls = [CaseBuilder.call("2026-04-15", .reached), CaseBuilder.call("2026-04-16", .notReached)]
    builder.calls[0].counterpartRole = role
    #expect(builder.codes() == [])
    #expect(builder.record("s1")?.acts.count == 2)
  }

  /// Attempts that say with whom reject it.
  @Test func attemptsMaySayWithWhom() {
    var builder = CaseBuilder(
      under: "any_of: [{call: {reached: true, with: managing_director}}, {call: {times: 2, with: managing_director}}]")
    builder.calls = [CaseBuilder.call("2026-04-15", .reached), CaseBuilder.call("2026-04-16", .notReached)]
    builder.calls[0].counterpartRole = "reception"
    #expect(builder.codes() == ["STUFE-09"])
    builder.calls.append(CaseBuilder.call("2026-04-17", .notReached))
    #expect(builder.codes() == [])
  }

  /// An attempt it may be; that the debt was none of that person's business is told all the same.
  @Test func anAttemptThatReachesAThirdPartyIsStillABreach() {
    var builder = CaseBuilder(
      under: "any_of: [{call: {reached: true, with: debtor}}, {call: {times: 1}}]",
      and: "fairness: {right_person: {clause: \"6.1\", roles: [debtor, guardian]}}")
    builder.calls[0].counterpartRole = "neighbour"
    #expect(builder.codes() == ["FAIR-06"])
    builder.calls[0].outcome = .notReached
    #expect(builder.codes() == [])
  }

  /// A letter that came back is further from it than one by the wrong way.
  @Test func aBouncedLetterIsTheFurthest() {
    var builder = CaseBuilder(under: "any_of: [{final_notice: {}}, {friendly_reminder: {channel: letter}}]")
    builder.finalNotice.delivery = Delivery(state: .bounced)
    #expect(builder.stepCodes == ["STUFE-20"])
  }

  /// Each invoice is judged by its own letters.
  @Test func invoicesWithDifferentHistoriesAreJudgedOnTheirOwn() {
    var builder = CaseBuilder(under: "any_of: [{dunning: {level: 2, grants: 10 days}}, {visit: {}}]", "approval: {}")
    builder.invoices = [CaseBuilder.invoice("R-1", line: 10), CaseBuilder.invoice("R-2")]
    builder.change = { $0.approvals = [CaseBuilder.approval(by: "Leitung")] }
    #expect(builder.codes() == [])
    builder.secondDunning.invoices = ["R-1"]
    #expect(builder.codes(on: "R-1") == [])
    #expect(builder.codes(on: "R-2") == ["STUFE-01"])
    builder.secondDunning.deadline = "2026-04-23"
    #expect(builder.codes(on: "R-1") == ["STUFE-05"])
    builder.calls[0].channel = .visit
    builder.calls[0].invoices = ["R-2"]
    #expect(builder.codes(on: "R-1") == ["STUFE-05"])
    #expect(builder.codes(on: "R-2") == [])
  }

  /// The letters that follow were sent before the call: the reminder without deadline is the step, and its fault is told.
  @Test func theActThatTheNextStepsFitIsJudged() {
    var builder = CaseBuilder(
      under: "any_of: [{friendly_reminder: {}}, {call: {reached: true}}]",
      "dunning: {level: 1}, after: s1, counted_from: step, not_before: 14 days",
      "call: {reached: true}, after: s2, counted_from: deadline, not_before: 1 day")
    #expect(builder.codes() == [])
    builder.friendlyReminder.deadline = nil
    #expect(builder.stepCodes == ["STUFE-06"])
    // Nothing that follows speaks against the call.
    builder.firstDunning.sent = "2026-04-30"
    builder.firstDunning.deadline = "2026-05-07"
    builder.calls.append(CaseBuilder.call("2026-05-11", .reached))
    #expect(builder.stepCodes == [])
  }

  /// The first alternative is without fault, and comes too late for what follows.
  @Test func theAlternativeThatLeavesTheOrderInPlaceCounts() {
    var builder = CaseBuilder(
      under: "any_of: [{visit: {}}, {call: {}}]", "final_notice: {}, after: s1, counted_from: step, not_before: 1 day")
    var visit = CaseBuilder.call("2026-05-12", .reached)
    visit.channel = .visit
    builder.calls.append(visit)
    #expect(builder.stepCodes == [])
    #expect(builder.record("s1")?.required.kind.word == "call")
    builder.calls.removeFirst()
    #expect(builder.stepCodes == ["STUFE-02"])
  }
}
