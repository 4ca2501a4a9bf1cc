import CaseModel
import Law

/// Everything the rules look at, worked out once: the case on its day, the policy, the history of each invoice under it.
package struct Docket: Sendable, CaseLook {
  let ofCase: CaseDocket
  let policy: Policy
  /// The waivers that are complete and that the policy allows.
  let waivers: [Waiver]
  /// In the order of the case's invoices.
  let histories: [StepHistory]
  /// Histories of the invoices on which something is open, or on which the open amount is not known.
  let openHistories: [StepHistory]
  /// Every step that was taken, once for each invoice it was taken for.
  let taken: [(history: StepHistory, record: StepRecord)]
  /// Those of them at which something is wrong.
  let faulty: [(history: StepHistory, record: StepRecord)]
  /// Where the policy sends the case.
  private(set) var route = RouteChoice.open

  package init(_ file: CaseFile, under policy: Policy, _ law: LawBook, asOf: Day) {
    self.init(CaseDocket(file, law, asOf: asOf), under: policy)
  }

  init(_ ofCase: CaseDocket, under policy: Policy) {
    self.ofCase = ofCase
    self.policy = policy
    let judge = StepJudge(ofCase, under: policy)
    waivers = judge.waivers
    histories = ofCase.file.invoices.indices.map(judge.history)
    openHistories = ofCase.openPositions.map { [histories] in histories[$0] }
    taken = openHistories.flatMap { history in history.records.filter(\.isTaken).map { (history, $0) } }
    faulty = taken.filter { !$0.record.faults.isEmpty }
    route = chooseRoute()
  }
}
