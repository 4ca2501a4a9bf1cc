import CaseModel
import Law

extension PlanSearch {
  /// A step that can be taken, and what is on record of it for the invoices it is needed for.
  struct NextStep {
    let step: PolicyStep
    /// Which alternative a plan takes.
    let alternative: Int
    /// Of the invoices it is needed for, and its records in them.
    let histories: [StepHistory]
    let records: [StepRecord]
    /// Numbers of those invoices.
    var invoices: Set<String> { Set(histories.compactMap(\.invoice.number)) }
    /// The day from which it may be taken for all of them, and the first on which that keeps the measure of fairness.
    let earliest: Day
    let from: Day
    /// The letter that is to be sent again, where that is why the step is taken.
    var renews: Reminder?
  }

  /// The step that something blocking is about and that can be taken first; of several the first of the policy.
  func next(among findings: [Finding], in docket: Docket) -> NextStep? {
    var best: NextStep?
    // Invoices for which a step, or one before it, is yet to be taken: what comes after it is taken when it is done.
    var waiting: [String: Set<Int>] = [:]
    for (index, step) in start.policy.steps.enumerated() {
      let behind = step.after.reduce(into: Set<Int>()) { $0.formUnion(waiting[$1] ?? []) }
      waiting[step.name] = behind
      let hits = findings.filter { $0.basis.contains(.policy(step.clause.number)) }
      guard !hits.isEmpty, let alternative = quickest(of: step), hits.contains(where: { unreachable($0) == nil }) else {
        continue
      }
      let numbers = Set(hits.flatMap(\.invoices))
      let concerned = docket.openHistories.filter { $0.invoice.number.map(numbers.contains) ?? true }
      waiting[step.name] = behind.union(concerned.map(\.position))
      // What nobody may demand yet, no plan demands.
      if step.isDemand, docket.file.isAtRest(asOf: docket.asOf) { continue }
      let histories = together(
        concerned.filter { !behind.contains($0.position) && isOpen(step, for: $0) }, index, in: docket)
      guard let latest = histories.last else { continue }
      let required = step.alternatives[alternative]
      let earliest = possible(index, for: latest, in: docket)
      guard best.map({ earliest < $0.earliest }) ?? true else { continue }
      var from = earliest
      if required.isApproach { from = docket.dayOfApproach(from: from, beside: docket.approaches.map(\.day)) }
      best = NextStep(
        step: step, alternative: alternative, histories: histories, records: histories.map { $0.records[index] },
        earliest: earliest, from: from)
    }
    return best
  }

  /// The invoices for which a step is taken at once, the last to be possible at the end: one waits for another only as
  /// long as that makes none late.
  private func together(_ histories: [StepHistory], _ step: Int, in docket: Docket) -> [StepHistory] {
    let days = histories.map { (history: $0, day: possible(step, for: $0, in: docket)) }
    let sorted = days.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    var last: Day?
    return Array(
      sorted.prefix { history, day in
        if let last, day > last { return false }
        if let own = history.records[step].lateAfter { last = min(last ?? max(own, day), max(own, day)) }
        return true
      }.map(\.history))
  }

  /// From when a step is possible for an invoice.
  func possible(_ step: Int, for history: StepHistory, in docket: Docket) -> Day {
    let first = max(docket.foreseen(history.records[step]) ?? day, day)
    let key = Try(step: docket.policy.steps[step].name, invoice: history.position)
    let isTaken = delayed.contains(key) && actions.contains { $0.days.contains(first) }
    return isTaken ? first.adding(1) : first
  }

  /// The alternative that is over first; of several the first of the policy.
  private func quickest(of step: PolicyStep) -> Int? {
    step.plannable.min { end(of: step.alternatives[$0]) < end(of: step.alternatives[$1]) }
  }

  /// When an act would be over that is begun today: a letter with the days it leaves.
  private func end(of required: RequiredAct) -> Day {
    let last = day.adding(max(required.days, 1) - 1)
    return required.kind.source == .letter ? required.deadlineToSet(on: last, start.seats) : last
  }

  static let mostTries = 3

  /// Whether a plan may still take it.
  func isOpen(_ step: PolicyStep, for history: StepHistory) -> Bool {
    tries[Try(step: step.name, invoice: history.position), default: 0] < PlanSearch.mostTries
  }

  mutating func take(_ next: NextStep, in docket: Docket) {
    let step = next.step
    let asked = step.alternatives[next.alternative]
    let rest = asked.rest(after: next.records)
    let required = docket.fairly(rest)
    let days = days(of: required, from: next, in: docket)
    let from = days.first ?? next.from
    let isLetter = required.kind.source == .letter
    let deadline = isLetter ? required.deadlineToSet(on: from, docket.seats) : nil
    let number = draft.planned + 1
    for day in days {
      draft.planned += 1
      let planned = PlannedAct(
        required: required, on: day, deadline: deadline, invoices: next.invoices.sorted(), number: draft.planned)
      if let act = required.kind.planned(planned) { draft.file.add(act) }
    }
    for history in next.histories { tries[Try(step: step.name, invoice: history.position), default: 0] += 1 }
    let others = step.alternatives.indices.filter { $0 != next.alternative }.map { step.alternatives[$0] }
    let made = asked.times - rest.times
    actions.append(
      Plan.Action(
        step: step, required: required, made: made,
        otherwise: others.filter { $0.kind.source != .invoice }.map { other in
          let rest = other.rest(after: next.records)
          return Plan.Alternative(required: rest, made: other.times - rest.times)
        },
        from: from, until: nil,
        days: days, deadline: deadline,
        deadlineByPost: isLetter ? required.deadlineByPost(on: from, docket.seats) : nil,
        invoices: next.invoices.sorted(),
        isRepeated: made == 0 && next.records.contains { $0.acts.contains { !$0.isPlanned } },
        number: number))
    day = max(day, days.last ?? from)
  }

  /// Until when what was planned last is in time, as it is judged now that it stands in the case.
  mutating func settle(_ taken: NextStep, in docket: Docket) {
    guard let action = actions.last, let index = start.policy.steps.firstIndex(where: { $0.name == taken.step.name })
    else { return }
    let positions = Set(taken.histories.map(\.position))
    let last = docket.openHistories.filter { positions.contains($0.position) }.compactMap {
      $0.records[index].lateAfter
    }
    actions[actions.count - 1].until = last.min().flatMap { $0 >= action.days.last ?? action.from ? $0 : nil }
  }

  /// On as many days as are asked for, then as often as is asked for on the last of them; within the measure of fairness
  /// and of the step itself.
  private func days(of required: RequiredAct, from next: NextStep, in docket: Docket) -> [Day] {
    var approaches = docket.approaches.map(\.day)
    var repetitions = next.histories.map { docket.repetitions(of: next.step, for: $0).compactMap(\.day) }
    let before = Set(next.records.flatMap(\.acts).compactMap(\.day))
    var days: [Day] = []
    var last = next.from
    for count in 0..<max(required.times, 1) {
      let isNewDay = count < required.days && (count > 0 || required.days > 0 && before.contains(last))
      if isNewDay, required.days > 1 || before.contains(last) { last = last.adding(1) }
      // One may put off the other.
      for _ in 0...repetitions.count {
        let before = last
        if required.isApproach {
          last = docket.dayOfApproach(from: last, beside: approaches)
        }
        if let limit = next.step.repeatLimit, let within = limit.within {
          for own in repetitions {
            last = docket.dayOfOneMore(from: last, beside: own, most: limit.most, within: within)
          }
        }
        if last == before { break }
      }
      approaches.append(last)
      for index in repetitions.indices { repetitions[index].append(last) }
      days.append(last)
    }
    return days
  }

  /// What is stale and would be stale again before its own deadline and the bank's days are over: that takes another
  /// policy, and no letter.
  func unreachable(_ finding: Finding) -> Finding? {
    guard finding.kind == Rule.stepFresh.kind,
      let step = start.policy.steps.first(where: { finding.basis.contains(.policy($0.clause.number)) }),
      let fresh = step.fresh, let alternative = quickest(of: step)
    else { return nil }
    let required = step.alternatives[alternative]
    guard required.kind.source == .letter else { return nil }
    let deadline = required.deadlineToSet(on: day, start.seats)
    let out = start.policy.handover.notBefore.after(deadline, start.seats)
    guard !fresh.reaches(from: day, to: out, start.seats) else { return nil }
    return Finding(
      finding.kind, at: finding.place, finding.message,
      remedy: Text(
        "Die Richtlinie ändern: „fresh“ (\(fresh.text.german)) ist kürzer als die Frist dieses Schreibens samt Wartezeit vor der Abgabe (\(out.days(since: day)) Tage).",
        "Change the policy: “fresh” (\(fresh.text.english)) is shorter than this letter's deadline and the wait before the handover (\(out.days(since: day)) days)."
      ), invoices: finding.invoices, clause: step.clause.number, severity: finding.severity)
  }
}

extension PolicyStep {
  /// The alternatives that need no more than somebody who does it; where there is none, a plan cannot take the step.
  var plannable: [Int] { alternatives.indices.filter { alternatives[$0].kind.source != .invoice } }
}
