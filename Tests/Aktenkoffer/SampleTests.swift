import Aktenkoffer
import CaseModel
import Escalation
import Testing

/// The samples as they are: ready or held as their names say, each finding with a place one can go to.
@Suite struct SampleTests {
  @Test(arguments: Samples.names)
  func samplesAreReadyOrHeldAsTheirNamesSay(sample: String) throws {
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(Samples.path(of: sample))
    #expect(report.isReady == sample.hasPrefix("bereit-"))
    #expect(report.isReady == report.blocking.isEmpty)
    let copy = try CaseCopy(of: sample)
    for finding in report.findings { finding.expectPlace(in: copy) }
  }

  @Test func thereAreSamplesOfEveryVerdict() {
    #expect(Samples.names.filter { $0.hasPrefix("bereit-") }.count >= 8)
    #expect(Samples.names.filter { $0.hasPrefix("feindlich-") }.count >= 6)
  }

  /// What check says to do first is the first line of the plan, on the day of the check and later.
  @Test(arguments: Samples.names)
  func checkAndPlanBeginAlike(sample: String) throws {
    for day in ["2026-11-20", "2026-12-01"] {
      let asOf = try #require(Day(iso: day))
      let report = try Pipeline(asOf: asOf).check(Samples.path(of: sample))
      guard let plan = report.plan, let first = report.firstStep(asOf: asOf) else { continue }
      switch plan.lines.first {
      case .action(let action): #expect(first.basis.contains(.policy(action.step.clause.number)), "\(day)")
      case .wait(let wait): #expect(wait.finding.kind == first.kind, "\(day)")
      case .obstacle(let obstacle): #expect(obstacle.finding.kind == first.kind, "\(day)")
      case nil: Issue.record("\(day)")
      }
    }
  }
}
