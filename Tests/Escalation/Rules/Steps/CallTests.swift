import CaseModel
import TestSupport
import Testing

/// STUFE-09 and STUFE-01 for the call: one talk, or three attempts on two days, since the first dunning letter.
@Suite struct CallTests {
  @Test(
    arguments: [
      ([], ["STUFE-01"]),
      (["2026-04-15"], ["STUFE-09"]),
      (["2026-04-15", "2026-04-16"], ["STUFE-09"]),
      (["2026-04-15", "2026-04-15", "2026-04-15"], ["STUFE-09"]),
      (["2026-04-15", "2026-04-15", "2026-04-16"], []),
      (["2026-04-15", "2026-04-16", "2026-04-17"], []),
      // Before the first dunning letter of 25 March, and on its day.
      (["2026-03-24", "2026-04-15", "2026-04-16"], ["STUFE-09"]),
      (["2026-03-24", "2026-03-24", "2026-03-23"], ["STUFE-01"]),
      (["2026-03-25", "2026-04-15", "2026-04-16"], []),
      // After the day of judgement.
      (["2026-04-15", "2026-04-16", "2026-05-21"], ["FORD-14", "STUFE-09"]),
    ] as [([Day], [String])])
  func threeAttemptsOnTwoDays(days: [Day], codes: [String]) {
    var builder = CaseBuilder()
    builder.calls = days.enumerated().map { index, day in
      var call = CaseBuilder.call(day, .notReached)
      call.at = Moment(day, minute: 600 + index)
      return call
    }
    #expect(builder.codes() == codes)
  }

  @Test func anAttemptEnteredTwiceWasMadeOnce() {
    var builder = CaseBuilder()
    builder.calls = ["2026-04-15", "2026-04-15", "2026-04-16"].map { CaseBuilder.call($0, .notReached) }
    #expect(builder.codes() == ["STUFE-09"])
  }

  @Test(arguments: [("2026-03-24", ["STUFE-01"]), ("2026-03-25", []), ("2026-03-26", [])] as [(Day, [String])])
  func oneTalkSufficesFromTheFirstDunningOn(on: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.calls = [CaseBuilder.call(on, .reached)]
    #expect(builder.codes() == codes)
  }

  @Test func messagesAndUnknownOutcomesAreAttempts() {
    var builder = CaseBuilder()
    builder.calls = [
      CaseBuilder.call("2026-04-15", .leftMessage), CaseBuilder.call("2026-04-16", .notReached),
      CaseBuilder.call("2026-04-17", .leftMessage),
    ]
    builder.calls[1].outcome = nil
    #expect(builder.codes() == [])
  }

  @Test(arguments: [Channel.email, .meeting, .visit])
  func onlyCallsAreCalls(channel: Channel) {
    var builder = CaseBuilder()
    builder.calls[0].channel = channel
    #expect(builder.codes() == ["STUFE-01"])
  }

  @Test func theRecordShowsTheAttemptsThatWereNeeded() {
    var builder = CaseBuilder()
    let days: [Day] = ["2026-04-15", "2026-04-16", "2026-04-17", "2026-04-20"]
    builder.calls = days.reversed().map { CaseBuilder.call($0, .notReached) }
    #expect(builder.record("call")?.talks.map(\.at.day) == Array(days.prefix(3)))
    #expect(builder.record("call")?.on == "2026-04-17")
    builder.calls[1].outcome = .reached
    builder.calls[2].outcome = .reached
    #expect(builder.record("call")?.on == "2026-04-16")
  }

  /// 120 days from 25 March, the day of the first dunning letter.
  @Test(arguments: [("2026-07-23", []), ("2026-07-24", ["STUFE-04"])] as [(Day, [String])])
  func aCallIsLateAfterAHundredAndTwentyDays(on: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.calls = [CaseBuilder.call(on, .reached)]
    #expect(builder.codes(asOf: "2026-07-30") == codes)
  }
}
