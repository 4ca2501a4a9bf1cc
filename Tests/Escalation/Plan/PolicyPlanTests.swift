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
  ]

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
}

extension CaseBuilder {
  /// The case in which somebody did what a plan says, each on its first day.
  fileprivate func doing(_ actions: [Plan.Action]) -> CaseBuilder {
    var builder = self
    let before = change
    builder.change = { file in
      before(&file)
      var number = 500
      for action in actions {
        var day = action.from
        for count in 0..<action.required.times {
          number += 1
          if count > 0, count < action.required.days { day = day.adding(1) }
          let planned = PlannedAct(
            required: action.required, on: day, deadline: action.deadline, invoices: action.invoices, number: number)
          if let act = action.required.kind.planned(planned) { file.add(act) }
        }
      }
    }
    return builder
  }
}
