import CaseModel
import Law

extension Plan {
  /// - Parameters:
  ///   - findings: all that was found in the case as it is, reading included.
  ///   - mostWork: how much is looked at before the search is given up.
  init(from docket: Docket, _ findings: [Finding], mostWork: Int = PlanSearch.mostWork) {
    var search = PlanSearch(docket, now: findings.filter(\.blocks), mostWork: mostWork)
    search.run()
    // A condition that begins to hold on the way would be met by its step too late: foreseen, the step comes in its turn.
    if docket.policy.steps.contains(where: \.when.isAboutTime) {
      // Where the first search found no end, nobody knows how far ahead one has to look.
      for ahead in search.isThere ? [0] : [0, 14, 30, 60, 120] {
        var foreseeing = PlanSearch(
          docket, now: findings.filter(\.blocks), mostWork: mostWork, timesAsOf: search.day.adding(ahead))
        foreseeing.run()
        guard foreseeing.isBetter(than: search) else { continue }
        search = foreseeing
        break
      }
    }
    search.noteLapses()
    search.noteLastDay()
    actions = search.actions.withoutWhatIsDoneAgain(under: docket.policy)
    waits = search.waits
    readyOn = search.isThere ? search.day : nil
    lastDay = search.lastDay
    staleFrom = search.staleFrom
    isCutShort = search.isCutShort
    impasse = search.impasse
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
  /// See `Plan.lastDay`.
  private(set) var lastDay: Day?
  private(set) var staleFrom: Day?
  /// Of what the case rests on at its end; see `Docket.ageing`.
  private(set) var ageing: [(done: Day, last: Day)] = []
  private(set) var isCutShort = false
  private(set) var impasse: Plan.Impasse?
  /// The case with all that was planned so far, and how many acts those are.
  var draft: (file: CaseFile, planned: Int)
  let start: Docket
  /// How often each step was taken for an invoice; one that mends nothing is not taken again.
  var tries: [Try: Int] = [:]
  /// Steps that mended nothing beside another of the same day, and are tried again on the next.
  var delayed: Set<Try> = []
  /// Everything before the last step was taken, to go back to where it mended nothing.
  private var last: Attempt?
  private let now: Set<Matter>

  /// A step, and the position of an invoice it is taken for.
  struct Try: Hashable {
    let step: String
    let invoice: Int
  }

  private struct Attempt {
    let next: NextStep
    let draft: (file: CaseFile, planned: Int)
    let day: Day
    let faults: Int
  }

  static let rules = Rule.all.filter { $0.gate != nil || $0.kind.severity == .block }
  /// What a search may cost where nobody says otherwise; it takes a few seconds to get there.
  static let mostWork = 4_000_000
  private let mostWork: Int
  /// The day of which the policy's conditions about time are asked; nil for each day's own.
  private let timesAsOf: Day?

  init(_ docket: Docket, now findings: [Finding], mostWork: Int, timesAsOf: Day? = nil) {
    self.mostWork = mostWork
    self.timesAsOf = timesAsOf
    start = docket
    now = Set(findings.map(Matter.init))
    day = docket.asOf
    draft = (docket.file, 0)
  }

  mutating func run() {
    var work = 0
    // Every policy ends: each round takes a step, waits for a day, or is the last.
    for _ in 0..<(8 * start.policy.steps.count * max(1, min(start.openHistories.count, 16)) + 32) {
      work += cost
      guard work <= mostWork else { break }
      let docket = judged(timesAsOf: timesAsOf)
      let blocking = PlanSearch.rules.flatMap { $0.findings(in: docket) }.filter(\.blocks)
      if let last, faults(among: blocking, of: last.next) >= last.faults {
        takeBack(last)
        continue
      }
      if let last { settle(last.next, in: docket) }
      last = nil
      let next = next(among: blocking, in: docket) ?? renewal(among: blocking, in: docket)
      let wait = blocking.filter { ($0.actFrom ?? day) > day && !isForStep($0) }.min(by: PlanSearch.endsEarlier)
      if let wait, let until = wait.actFrom, next.map({ until < $0.earliest }) ?? true {
        waits.append(Plan.Wait(finding: wait, from: day, until: until))
        day = until
      } else if let next {
        last = Attempt(next: next, draft: draft, day: day, faults: faults(among: blocking, of: next))
        take(next, in: docket)
      } else {
        note(blocking)
        if isThere {
          (lastDay, staleFrom, ageing) = (docket.lastDay, docket.staleFrom, docket.ageing)
          noteArrivals(beside: blocking, in: docket)
        }
        return
      }
    }
    isCutShort = true
  }

  /// The draft on the day the search has come to.
  private func judged(timesAsOf: Day?) -> Docket {
    Docket(
      CaseDocket(draft.file, start.law, asOf: day, tone: start.ofCase.tone, timesAsOf: timesAsOf), under: start.policy)
  }

  /// Whether it comes to its end sooner than another, by what holds on that very day.
  fileprivate func isBetter(than other: PlanSearch) -> Bool {
    guard isThere, !other.isThere || day < other.day else { return false }
    let docket = judged(timesAsOf: nil)
    return !PlanSearch.rules.contains { $0.findings(in: docket).contains { $0.blocks && isForStep($0) } }
  }

  /// What is wrong with a step that was or is to be taken, invoice by invoice; that its deadline still runs is no fault.
  private func faults(among findings: [Finding], of next: NextStep) -> Int {
    findings.filter {
      $0.basis.contains(.policy(next.step.clause.number)) && $0.kind != Rule.deadlineExpired.kind
        || next.renews.map($0.isOf) ?? false
    }.reduce(0) { count, finding in
      count + (finding.invoices.isEmpty ? 1 : next.invoices.intersection(finding.invoices).count)
    }
  }

  /// Nobody is told to do what mends nothing.
  private mutating func takeBack(_ attempt: Attempt) {
    (draft, day) = (attempt.draft, attempt.day)
    let days = Set(actions.removeLast().days)
    // Two acts of one day may be taken for each other.
    let isBesideAnother = actions.contains { !days.isDisjoint(with: $0.days) }
    for history in attempt.next.histories {
      let key = Try(step: attempt.next.step.name, invoice: history.position)
      if isBesideAnother, delayed.insert(key).inserted { continue }
      tries[key] = PlanSearch.mostTries
    }
    last = nil
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
  private func isForStep(_ finding: Finding) -> Bool { step(mending: finding) != nil }

  func step(mending finding: Finding) -> PolicyStep? {
    start.policy.steps.first { !$0.plannable.isEmpty && finding.basis.contains(.policy($0.clause.number)) }
  }

  /// Whether a step comes behind one that mended nothing, and was not tried itself.
  private func isBehind(_ finding: Finding) -> Bool {
    guard unreachable(finding) == nil, let step = step(mending: finding) else { return false }
    return start.openHistories.contains { history in
      (history.invoice.number.map(finding.invoices.contains) ?? true) && isOpen(step, for: history)
    }
  }

  private static func endsEarlier(_ left: Finding, _ right: Finding) -> Bool {
    (left.actFrom?.number ?? .max) < (right.actFrom?.number ?? .max)
  }

  private mutating func note(_ blocking: [Finding]) {
    if start.isSettled {
      impasse = .nothingOpen
    } else if draft.file.isAtRest(asOf: day), blocking.contains(where: isForStep) {
      impasse = .rest
    } else if blocking.contains(where: { letterToReplace($0) != nil }) {
      impasse = .replacement
    } else if blocking.contains(where: { $0.kind == Rule.notTimeBarred.kind && !now.contains(Matter($0)) }) {
      impasse = .limitation
    }
    isThere = impasse == nil && !blocking.contains(where: isForStep)
    obstacles = blocking.filter { !isBehind($0) }.map { finding in
      // An inquiry made too early would be out of date on the day of the handover.
      let isLast = finding.kind == Rule.insolvencyChecked.kind
      let from = now.contains(Matter(finding)) && !isLast ? start.asOf : day
      guard let unreachable = unreachable(finding) else { return Plan.Obstacle(finding: finding, from: from) }
      return Plan.Obstacle(finding: unreachable, from: from)
    }
  }
}

/// What a finding is about, whatever its figures are on that day.
struct Matter: Hashable {
  let code: String
  let place: Place
  let basis: [Citation]

  init(_ finding: Finding) {
    code = finding.kind.code
    place = finding.place
    basis = finding.basis
  }
}
