import CaseModel
import Escalation
import TestSupport
import Testing

/// The shortest way to readiness, and that it leads there.
@Suite struct PlanTests {
  private func way(_ builder: CaseBuilder, asOf day: Day = CaseBuilder.asOf) -> Plan? {
    guard let policy = CaseBuilder.policy,
      case .held(let held) = Clearance.check(builder.file, [], under: policy, .shipped, asOf: day)
    else { return nil }
    return held.plan
  }

  @Test func aReadyCaseNeedsNone() {
    #expect(way(CaseBuilder()) == nil)
  }

  /// Where everything was paid no letter leads anywhere, whatever is missing.
  @Test func aSettledCaseHasNoWay() throws {
    var builder = CaseBuilder()
    builder.payments = [CaseBuilder.payment("100.00")]
    builder.change = { $0.reminders.removeLast() }
    let plan = try #require(way(builder))
    #expect(plan.impasse == .nothingOpen)
    #expect(plan.readyOn == nil && plan.actions.isEmpty)
  }

  /// 20 May 2026 is a Wednesday; 27 May plus three days for the bank.
  @Test func aMissingLastLetterIsSentTodayAndWaitedFor() throws {
    var builder = CaseBuilder()
    builder.change = { $0.reminders.removeLast() }
    let plan = try #require(way(builder))
    #expect(plan.actions.map(\.step.name) == ["final_notice"])
    #expect(plan.actions.first?.from == "2026-05-20")
    #expect(plan.actions.first?.deadline == "2026-05-27")
    #expect(plan.actions.first?.isRepeated == false)
    #expect(plan.readyOn == "2026-05-30")
    #expect(plan.obstacles.isEmpty)
  }

  /// Deadlines end on working days: Ascension Day is the 14th, and a letter of the 7th gives until the 15th.
  @Test func deadlinesEndOnWorkingDays() throws {
    var builder = CaseBuilder()
    builder.change = { $0.reminders.removeLast() }
    let plan = try #require(way(builder, asOf: "2026-05-07"))
    #expect(plan.actions.first?.deadline == "2026-05-15")
    #expect(plan.readyOn == "2026-05-18")
  }

  /// A Sunday is as lawful a day as any; the check says so, too.
  @Test func stepsAreTakenOnTheirFirstLawfulDay() throws {
    var builder = CaseBuilder()
    builder.change = { $0.reminders.removeLast() }
    let plan = try #require(way(builder, asOf: "2026-05-24"))
    #expect(plan.actions.first?.from == "2026-05-24")
    #expect(plan.actions.first?.from == builder.actFrom("STUFE-01", asOf: "2026-05-24"))
  }

  @Test func whatComesAfterAMissingStepIsRepeated() throws {
    var builder = CaseBuilder()
    builder.change = { $0.reminders.remove(at: 2) }
    let plan = try #require(way(builder))
    #expect(plan.actions.map(\.step.name) == ["second_dunning", "final_notice"])
    #expect(plan.actions.map(\.isRepeated) == [false, true])
    #expect(plan.actions.map(\.from) == ["2026-05-20", "2026-05-28"])
    #expect(plan.readyOn == "2026-06-07")
  }

  @Test func waitingAloneIsAPlan() throws {
    let plan = try #require(way(CaseBuilder(), asOf: "2026-05-16"))
    #expect(plan.actions.isEmpty)
    #expect(plan.waits.map(\.finding.kind.code) == ["STUFE-07"])
    #expect(plan.waits.map(\.until) == ["2026-05-18"])
    #expect(plan.readyOn == "2026-05-18")
  }

  @Test func whatNoLetterMendsIsAnObstacle() throws {
    var builder = CaseBuilder()
    builder.declarations.removeFirst()
    let plan = try #require(way(builder))
    #expect(plan.obstacles.map(\.finding.kind.code) == ["ERKL-01"])
    #expect(plan.obstacles.first?.from == CaseBuilder.asOf)
    #expect(plan.dayOfHandover == nil)
    #expect(plan.readyOn == CaseBuilder.asOf)
  }

  /// A letter grows old, a report does, and a claim: the first of them ends the time for the handover.
  @Test func theHandoverHasALastDay() throws {
    let builder = CaseBuilder()
    let last = try #require(builder.lastDay)
    #expect(builder.codes(of: "STUFE-15", asOf: last).isEmpty)
    #expect(builder.codes(of: "STUFE-15", asOf: last.adding(1)) == ["STUFE-15"])
    let old = CaseBuilder(under: "call: {}, fresh: 40 days")
    #expect(old.lastDay == "2026-05-25")
    #expect(old.codes(of: "STUFE-24", asOf: "2026-05-25").isEmpty)
    #expect(old.codes(of: "STUFE-24", asOf: "2026-05-26") == ["STUFE-24"])
    // So does a step that is not asked for yet: its day ends the time of the case without it.
    let later = CaseBuilder(under: "call: {}", "letter: {}, when: {overdue_from: 400}")
    let end = try #require(later.lastDay)
    #expect(later.codes(of: "STUFE-01", asOf: end).isEmpty)
    #expect(later.codes(of: "STUFE-01", asOf: end.adding(1)) == ["STUFE-01"])
    let silent = CaseBuilder(
      under: "call: {}", and: "fairness: {contact_gap: {clause: \"6.1\", at_most: 30 days}}")
    let word = try #require(silent.lastDay)
    #expect(silent.codes(of: "FAIR-09", asOf: word).isEmpty)
    #expect(silent.codes(of: "FAIR-09", asOf: word.adding(1)) == ["FAIR-09"])
    // A way has one, too, and obstacles do not take it away.
    var held = CaseBuilder()
    held.declarations.removeFirst()
    #expect(way(held)?.lastDay == last)
    held.change = { $0.reminders.removeLast() }
    #expect(way(held)?.lastDay == "2026-11-16")
  }

  /// The final notice is of 5 May and good for 180 days; the promise puts off the handover beyond that, and the plan says so.
  @Test func aLetterThatGrowsStaleOnTheWayIsTold() throws {
    var builder = CaseBuilder()
    builder.calls[0].promise = Contact.Promise(on: "2026-11-30")
    let plan = try #require(way(builder))
    let readyOn = try #require(plan.readyOn)
    #expect(builder.codes(of: "STUFE-15", asOf: readyOn) == ["STUFE-15"])
    #expect(plan.staleFrom == "2026-11-02")
    #expect(builder.codes(of: "STUFE-15", asOf: "2026-11-01").isEmpty)
    #expect(builder.codes(of: "STUFE-15", asOf: "2026-11-02") == ["STUFE-15"])
    // So it is of a case that is ready.
    guard let policy = CaseBuilder.policy,
      case .cleared(let cleared) = Clearance.check(CaseBuilder().file, [], under: policy, .shipped, asOf: "2026-11-10")
    else {
      Issue.record("not ready")
      return
    }
    #expect(cleared.staleFrom == "2026-11-02")
    // One that is fresh on that day is not.
    builder.calls[0].promise = Contact.Promise(on: "2026-10-20")
    #expect(try #require(way(builder)).staleFrom == nil)
  }

  /// A case that names no version of its policy goes out while that is in force.
  @Test func thePolicyEndsTheTime() throws {
    let text = """
      policy: test
      version: "1.0"
      owner: Test
      title: {de: Test, en: Test}
      valid_until: 2026-06-05
      steps:
        - {step: call, clause: "2.1", title: {de: Anruf, en: Call}, call: {}}
      handover: {clause: "8.1", not_before: 0 days, not_later: 3650 days}
      """
    var builder = CaseBuilder(policyText: text)
    #expect(builder.lastDay == "2026-06-05")
    #expect(builder.codes(of: "RICHTLINIE", asOf: "2026-06-05").isEmpty)
    #expect(builder.isHeld(asOf: "2026-06-06"))
    builder.change = { file in
      file.policy = PolicyPin(origin: CaseBuilder.origin(1), name: "test")
      file.policy?.version = "1.0"
    }
    #expect(!builder.isHeld(asOf: "2026-06-06"))
    #expect(builder.lastDay.map { $0 > "2026-06-05" } ?? true)
  }

  /// Whoever waits into a half-year without a base rate meets that too, and is told when.
  @Test func whatArisesOnTheWayIsSaidWithItsDay() throws {
    var builder = CaseBuilder()
    builder.calls[0].promise = Contact.Promise(on: "2027-01-04")
    let plan = try #require(way(builder))
    #expect(plan.obstacles.map(\.finding.kind.code).contains("ZINS-01"))
    #expect(plan.obstacles.first { $0.finding.kind.code == "ZINS-01" }?.from == plan.readyOn)
  }

  /// Two people have to approve; the plan asks two, and not one of them three times over.
  @Test func anApprovalByTwoIsPlannedOnce() throws {
    let standard = String(decoding: PolicyShelf.text(of: "standard") ?? [], as: UTF8.self)
    let approval = """
        - step: approval
          clause: "2.6"
          title: {de: Freigabe, en: Approval}
          approval: {times: 2, people: 2, by: [Leitung Debitoren, Leitung Vertrieb]}

      """
    let text = standard.replacing("# Ziff. 3: Die Abgabe", with: approval + "# Ziff. 3: Die Abgabe")
    let policy = try #require(PolicyReader.read(Array(text.utf8), file: "p.yaml", sha256: "").value)
    guard
      case .held(let held) = Clearance.check(CaseBuilder().file, [], under: policy, .shipped, asOf: CaseBuilder.asOf)
    else {
      Issue.record("The case is not held.")
      return
    }
    let plan = try #require(held.plan)
    #expect(plan.actions.map(\.step.name) == ["approval"])
    #expect(plan.obstacles.isEmpty)
  }
}
