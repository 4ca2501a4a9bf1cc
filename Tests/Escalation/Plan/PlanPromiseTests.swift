import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// A plan names no day that cannot be kept: what it takes for granted it says, and where no day follows it names none.
@Suite struct PlanPromiseTests {
  /// The court was announced on 5 May, and no offer made: both are made good on 20 May, and the week to pay ends on the 27th.
  @Test func aHastyAnnouncementIsRenewedBehindTheRest() throws {
    var builder = CaseBuilder(
      under: "instalments: {}", "final_notice: {grants: 7 days, announces: court}",
      and: "fairness: {legal_last: {clause: '6.1'}}")
    builder.change = { file in
      file.reminders = file.reminders.filter { $0.kind == .finalNotice }
      file.reminders[0].announces = [.court]
    }
    #expect(builder.severity(of: "FAIR-04") == .block)
    let plan = try builder.plan()
    #expect(plan.actions.map(\.step.name) == ["s1", "s2"])
    #expect(plan.actions.map(\.isRepeated) == [false, true])
    #expect(plan.actions.last?.deadline == "2026-05-27")
    #expect(plan.obstacles.isEmpty)
    let readyOn = try #require(plan.readyOn)
    #expect(readyOn >= "2026-05-27")
    let done = builder.doing(plan.actions)
    #expect(done.findings(asOf: readyOn).filter(\.blocks).map(\.kind.code) == [])
    #expect(done.isHeld(asOf: readyOn.adding(-1)))
  }

  /// A letter that no step asks for is replaced by one of which the policy says nothing, its deadline neither.
  @Test func aThreatInALetterOfNoStepLeavesTheDayOpen() throws {
    var builder = CaseBuilder(under: "final_notice: {}")
    builder.change = { file in
      var mail = Mail()
      mail.text = "Zahlen Sie bis zum 20.03.2026, sonst erstatten wir Strafanzeige gegen Sie."
      file.reminders[0].mail = mail
    }
    let plan = try builder.plan()
    #expect(plan.obstacles.map(\.finding.kind.code) == ["TON-02"])
    #expect(plan.impasse == .replacement)
    #expect(plan.readyOn == nil)
    #expect(plan.lastDay == nil)
  }

  /// Nobody agreed on the day to pay: without a letter that is shown to have arrived nobody is in default.
  @Test func whatTheDayRestsOnIsAsked() throws {
    var builder = CaseBuilder(under: "dunning: {level: 1, grants: 7 days}", "final_notice: {}, after: s1")
    builder.invoices[0].due = Invoice.DueDate(on: "2026-03-02", basis: .unilateral)
    builder.change = { $0.reminders = [] }
    let plan = try builder.plan()
    #expect(plan.actions.map(\.restsOnArrival) == [true, false])
    #expect(plan.actions.map(\.asked.evidence) == [.proven, .recorded])
    #expect(plan.actions.first?.asked.manner?.english.contains("arrival with evidence") == true)
    // Where the day to pay was agreed on, no letter has to be shown to have arrived.
    builder.invoices[0].due = Invoice.DueDate(on: "2026-03-02", basis: .agreed)
    #expect(try builder.plan().actions.map(\.restsOnArrival) == [false, false])
  }

  /// The claim is barred after 31 December 2029. By e-mail the last letter gives until the 27th and the handover is in time;
  /// the days for the post put both off.
  @Test(
    arguments: [
      ("2029-12-20", nil), ("2029-12-21", true), ("2029-12-28", false),
    ] as [(Day, Bool?)])
  func aLetterThatComesTooLateByPostIsSaidToBe(asOf: Day, isByPost: Bool?) throws {
    var builder = CaseBuilder(under: "final_notice: {grants: 7 days}")
    builder.change = { $0.reminders = [] }
    let plan = try builder.plan(asOf: asOf)
    let action = try #require(plan.actions.first)
    #expect(action.deadlineByPost != nil)
    #expect(action.lapse == isByPost.map { Plan.Lapse(lastDay: "2029-12-31", isByPost: $0) })
  }

  /// The call of 15 April is fresh for so many days. By e-mail the letter's week ends on 27 May; by post it ends three days
  /// later, and so does the handover: then the call is too old.
  @Test(arguments: [(43, true), (45, true), (46, true), (60, false)])
  func aStepThatGrowsStaleWhileThePostRunsIsSaidTo(days: Int, isStale: Bool) throws {
    var builder = CaseBuilder(under: "call: {}, fresh: \(days) days", "final_notice: {grants: 7 days}, after: s1")
    builder.change = { $0.reminders = [] }
    let plan = try builder.plan()
    let action = try #require(plan.actions.first)
    let (readyOn, posted, deadline) = (plan.readyOn, action.deadlineByPost, action.deadline)
    let byPost = try #require(readyOn).adding(try #require(posted).days(since: try #require(deadline)))
    let last = Day(2026, 4, 15)?.adding(days)
    #expect(isStale == last.map { byPost > $0 })
    #expect(action.lapse == (isStale ? last.map { Plan.Lapse(lastDay: $0, isByPost: true, cause: .staleness) } : nil))
  }

  /// The call of 15 April is good for 44 days. Whoever sends the letter on the day named hands over in time; a day later the call
  /// has to be made again.
  @Test(arguments: [44, 50, 60]) func theLastActIsPutOffNoLongerThanTheRestIsFresh(days: Int) throws {
    var builder = CaseBuilder(under: "call: {}, fresh: \(days) days", "final_notice: {grants: 7 days}, after: s1")
    builder.change = { $0.reminders = [] }
    let until = try #require(try builder.plan().actions.last?.until)
    let inTime = try builder.plan(asOf: until)
    #expect(inTime.actions.map(\.step.name) == ["s2"])
    #expect(inTime.readyOn.flatMap { ready in inTime.lastDay.map { ready <= $0 } } == true)
    #expect(try builder.plan(asOf: until.adding(1)).actions.map(\.step.name).contains("s1"))
  }

  /// The announcement of 5 May is good for 30 days; an approval behind it on their last is in time, the handover too.
  @Test func theLastActIsPutOffNoLongerThanTheAnnouncementIsFresh() throws {
    let builder = CaseBuilder(
      policyText: """
        policy: test
        version: "1.0"
        owner: Test
        title: {de: Test, en: Test}
        steps:
          - {step: s1, clause: "2.1", title: {de: S1, en: S1}, final_notice: {}}
          - {step: s2, clause: "2.2", title: {de: S2, en: S2}, approval: {}, after: s1}
        handover: {clause: "8.1", not_before: 0 days, not_later: 30 days}
        """)
    let plan = try builder.plan()
    #expect(plan.actions.map(\.until) == ["2026-06-04"])
    #expect(plan.lastDay == "2026-06-04")
    let done = try builder.plan(asOf: "2026-06-04")
    #expect(done.readyOn == "2026-06-04" && done.staleFrom == nil)
    #expect(try builder.plan(asOf: "2026-06-05").staleFrom == "2026-06-05")
  }

  /// A claim that somebody took over in spite of that is not said to lapse.
  @Test func whoAcceptsTheLimitationIsNotWarned() throws {
    var builder = CaseBuilder(under: "final_notice: {grants: 7 days}")
    builder.change = { file in
      file.reminders = []
      var waiver = Waiver(origin: CaseBuilder.origin(90), step: "limitation")
      waiver.reason = "Vergleich in Sicht"
      waiver.approvedBy = "Marlene Voß"
      waiver.on = "2029-12-01"
      file.waivers = [waiver]
    }
    #expect(try builder.plan(asOf: "2029-12-28").actions.first?.lapse == nil)
  }

  /// Two calls in ten years make five in twenty; the claim is barred at the end of 2029.
  @Test func noDayIsNamedBehindTheLimitation() throws {
    var builder = CaseBuilder(
      under: "call: {times: 5}", and: "fairness: {contact_limit: {clause: '9.1', at_most: 2, within: 3650 days}}")
    builder.calls = []
    builder.change = { $0.reminders = [] }
    let plan = try builder.plan()
    #expect(plan.impasse == .limitation)
    #expect(plan.readyOn == nil)
    #expect(!plan.isCutShort)
  }
}
