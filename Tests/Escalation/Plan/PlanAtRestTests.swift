import CaseModel
import Law
import TestSupport
import Testing

@testable import Escalation

/// Times in which nothing may be demanded, and steps that hold nothing, in plans and in what a check says of the next step.
@Suite struct PlanAtRestTests {
  private static func arrangement(broken: Day? = nil) -> Offer {
    var offer = Offer(origin: CaseBuilder.origin(60))
    offer.kind = .instalments
    offer.on = "2026-04-20"
    offer.accepted = "2026-04-22"
    offer.broken = broken
    return offer
  }

  /// An arrangement that lasts: no letter, no day, and the remedy of what is missing does not say “now”.
  @Test func nothingIsDemandedWhileAnArrangementLasts() throws {
    var builder = CaseBuilder()
    builder.offers = [Self.arrangement()]
    builder.change = { $0.reminders.removeAll { $0.kind == .finalNotice } }
    let plan = try builder.plan()
    #expect(plan.actions.isEmpty && plan.readyOn == nil && plan.impasse == .rest)
    #expect(plan.obstacles.map(\.finding.kind.code).contains("HIND-03"))
    let missing = try #require(builder.findings().first { $0.kind.code == "STUFE-01" })
    #expect(missing.actFrom == nil && missing.remedy.english.contains("nothing may be demanded"))
    builder.offers = [Self.arrangement(broken: "2026-04-23")]
    #expect(try builder.plan().actions.map(\.step.name) == ["final_notice"])
  }

  /// Whoever promised to pay by a day is asked for nothing before it, and what follows follows that.
  @Test func promisesPutOffWhatFollowsToo() throws {
    var builder = CaseBuilder()
    var promise = CaseBuilder.call("2026-05-19", .reached)
    promise.result = .promise
    promise.promise = Contact.Promise(on: "2026-05-29")
    builder.calls.append(promise)
    builder.change = { $0.reminders.removeAll { $0.kind == .finalNotice || $0.level == 2 } }
    let days = builder.findings().filter { $0.kind.code == "STUFE-01" }.compactMap(\.actFrom)
    let plan = try builder.plan()
    #expect(days.count == 2 && days.allSatisfy { $0 > "2026-05-29" })
    #expect(plan.actions.filter { $0.required.kind.source == .letter }.map(\.from) == days)
  }

  /// A step that holds nothing and was taken late is no base for what comes after it, in a plan either.
  @Test func aLateStepThatHoldsNothingPutsOffNothing() throws {
    var builder = CaseBuilder(underSteps: [
      "dunning: {level: 1}", "call: {}, after: s1, weight: warn", "dunning: {level: 2}, after: s2",
      "final_notice: {}, after: s3, not_before: 1 day",
    ])
    builder.calls = [CaseBuilder.call("2026-04-27", .reached)]
    builder.change = { $0.reminders.removeAll { $0.kind == .finalNotice } }
    let plan = try builder.plan()
    #expect(plan.actions.map(\.step.name) == ["s4"] && plan.actions.first?.from == CaseBuilder.asOf)
  }

  /// A letter that is bound to no time goes out at once, whatever else takes its time.
  @Test func aLetterWithoutTimesWaitsForNothing() throws {
    var builder = CaseBuilder(underSteps: [
      "instalments: {}, not_before: 100 days", "friendly_reminder: {grants: 7 days}",
    ])
    builder.change = { $0.reminders = [] }
    let plan = try builder.plan()
    #expect(plan.actions.first { $0.step.name == "s2" }?.from == CaseBuilder.asOf)
  }

  /// A condition that begins to hold between two steps is foreseen.
  @Test(arguments: ["2026-03-25", "2026-03-30", "2026-04-02"] as [Day])
  func aConditionBetweenTwoStepsIsForeseen(day: Day) throws {
    var builder = CaseBuilder(underSteps: [
      "friendly_reminder: {grants: 7 days}", "dunning: {level: 1, grants: 7 days}, after: s1, when: {overdue_from: 35}",
      "final_notice: {grants: 7 days}, after: s2",
    ])
    builder.calls = []
    builder.change = { $0.reminders = [] }
    let plan = try builder.plan(asOf: day)
    let readyOn = try #require(plan.readyOn)
    #expect(plan.actions.map(\.step.name) == ["s1", "s2", "s3"])
    let blocking = builder.doing(plan.actions).findings(asOf: readyOn).filter(\.blocks).map(\.kind.code)
    #expect(blocking.filter { $0.hasPrefix("STUFE") } == [])
  }

  /// The measure of approaches puts off a step and all that follows, in a check and in a plan alike.
  @Test func aFullMeasurePutsOffWhatFollowsToo() throws {
    var builder = CaseBuilder(
      underSteps: [
        "friendly_reminder: {grants: 7 days}", "dunning: {level: 1, grants: 7 days}, after: s1",
        "final_notice: {grants: 7 days}, after: s2",
      ], and: "fairness: {contact_limit: {clause: '9.1', at_most: 2, within: 30 days}}")
    builder.change = { $0.reminders = [] }
    builder.calls = [CaseBuilder.call("2026-05-18", .notReached), CaseBuilder.call("2026-05-19", .notReached)]
    let days = builder.findings().filter { $0.kind.code == "STUFE-01" }.compactMap(\.actFrom)
    let plan = try builder.plan()
    #expect(days.count == 3 && days[0] > "2026-06-15")
    #expect(zip(days, days.dropFirst()).allSatisfy { $1 > $0.adding(7) })
    // A plan counts its own letters, too.
    let planned = plan.actions.filter { $0.required.kind.source == .letter }.map(\.from)
    #expect(planned.first == days[0] && planned.count == 3 && zip(planned, days).allSatisfy { $0 >= $1 })
  }
}
