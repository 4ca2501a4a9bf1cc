import CaseModel
import Escalation
import Law
import Testing

/// What is worked out once for all policies must come to the same as judging under each.
@Suite struct SimulationTests {
  static let policies: [Policy] = PolicyShelf.names.compactMap { name in
    PolicyReader.read(PolicyShelf.text(of: name) ?? [], file: "\(name).yaml", sha256: name).value
  }

  @Test func everyBuiltInPolicyReads() {
    #expect(Self.policies.map(\.name) == PolicyShelf.names)
  }

  /// Random-looking faults, each alone and in pairs, on a day too early, a good one, and one too late.
  @Test func outcomesAreThoseOfTheClearance() throws {
    let changes: [(inout CaseFile) -> Void] = [
      { _ in }, { $0.reminders.removeAll() }, { $0.contacts.removeAll() }, { $0.declarations.removeAll() },
      { $0.invoices[0].gross = nil }, { $0.contract = nil }, { $0.creditor.name = nil },
      { $0.reminders.swapAt(0, 3) }, { $0.debtors.removeAll() },
      { file in for index in file.reminders.indices { file.reminders[index].sent = nil } },
    ]
    let simulation = Simulation(under: Self.policies)
    let days: [Day] = ["2026-03-20", CaseBuilder.asOf, "2026-06-19", "2031-01-02"]
    for first in changes {
      for second in changes {
        var builder = CaseBuilder()
        builder.change = {
          first(&$0)
          guard !$0.reminders.isEmpty, !$0.invoices.isEmpty else { return }
          second(&$0)
        }
        let file = builder.file
        let stages = days.map { Simulation.Stage(asOf: $0, .shipped) }
        let outcomes = simulation.outcomes(of: file, [], on: stages)
        for (day, outcome) in zip(days, outcomes) {
          for (policy, outcome) in zip(Self.policies, outcome) {
            #expect(outcome == Self.full(file, under: policy, asOf: day), "\(policy.name), \(day)")
          }
        }
      }
    }
  }

  /// The same by way of the clearance, in full.
  private static func full(_ file: CaseFile, under policy: Policy, asOf: Day) -> Simulation.Outcome {
    let findings: [Finding]
    let isReady: Bool
    switch Clearance.check(file, [], under: policy, .shipped, asOf: asOf) {
    case .cleared(let cleared): (findings, isReady) = (cleared.findings, true)
    case .held(let held): (findings, isReady) = (held.findings, false)
    }
    let obstacles = findings.filter(\.blocks).map { finding in
      Simulation.Obstacle(
        code: finding.kind.code,
        clause: finding.basis.compactMap { if case .policy(let number) = $0 { number } else { nil } }.first)
    }
    return Simulation.Outcome(isReady: isReady, obstacles: Set(obstacles))
  }
}
