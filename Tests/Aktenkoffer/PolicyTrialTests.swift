import CaseModel
import Escalation
import Foundation
import Intake
import TestSupport
import Testing

@testable import Aktenkoffer

/// Cases tried under many policies come to what a check under each of them says.
@Suite struct PolicyTrialTests {
  private static let day = Day(iso: "2026-11-20")

  private static let cases: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Corpus.project + "/samples/cases")) ?? []).sorted()

  @Test(arguments: cases) func everySampleComesToWhatTheCheckSays(_ sample: String) throws {
    let asOf = try #require(Self.day)
    let folder = "\(Corpus.project)/samples/cases/\(sample)"
    let library = try PolicyLibrary(in: folder)
    let policies = library.entries.compactMap(\.policy)
    #expect(policies.count >= PolicyShelf.names.count)
    let trial = PolicyTrial(under: policies, asOf: asOf, later: [14, 200])
    let result = try trial.run(folder)
    for (day, outcomes) in zip(trial.days, result.outcomes) {
      let office = try WorkspaceCache(asOf: day).office(of: folder)
      let reading = try Workbench.borrow { bench in
        try CaseFolder(folder).read(office.workspace, with: bench.reading)
      }
      for (policy, outcome) in zip(policies, outcomes) {
        let verdict = Clearance.check(
          reading.value, office.lawFindings + reading.findings, under: policy, office.law, asOf: day)
        let report = CaseReport(folder: folder, file: reading.value, verdict: verdict)
        #expect(outcome.isReady == report.isReady, "\(policy.name), \(day)")
        #expect(
          Set(outcome.obstacles.map(\.code)) == Set(report.blocking.map(\.kind.code)), "\(policy.name), \(day)")
      }
    }
  }

  @Test func theTallyCountsEveryCaseOnce() throws {
    let policies = try PolicyLibrary(in: Corpus.project + "/samples").entries.compactMap(\.policy)
    let trial = PolicyTrial(under: policies, asOf: try #require(Self.day))
    var tally = PolicyTally(trial)
    for sample in Self.cases { tally.add(.success(try trial.run("\(Corpus.project)/samples/cases/\(sample)"))) }
    #expect(tally.judged + tally.broken == Self.cases.count)
    for index in policies.indices {
      #expect(tally.ready(under: index, on: 0) + tally.held(under: index, on: 0) == tally.judged)
      #expect(tally.clauses(of: index).allSatisfy { $0.cases <= tally.held(under: index, on: 0) })
    }
  }
}
