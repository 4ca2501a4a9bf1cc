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
  private var draft: CaseFile
  private let start: Docket
  private let blockingNow: Set<FindingKind>
  /// How often each step was taken; one that mends nothing is not taken for ever.
  private var taken: [String: Int] = [:]

  init(_ docket: Docket, blockingNow: Set<FindingKind>) {
    start = docket
    self.blockingNow = blockingNow
    day = docket.asOf
    draft = docket.file
  }

  mutating func run() {
    // Every policy ends: each round takes a step, waits for a day, or is the last.
    for _ in 0..<(8 * start.policy.steps.count + 32) {
      let docket = Docket(draft, under: start.policy, start.law, asOf: day)
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

  /// The first step of the policy that something blocking is about.
  private func next(among findings: [Finding]) -> (PolicyStep, [Finding])? {
    for step in start.policy.steps where taken[step.name, default: 0] < 3 {
      let hits = findings.filter { $0.basis.contains(.policy(step.clause)) }
      if !hits.isEmpty { return (step, hits) }
    }
    return nil
  }

  private mutating func take(_ step: PolicyStep, for hits: [Finding], in docket: Docket) {
    let numbers = Set(hits.flatMap(\.invoices))
    let histories = docket.openHistories.filter { $0.invoice.number.map(numbers.contains) ?? true }
    let records = histories.compactMap { history in history.records.first { $0.step.name == step.name } }
    let earliest = records.compactMap(\.projectedFrom).max() ?? day
    let from = docket.seats.end(of: max(earliest, day))
    var deadline: Day?
    switch step.kind {
    case .letter(let kind, let level, let daysToPay, let announces):
      let end = docket.seats.end(of: from.adding(daysToPay))
      deadline = end
      draft.reminders.append(
        Reminder(planned: kind, level: level, on: from, deadline: end, announces: announces, invoices: numbers))
      if let path = draft.reminders.last?.file {
        draft.documents.append(Document(path: path, size: 1, sha256: path, type: .mail))
      }
    case .call:
      var talk = Contact(origin: Origin(Place("plan", line: actions.count + 1)), at: Moment(from, minute: 600))
      talk.channel = .phone
      talk.direction = .out
      talk.outcome = .reached
      talk.invoices = numbers.isEmpty ? nil : numbers.sorted()
      draft.contacts.append(talk)
    }
    taken[step.name, default: 0] += 1
    actions.append(
      Plan.Action(
        step: step, from: from, until: from.adding(step.notLater - step.notBefore), deadline: deadline,
        invoices: numbers.sorted(), isRepeated: records.contains { $0.evidence != nil }))
    day = max(day, from)
  }

  private mutating func note(_ blocking: [Finding]) {
    obstacles = blocking.map { Plan.Obstacle(finding: $0, from: blockingNow.contains($0.kind) ? start.asOf : day) }
  }
}

extension Reminder {
  /// A letter as the plan assumes it: sent and arrived on its first day, with its document.
  fileprivate init(
    planned kind: Kind, level: Int?, on day: Day, deadline: Day, announces: Announcement?, invoices: Set<String>
  ) {
    let path = "plan/\(kind.rawValue)-\(level ?? 0)-\(day)-\(invoices.sorted().joined(separator: "-"))"
    self.init(origin: Origin(Place(path)), kind: kind)
    self.level = level
    sent = day
    self.deadline = deadline
    delivery = Delivery(state: .delivered, on: day)
    self.announces = announces.map { [$0] } ?? []
    self.invoices = invoices.isEmpty ? nil : invoices.sorted()
    file = path
  }
}
