import CaseModel

/// What was done for one invoice, as one way of telling which act was which step has it.
struct Course {
  private(set) var records: [StepRecord] = []
  /// What was found for each step.
  private(set) var attempts: [InvoiceLog.Attempt?] = []
  private(set) var timetable: Timetable

  /// Before the first step.
  init(_ timetable: Timetable, steps: Int) {
    self.timetable = timetable
    records.reserveCapacity(steps)
    attempts.reserveCapacity(steps)
  }

  mutating func add(_ record: StepRecord, _ attempt: InvoiceLog.Attempt?) {
    timetable.note(record, attempt?.acts ?? [])
    records.append(record)
    attempts.append(attempt)
  }

  /// What it leaves to be desired: steps that hold the case, how far they are from what was asked, steps that came late.
  var cost: (open: Int, distance: Int, late: Int) {
    records.reduce((0, 0, 0)) { cost, record in
      guard record.isApplicable, !record.isWaived else { return cost }
      let distance = record.faults.reduce(0) { $0 + $1.distance }
      let isOpen = !record.isTaken || record.isOutOfOrder || distance > 0
      let isLate = record.on.flatMap { on in record.lateAfter.map { on > $0 } } ?? false
      return (
        cost.0 + (isOpen && record.step.weight == .block ? 1 : 0), cost.1 + distance, cost.2 + (isLate ? 1 : 0)
      )
    }
  }
}

extension StepJudge {
  /// How many ways are looked at for one invoice at most, and how many acts for them all.
  private static let most = (courses: 40, acts: 100_000)

  /// The steps as the alternatives of the policy are usually told, unless a step behind does not fit that: then as they
  /// fit best.
  ///
  /// A call that would do for the reminder is not the reminder if the letters that follow were sent before it.
  func best(for own: InvoiceLog, _ waivers: [Waiver]) -> Course {
    var best = course(for: own, waivers)
    guard let first = policy.steps.firstIndex(where: { $0.alternatives.count > 1 }), best.records[first...].count > 1
    else { return best }
    var left = courses(for: own)
    var choices: [String: Int] = [:]
    for position in policy.steps.indices[first...] where left > 0 {
      let step = policy.steps[position]
      guard step.alternatives.count > 1, best.records[position].isTaken, hasConflict(behind: position, in: best, own)
      else { continue }
      let start = course(best, before: position, own)
      let usual = best.attempts[position]
      let running = own.deadlines(before: step, at: position, start.timetable)
      for alternative in step.alternatives.indices where left > 0 && alternative != usual?.alternative {
        let attempt = own.attempt(alternative, for: step, at: position, start.timetable, running, told)
        // By the same acts nothing behind it comes out otherwise.
        guard !attempt.acts.isEmpty, attempt.acts != usual?.acts else { continue }
        left -= 1
        var other = choices
        other[step.name] = alternative
        let course = course(for: own, waivers, other, from: start)
        if course.cost < best.cost { (best, choices) = (course, other) }
      }
    }
    return best
  }

  private func courses(for own: InvoiceLog) -> Int {
    let acts = policy.steps.reduce(0) { $0 + $1.alternatives.count } * own.entries.count
    return min(StepJudge.most.courses, StepJudge.most.acts / max(1, acts))
  }

  /// Whether something was done for a later step and does not count, or not in that order.
  private func hasConflict(behind position: Int, in course: Course, _ own: InvoiceLog) -> Bool {
    for later in policy.steps.indices[(position + 1)...] where policy.order.isAhead(position, of: later) {
      let record = course.records[later]
      guard record.isApplicable, !record.isWaived else { continue }
      if record.isTaken ? record.isOutOfOrder || record.isEarly : own.hasAny(of: record.step) { return true }
    }
    return false
  }
}

extension InvoiceLog {
  /// Whether anything was done that would be what a step asks for, at whatever time.
  fileprivate func hasAny(of step: PolicyStep) -> Bool {
    entries.contains { entry in step.alternatives.contains { serves(entry, $0) } }
  }
}

extension StepRecord {
  /// Whether it was done before what has to come first, or without it.
  var isOutOfOrder: Bool { isTaken && (followsNothing || isBeforePrevious) }

  var isBeforePrevious: Bool {
    guard step.countedFrom != nil, let on, let previousOn else { return false }
    return on < previousOn
  }

  var isEarly: Bool { faults.contains { if case .early = $0 { true } else { false } } }

  /// Whether it has to be done, or done again, before the case can go out.
  var isOwed: Bool {
    isToBeRepeated || isOutOfOrder && !isWaived && step.weight == .block
      || !isTaken && isApplicable && !isWaived && step.weight == .block
  }

  /// Whether nothing but doing it again makes it good; the rest can be entered afterwards.
  var isToBeRepeated: Bool {
    isTaken && !isWaived && step.weight == .block && faults.contains { !$0.canBeEntered }
  }
}

extension StepFault {
  /// Whether it may be the case file that is wrong, and not what was done.
  fileprivate var canBeEntered: Bool {
    switch self {
    case .withoutDeadline, .evidence, .resultNotNoted, .person(isKnown: false), .counterpart(_, isKnown: false): true
    default: false
    }
  }
}
