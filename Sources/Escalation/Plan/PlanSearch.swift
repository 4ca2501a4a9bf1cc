import CaseModel
import Law

extension Plan {
  /// - Parameter findings: all that was found in the case as it is, reading included.
  init(from docket: Docket, _ findings: [Finding]) {
    var search = PlanSearch(docket, now: findings.filter(\.blocks))
    search.run()
    actions = search.actions
    waits = search.waits
    readyOn = search.isThere ? search.day : nil
    isCutShort = search.isCutShort
    // What reading found is in no rule, and stands in the way today.
    let ofRules = Set(Rule.all.map(\.kind))
    let ofReading = findings.filter { $0.blocks && !ofRules.contains($0.kind) }
    obstacles = ofReading.map { Obstacle(finding: $0, from: docket.asOf) } + search.obstacles
  }
}

/// Walks a copy of the case through time.
struct PlanSearch {
  var day: Day
  var actions: [Plan.Action] = []
  private(set) var waits: [Plan.Wait] = []
  private(set) var obstacles: [Plan.Obstacle] = []
  private(set) var isThere = false
  private(set) var isCutShort = false
  /// The case with all that was planned so far, and how many acts those are.
  var draft: (file: CaseFile, planned: Int)
  let start: Docket
  /// How often each step was taken; one that mends nothing is not taken for ever.
  var taken: [String: Int] = [:]
  private let now: Set<Matter>

  private static let rules = Rule.all.filter { $0.gate != nil || $0.kind.severity == .block }
  /// Beyond this the search is given up; it takes a few seconds to get there.
  private static let mostWork = 4_000_000

  init(_ docket: Docket, now findings: [Finding]) {
    start = docket
    now = Set(findings.map(Matter.init))
    day = docket.asOf
    draft = (docket.file, 0)
  }

  mutating func run() {
    var work = 0
    // Every policy ends: each round takes a step, waits for a day, or is the last.
    for _ in 0..<(8 * start.policy.steps.count + 32) {
      work += cost
      guard work <= PlanSearch.mostWork else { break }
      let ofCase = CaseDocket(draft.file, start.law, asOf: day, tone: start.ofCase.tone)
      let docket = Docket(ofCase, under: start.policy)
      let blocking = PlanSearch.rules.flatMap { $0.findings(in: docket) }.filter(\.blocks)
      let next = next(among: blocking, in: docket)
      let wait = blocking.filter { ($0.actFrom ?? day) > day && !isForStep($0) }.min(by: PlanSearch.endsEarlier)
      if let wait, let until = wait.actFrom, next.map({ until < $0.earliest }) ?? true {
        waits.append(Plan.Wait(finding: wait, from: day, until: until))
        day = until
      } else if let next {
        take(next, in: docket)
      } else {
        note(blocking)
        return
      }
    }
    isCutShort = true
  }

  /// What judging the draft costs at most: every act, and what came before, is looked at for every alternative of every
  /// step and every invoice.
  private var cost: Int {
    let alternatives = start.policy.steps.reduce(4) { $0 + $1.alternatives.count }
    // Working days are counted one by one as far as holidays are known.
    let acts = (draft.file.reminders.count + draft.file.contacts.count) * (1 + min(longestSpan, 750) / 4)
    return alternatives * (acts + 4 * start.policy.steps.count + 20) * max(1, draft.file.invoices.count)
  }

  /// The most working days that any step counts.
  private var longestSpan: Int {
    let spans = start.policy.steps.flatMap { step in
      [step.notBefore, step.notLater, step.fresh] + step.alternatives.map(\.grants)
    }
    return spans.compactMap { $0 }.filter(\.isWorking).map(\.days).max() ?? 0
  }

  /// Whether a step would mend it; that waits for its own day.
  private func isForStep(_ finding: Finding) -> Bool {
    start.policy.steps.contains { isOpen($0) && finding.basis.contains(.policy($0.clause.number)) }
  }

  private static func endsEarlier(_ left: Finding, _ right: Finding) -> Bool {
    (left.actFrom?.number ?? .max) < (right.actFrom?.number ?? .max)
  }

  private mutating func note(_ blocking: [Finding]) {
    isThere = true
    obstacles = blocking.map { finding in
      let from = now.contains(Matter(finding)) ? start.asOf : day
      guard let unreachable = unreachable(finding) else { return Plan.Obstacle(finding: finding, from: from) }
      isThere = false
      return Plan.Obstacle(finding: unreachable, from: from)
    }
  }
}

/// What a finding is about, whatever its figures are on that day.
private struct Matter: Hashable {
  let code: String
  let place: Place
  let basis: [Citation]

  init(_ finding: Finding) {
    code = finding.kind.code
    place = finding.place
    basis = finding.basis
  }
}
