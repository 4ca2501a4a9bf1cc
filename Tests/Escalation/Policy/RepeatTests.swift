import CaseModel
import Escalation
import TestSupport
import Testing

/// How old a step may be, and how often it may be repeated.
@Suite struct RepeatTests {
  /// The call is of 15 April.
  @Test(
    arguments: [
      ("34 days", ["STUFE-24"]), ("35 days", []), ("36 days", []),
      // The 1st and the 14th of May are holidays.
      ("22 working days", ["STUFE-24"]), ("23 working days", []),
    ])
  func freshnessEndsWithItsLastDay(span: String, codes: [String]) {
    #expect(CaseBuilder(under: "call: {}, fresh: \(span)").codes() == codes)
  }

  @Test(
    arguments: [
      ("{at_most: 3}", []), ("{at_most: 2}", ["STUFE-23"]),
      // Of 15, 20 and 25 April; a stretch of ten days holds ten days.
      ("{at_most: 2, within: 10 days}", []), ("{at_most: 2, within: 11 days}", ["STUFE-23"]),
      ("{at_most: 1, within: 0 days}", []),
      ("{at_most: 1, within: 5 days}", []), ("{at_most: 1, within: 6 days}", ["STUFE-23"]),
    ])
  func repetitionsAreCounted(limit: String, codes: [String]) {
    var builder = CaseBuilder(under: "call: {}, repeat: \(limit)")
    builder.calls = ["2026-04-15", "2026-04-20", "2026-04-25"].map { CaseBuilder.call($0, .notReached) }
    #expect(builder.codes() == codes)
  }

  /// Renewed by whichever alternative, a step is fresh; one attempt of three is no renewal.
  @Test func anyAlternativeRenewsAStep() {
    var builder = CaseBuilder(under: "any_of: [{call: {}}, {visit: {times: 2}}], fresh: 20 days")
    #expect(builder.codes() == ["STUFE-24"])
    var visit = CaseBuilder.call("2026-05-11", .reached)
    visit.channel = .visit
    builder.calls.append(visit)
    #expect(builder.codes() == ["STUFE-24"])
    visit.at = Moment("2026-05-12", minute: 600)
    builder.calls.append(visit)
    #expect(builder.codes() == [])
  }

  /// A dunning letter of which nobody wrote the level has the one that follows from its turn.
  @Test func aLevelThatFollowsCountsAsWritten() {
    for level in [nil, 1] {
      var builder = CaseBuilder(under: "dunning: {level: 1}, repeat: {at_most: 1}")
      builder.firstDunning.level = level
      builder.moreLetters = [CaseBuilder.letter(.dunning, level: 1, sent: "2026-05-06", deadline: "2026-05-15")]
      #expect(builder.codes().contains("STUFE-23"))
      builder = CaseBuilder(under: "dunning: {level: 2}, fresh: 30 days")
      builder.secondDunning.level = level.map { $0 + 1 }
      builder.secondDunning.sent = "2026-05-06"
      #expect(!builder.codes().contains("STUFE-24"))
    }
  }

  /// What was entered twice was done once, and the debtor's own call is none of ours.
  @Test func onlyOwnActsAreRepetitions() {
    var builder = CaseBuilder(under: "call: {}, repeat: {at_most: 2}")
    builder.calls = ["2026-04-15", "2026-04-15", "2026-04-25"].map { CaseBuilder.call($0, .notReached) }
    #expect(builder.codes() == [])
    builder.calls.append(CaseBuilder.call("2026-04-27", .reached))
    builder.calls[3].direction = .in
    #expect(builder.codes() == [])
    builder.calls[3].direction = .out
    #expect(builder.codes() == ["STUFE-23"])
  }
}
