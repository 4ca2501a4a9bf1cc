import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// Plans for policies with more than letters: whoever does what a plan says is ready on its day.
@Suite struct PolicyPlanTests {
  private static let policies: [[String]] = [
    ["visit: {reached: true, with: [managing_director]}"],
    ["call: {times: 3, days: 2, by: [Leitung Debitoren]}, counted_from: due, not_before: 100 days"],
    ["email: {with: [accounts_payable]}", "letter: {form: written}, after: s1, not_before: 3 days"],
    ["instalments: {}", "settlement: {times: 2}", "payment_method: {}, after: [s1, s2], not_before: 5 working days"],
    ["credit_report: {by: [Einkauf]}, fresh: 10 days", "address_check: {}", "duplicate_check: {}"],
    ["approval: {times: 2, people: 2}", "approval: {by: [Leitung]}, after: s1, not_before: 1 day"],
    ["management_copy: {with: [managing_director]}", "meeting: {result_noted: true, evidence: documented}, after: s1"],
    [
      "any_of: [{visit: {reached: true}}, {meeting: {}}]",
      "final_notice: {announces: court, channel: letter, grants: 5 working days}",
    ],
    [
      "letter: {}, not_before: 1 day", "friendly_reminder: {grants: 10 days, channel: letter}, after: s1",
      "letter: {}, after: s2, not_before: 1 day",
    ],
    ["any_of: [{dunning: {level: 2, grants: 21 days}}, {email: {}}]", "visit: {}, after: s1, counted_from: deadline"],
  ]

  /// The way is the shortest: whatever is over first does, and of what is over on one day what the policy names first.
  @Test(arguments: [
    ("{dunning: {level: 2, grants: 21 days}}, {email: {}}", "email"),
    ("{call: {times: 3, days: 3}}, {visit: {times: 2, days: 2}}, {meeting: {days: 2, times: 2}}", "visit"),
    ("{visit: {}}, {meeting: {}}", "visit"),
    ("{dunning: {level: 2, grants: 14 days, channel: letter}}, {dunning: {level: 2, grants: 14 days}}", "dunning"),
  ])
  func theQuickestAlternativeIsTaken(alternatives: String, kind: String) throws {
    let plan = try CaseBuilder(underSteps: ["any_of: [\(alternatives)]"]).plan()
    #expect(plan.actions.map(\.required.kind.word) == [kind])
    #expect(plan.actions.first?.otherwise.isEmpty == false)
    #expect(plan.actions.first?.required.goesByPost == false)
  }

  @Test(arguments: policies)
  func doingWhatItSaysMakesTheCaseReady(steps: [String]) throws {
    let builder = CaseBuilder(underSteps: steps)
    let policy = try #require(builder.policy)
    guard case .held(let held) = Clearance.check(builder.file, [], under: policy, .shipped, asOf: CaseBuilder.asOf)
    else {
      Issue.record("ready at once")
      return
    }
    let plan = try #require(held.plan)
    let readyOn = try #require(plan.readyOn)
    #expect(plan.obstacles.map(\.finding.kind.code) == [])
    #expect(!plan.actions.isEmpty)
    #expect(plan.actions.allSatisfy { $0.from >= CaseBuilder.asOf && $0.from <= readyOn })
    #expect(plan.actions.map(\.from) == plan.actions.map(\.from).sorted())
    #expect(builder.codes(of: "STUFE", asOf: readyOn) != [])
    #expect(builder.doing(plan.actions).findings(asOf: readyOn).filter(\.blocks).map(\.kind.code) == [])
  }

  /// One attempt of three on two days, and one approval of two, are on record.
  @Test func onlyWhatIsLeftIsPlanned() throws {
    var builder = CaseBuilder(under: "call: {times: 3, days: 2}", "approval: {people: 2, by: [A, B]}")
    builder.change = { $0.approvals = [CaseBuilder.approval(by: "A")] }
    let actions = try builder.plan().actions
    #expect(actions.map(\.days.count) == [2, 1])
    #expect(actions.map(\.made) == [1, 1])
    #expect(
      actions.map(\.demand.english) == ["2 more × Call on another day", "1 more × Internal approval by another person"])
    #expect(actions.map(\.required.by) == [[], ["B"]])
    #expect(actions.allSatisfy { !$0.isRepeated })
    #expect(builder.doing(actions).findings().filter(\.blocks).isEmpty)
  }

  /// Sent on Wednesday 20 May, the letter is there on the 24th at the latest; 14 days from then end on 7 June, a Sunday.
  @Test func thePostHasItsDays() throws {
    let builder = CaseBuilder(
      under: "final_notice: {grants: 14 days, channel: registered_letter, announces: court, evidence: proven}")
    let action = try #require(try builder.plan().actions.first)
    #expect(action.deadline == "2026-06-08")
    #expect(action.required.manner?.english.contains("registered letter") == true)
    #expect(action.required.manner?.english.contains("announces: court proceedings") == true)
    #expect(action.required.manner?.english.contains("arrival with evidence") == true)
  }

  @Test func aLetterForWhichNothingIsGrantedGetsAWeek() throws {
    let builder = CaseBuilder(under: "final_notice: {channel: email}")
    #expect(try #require(try builder.plan().actions.first).deadline == "2026-05-27")
    let any = CaseBuilder(under: "dunning: {level: 3, grants: 5 days}")
    let action = try #require(try any.plan().actions.first)
    #expect(action.deadline == "2026-05-26")
    #expect(action.deadlineByPost == "2026-05-29")
  }

  /// Of two approaches in 30 days one was the notice of 5 May; the day after the 3rd of June there is room again.
  @Test func aPlanKeepsTheMeasureOfApproaches() throws {
    let builder = CaseBuilder(
      under: "call: {times: 3, days: 3}",
      and: "fairness: {contact_limit: {clause: '9.1', at_most: 2, within: 30 days}}")
    let plan = try builder.plan()
    let days = try #require(plan.actions.first).days
    #expect(days.count == 2)
    #expect(zip(days, days.dropFirst()).allSatisfy { $1 > $0 })
    let done = builder.doing(plan.actions)
    #expect(done.findings(asOf: try #require(plan.readyOn)).filter(\.blocks).isEmpty)
    #expect(plan.obstacles.isEmpty)
  }

  /// Whoever talks does it as fairness asks, and whoever writes afterwards writes in person.
  @Test func aPlanIsFair() throws {
    let fairness = """
      fairness:
        handlers_named: {clause: '9.1', among: [A]}
        right_person: {clause: '9.2', roles: [debtor]}
        reasons_recorded: {clause: '9.3'}
        individual_after_talk: {clause: '9.4'}
      """
    var builder = CaseBuilder(under: "call: {reached: true}", "dunning: {level: 3}, after: s1", and: fairness)
    builder.calls = []
    let plan = try builder.plan()
    #expect(plan.obstacles.map(\.finding.kind.code) == [])
    #expect(plan.actions.map(\.required.by) == [["A"], []])
    #expect(plan.actions.map(\.required.isResultNoted) == [true, false])
    #expect(plan.actions.map(\.required.form) == [nil, .individual])
  }

  /// A letter that is stale before its deadline has ended could never be handed over: such a policy does not read.
  @Test func aPolicyThatCannotBeKeptIsRefused() {
    func findings(_ fresh: String) -> [Finding] {
      let text = """
        policy: test
        version: "1.0"
        owner: Test
        title: {de: Test, en: Test}
        steps: [{step: s1, clause: "2.1", title: {de: S, en: S}, final_notice: {grants: 10 days}, fresh: \(fresh)}]
        handover: {clause: "8.1", not_before: 3 days, not_later: 90 days}
        """
      return PolicyReader.read(Array(text.utf8), file: "test.yaml", sha256: "").findings
    }
    #expect(findings("9 days").map { $0.place.line } == [5])
    #expect(findings("40 days") == [])
  }

  /// The search ends, and says where it was not to its end.
  @Test func aSearchIsBounded() throws {
    let steps = (0..<60).map {
      "any_of: [{call: {times: 60, days: 60}}, {visit: {times: 60}}]\($0 > 0 ? ", after: s\($0)" : "")"
    }
    let builder = CaseBuilder(underSteps: steps)
    let docket = Docket(builder.file, under: try #require(builder.policy), .shipped, asOf: CaseBuilder.asOf)
    let plan = Plan(from: docket, [], mostWork: 100_000)
    #expect(plan.isCutShort)
    #expect(plan.readyOn == nil)
    #expect(!plan.actions.isEmpty)
  }

  /// What cannot be told to come in its turn is not mended by doing it: it stands in the way, and what follows waits.
  @Test func whatMendsNothingIsNotPlanned() throws {
    var builder = CaseBuilder(under: "dunning: {level: 1}", "call: {}, after: s1", "final_notice: {}, after: s2")
    builder.invoices[0].due = nil
    builder.waivers = [CaseBuilder.waiver("s1")]
    builder.calls = []
    builder.change = { $0.reminders = [] }
    let plan = try builder.plan()
    #expect(plan.actions.map(\.step.name) == [])
    #expect(plan.obstacles.map(\.finding.kind.code) == ["FORD-04", "STUFE-01"])
    #expect(plan.readyOn == nil)
    #expect(!plan.isCutShort)
  }

  /// R-2 falls due on 15 June: until then nobody leaves R-1 alone, which would be late. From 20 May on a week to pay each.
  @Test func oneInvoiceWaitsForAnotherOnlyInTime() throws {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}, not_before: 1 day, not_later: 90 days", "dunning: {level: 1}, after: s1")
    builder.invoices.append(CaseBuilder.invoice("R-2", due: "2026-06-15"))
    builder.change = { $0.reminders = [] }
    let apart = try builder.plan()
    #expect(apart.actions.map(\.step.name) == ["s1", "s2", "s1", "s2"])
    #expect(apart.actions.map(\.invoices) == [["R-1"], ["R-1"], ["R-2"], ["R-2"]])
    #expect(apart.actions.map(\.from) == ["2026-05-20", "2026-05-28", "2026-06-16", "2026-06-24"])
    #expect(builder.doing(apart.actions).findings(asOf: try #require(apart.readyOn)).filter(\.blocks).isEmpty)
    // On the 22nd both are in time.
    builder.invoices[1].due = Invoice.DueDate(on: "2026-05-21", basis: .agreed)
    let together = try builder.plan()
    #expect(together.actions.map(\.invoices) == [["R-1", "R-2"], ["R-1", "R-2"]])
    #expect(together.actions.map(\.from) == ["2026-05-22", "2026-05-30"])
  }

  /// From Wednesday 20 May on; a stretch of seven days holds seven days.
  @Test func aPlanKeepsTheMeasureOfItsStep() throws {
    var builder = CaseBuilder(under: "call: {times: 3, days: 3}, repeat: {at_most: 2, within: 7 days}")
    builder.calls = []
    let plan = try builder.plan()
    #expect(plan.actions.map(\.days) == [["2026-05-20", "2026-05-21", "2026-05-27"]])
    let done = builder.doing(plan.actions)
    #expect(!done.codes(asOf: try #require(plan.readyOn)).contains("STUFE-23"))
    // One of 19 May counts, too.
    builder.calls = [CaseBuilder.call("2026-05-19", .notReached)]
    #expect(try builder.plan().actions.map(\.days) == [["2026-05-20", "2026-05-26"]])
  }

  /// By which way a copy goes the policy leaves open: it is no letter that another step asks for.
  @Test func aCopyIsNoOtherStep() throws {
    let plan = try CaseBuilder(under: "management_copy: {}", "letter: {}", "email: {}").plan()
    #expect(plan.actions.map(\.step.name) == ["s1", "s2", "s3"])
    #expect(plan.obstacles.isEmpty)
  }

  /// What depends on a step that has to be repeated waits for it.
  @Test func whatIsRepeatedComesBeforeWhatFollows() throws {
    var builder = CaseBuilder(
      under: "friendly_reminder: {channel: letter, grants: 7 days}", "call: {}, after: s1, counted_from: deadline",
      "dunning: {level: 1}, after: s2")
    builder.calls = []
    let plan = try builder.plan()
    #expect(plan.actions.map(\.step.name) == ["s1", "s2", "s3"])
    #expect(plan.actions.map(\.from) == plan.actions.map(\.from).sorted())
  }
}

extension CaseBuilder {
  /// The case in which somebody did what a plan says, each on its first day.
  func doing(_ actions: [Plan.Action]) -> CaseBuilder {
    var builder = self
    let before = change
    builder.change = { file in
      before(&file)
      var number = 500
      for action in actions {
        for day in action.days {
          number += 1
          let planned = PlannedAct(
            required: action.required, on: day, deadline: action.deadline, invoices: action.invoices, number: number)
          if let act = action.required.kind.planned(planned) { file.add(act) }
        }
      }
    }
    return builder
  }
}
