import CaseModel
import TestSupport
import Testing

/// A step under `weight: warn` or `note` holds no case, whether it is missing, late, or took what another needs.
@Suite struct OptionalStepTests {
  /// Taken after the step that comes behind it, it is as good as missing for that; the notice is of 5 May.
  @Test(arguments: ["warn", "note"]) func aLateOneLeavesNoTrace(weight: String) {
    for on in ["2026-05-04", "2026-05-06"] as [Day] {
      var builder = CaseBuilder(
        under: "dunning: {level: 2}", "address_check: {}, after: s1, weight: \(weight)",
        "final_notice: {}, after: [s1, s2], not_before: 1 day")
      builder.change = { $0.checks.append(CaseBuilder.check(.address, on: on)) }
      #expect(builder.stepCodes == [])
    }
    var builder = CaseBuilder(
      under: "dunning: {level: 2}", "address_check: {}, after: s1",
      "final_notice: {}, after: [s1, s2], not_before: 1 day")
    builder.change = { $0.checks.append(CaseBuilder.check(.address, on: "2026-05-06")) }
    #expect(builder.stepCodes == ["STUFE-02"])
  }

  /// Also where the step behind it comes two further on, and another that is missing lies between.
  @Test func aLateOneLeavesNoTraceFurtherOn() {
    var builder = CaseBuilder(
      under: "dunning: {level: 2}", "address_check: {}, after: s1, weight: warn", "visit: {}, after: s2, weight: note",
      "final_notice: {}, after: s3, not_before: 1 day")
    builder.change = { $0.checks.append(CaseBuilder.check(.address, on: "2026-05-06")) }
    #expect(builder.stepCodes == ["STUFE-01"])
    #expect(!builder.isHeld())
  }

  /// What was taken in time counts: the reminder gives until the 20th, and the call is to come after that.
  @Test(arguments: [("2026-03-20", ["STUFE-01"]), ("2026-03-21", [])] as [(Day, [String])])
  func oneInTimeIsWaitedFor(called: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}, weight: warn",
      "call: {reached: true}, after: s1, counted_from: deadline, not_before: 1 day")
    builder.calls = [CaseBuilder.call(called, .reached)]
    #expect(builder.stepCodes == codes)
  }

  /// A letter on which nobody insists may set no deadline; what comes after counts from its day.
  @Test(arguments: [("2026-03-10", ["STUFE-01", "STUFE-06"]), ("2026-03-11", ["STUFE-06"])] as [(Day, [String])])
  func oneWithoutDeadlineIsOverOnItsDay(called: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}, weight: warn",
      "call: {reached: true}, after: s1, counted_from: deadline, not_before: 1 day")
    builder.friendlyReminder.deadline = nil
    builder.calls = [CaseBuilder.call(called, .reached)]
    #expect(builder.stepCodes == codes)
    #expect(builder.isHeld() == codes.contains("STUFE-01"))
  }

  /// The handover waits for the deadlines that run, where the last letter is one on which nobody insists.
  @Test func theHandoverWaitsForTheOtherLetters() {
    var builder = CaseBuilder(under: "final_notice: {}, weight: warn")
    builder.finalNotice.deadline = nil
    #expect(builder.stepCodes == ["STUFE-06"])
    builder.secondDunning.deadline = "2026-06-01"
    #expect(builder.stepCodes == ["STUFE-06", "STUFE-07"])
    #expect(builder.actFrom("STUFE-07") == "2026-06-01")
    #expect(builder.isHeld())
  }

  /// The only call is left to the step that is insisted on; with two, each has its own.
  @Test func whatAnotherNeedsIsLeftToIt() throws {
    var builder = CaseBuilder(
      under: "call: {reached: true}, weight: warn", "call: {reached: true}, after: s1, not_before: 0 days")
    #expect(builder.stepCodes == ["STUFE-01"])
    #expect(!builder.isHeld())
    #expect(try #require(builder.record("s1")).acts.isEmpty)
    #expect(builder.record("s2")?.on == "2026-04-15")
    builder.calls.append(CaseBuilder.call("2026-04-16", .reached))
    #expect(builder.stepCodes == [])
    #expect(builder.record("s1")?.on == "2026-04-15")
    #expect(builder.record("s2")?.on == "2026-04-16")
  }

  /// What is left does not go round: of three attempts none is the talk before them.
  @Test func severalAreLeftToo() {
    var builder = CaseBuilder(under: "call: {}, weight: warn", "call: {times: 3}, after: s1")
    builder.calls = ["2026-04-15", "2026-04-16", "2026-04-17"].map { CaseBuilder.call($0, .notReached) }
    #expect(builder.stepCodes == ["STUFE-01"])
    #expect(!builder.isHeld())
    builder.calls.append(CaseBuilder.call("2026-04-20", .notReached))
    #expect(builder.stepCodes == [])
  }
}
