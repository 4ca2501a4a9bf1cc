import CaseModel
import Law

extension Plan {
  /// - Parameter findings: all that was found in the case as it is, reading included.
  init(from docket: Docket, _ findings: [Finding]) {
    var search = PlanSearch(docket, blockingNow: Set(findings.filter(\.blocks).map(\.kind)))
    search.run()
    actions = search.actions
    waits = search.waits
    readyOn = search.isThere ? search.day : nil
    // What reading found is in no rule, and stands in the way today.
    let ofRules = Set(Rule.all.map(\.kind))
    let ofReading = findings.filter { $0.blocks && !ofRules.contains($0.kind) }
    obstacles = ofReading.map { Obstacle(finding: $0, from: docket.asOf) } + search.obstacles
  }
}

extension Plan {
  fileprivate static func endsEarlier(_ left: Finding, _ right: Finding) -> Bool {
    (left.actFrom?.number ?? .max) < (right.actFrom?.number ?? .max)
  }
}

/// Walks a copy of the case through time.
private struct PlanSearch {
  private(set) var day: Day
  private(set) var actions: [Plan.Action] = []
  private(set) var waits: [Plan.Wait] = []
  private(set) var obstacles: [Plan.Obstacle] = []
  private(set) var isThere = false
  /// The case with all that was planned so far, and how many acts those are.
  private var draft: (file: CaseFile, planned: Int)
  private let start: Docket
  private let blockingNow: Set<FindingKind>
  /// How often each step was taken; one that mends nothing is not taken for ever.
  private var taken: [String: Int] = [:]

  init(_ docket: Docket, blockingNow: Set<FindingKind>) {
    start = docket
    self.blockingNow = blockingNow
    day = docket.asOf
    draft = (docket.file, 0)
  }

  mutating func run() {
    // Every policy ends: each round takes a step, waits for a day, or is the last.
    for _ in 0..<(8 * start.policy.steps.count + 32) {
      let docket = Docket(draft.file, under: start.policy, start.law, asOf: day)
      let blocking = Rule.all.flatMap { $0.findings(in: docket) }.filter(\.blocks)
      if let (step, hits) = next(among: blocking) {
        take(step, for: hits, in: docket)
      } else if let wait = blocking.filter({ $0.actFrom.map { $0 > day } ?? false }).min(by: Plan.endsEarlier),
        let until = wait.actFrom
      {
        waits.append(Plan.Wait(finding: wait, from: day, until: until))
        day = until
      } else {
        note(blocking)
        isThere = true
        return
      }
    }
  }

  /// The first step of the policy that something blocking is about, and that can be taken.
  private func next(among findings: [Finding]) -> (PolicyStep, [Finding])? {
    for step in start.policy.steps where taken[step.name, default: 0] < 3 && step.plannable != nil {
      let hits = findings.filter { $0.basis.contains(.policy(step.clause.number)) }
      if !hits.isEmpty { return (step, hits) }
    }
    return nil
  }

  private mutating func take(_ step: PolicyStep, for hits: [Finding], in docket: Docket) {
    guard let required = step.plannable else { return }
    let numbers = Set(hits.flatMap(\.invoices))
    let histories = docket.openHistories.filter { $0.invoice.number.map(numbers.contains) ?? true }
    let records = histories.compactMap { history in history.records.first { $0.step.name == step.name } }
    let earliest = records.compactMap(\.projectedFrom).max() ?? day
    let from = docket.seats.end(of: max(earliest, day))
    let deadline =
      required.kind.source == .letter
      ? docket.seats.end(of: (required.grants ?? Span(0)).after(from, docket.seats)) : nil
    var last = from
    for count in 0..<max(required.times, 1) {
      // On as many days as are asked for, then as often as is asked for on the last of them.
      if count > 0, count < required.days { last = docket.seats.end(of: last.adding(1)) }
      let planned = PlannedAct(
        required: required, on: last, deadline: deadline, invoices: numbers.sorted(), number: draft.planned + 1)
      if let act = required.kind.planned(planned) { draft.file.add(act) }
      draft.planned += 1
    }
    taken[step.name, default: 0] += 1
    let until = records.compactMap(\.lateAfter).min().flatMap { $0 >= last ? $0 : nil }
    actions.append(
      Plan.Action(
        step: step, required: required, from: from, until: until, deadline: deadline,
        invoices: numbers.sorted(), isRepeated: records.contains(where: \.isTaken)))
    day = max(day, last)
  }

  private mutating func note(_ blocking: [Finding]) {
    obstacles = blocking.map { Plan.Obstacle(finding: $0, from: blockingNow.contains($0.kind) ? start.asOf : day) }
  }
}

extension PolicyStep {
  /// The alternative that a plan takes: the first that needs no more than somebody who does it.
  fileprivate var plannable: RequiredAct? { alternatives.first { $0.kind.source != .invoice } }
}
