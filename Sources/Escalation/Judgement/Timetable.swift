import CaseModel
import Law

/// From which day a step may be taken.
struct Start {
  /// nil where it is bound to no first day.
  let day: Day?
  /// The last day on which it is in time; nil where no day is set.
  var last: Day?
  /// The letter whose deadline put it off beyond the step before, by its position in the case's log.
  var putOffBy: Int?
}

/// When each step was taken and its time was over, in fact and as projected.
struct Timetable {
  /// When a step was taken, and when the time it gave was over.
  struct End {
    let on: Day?
    let deadlineEnd: Day?
    /// Whether this is no step at all, but the day the invoice fell due.
    var isDueDate = false
  }

  private let invoice: Invoice
  private let contract: Day?
  private let seats: DebtorSeats
  private let due: End?
  private let order: StepOrder
  /// Of each step noted so far; nil where it is missing.
  private var taken: [End?] = []
  private var projected: [End?] = []
  /// By which acts each step was taken, and as what.
  private var uses: [(step: Int, act: Int, kinds: UInt64)] = []
  /// Until when letters still to be sent will give time, if each goes out at its earliest.
  private var projectedDeadline: Day?
  /// The latest day on which a step that is missing can be taken.
  private(set) var lastProjected: Day?

  init(for invoice: Invoice, in file: CaseFile, under policy: Policy, _ seats: DebtorSeats) {
    self.invoice = invoice
    self.seats = seats
    order = policy.order
    contract = file.contract?.date
    taken.reserveCapacity(policy.steps.count)
    projected.reserveCapacity(policy.steps.count)
    due = invoice.payableOn.map { End(on: $0, deadlineEnd: seats.end(of: $0), isDueDate: true) }
  }

  /// What came before a step: the last of several days, and the time that is over last; nil where one is missing.
  func before(_ position: Int) -> (taken: End?, projected: End?) {
    let steps = order.before[position]
    guard let first = steps.first else { return (due, due) }
    guard steps.count > 1 else { return (taken[first], projected[first]) }
    return (latest(steps.map { taken[$0] }), latest(steps.map { projected[$0] }))
  }

  private func latest(_ ends: [End?]) -> End? {
    let known = ends.compactMap { $0 }
    guard known.count == ends.count else { return nil }
    let last = known.max { left, right in
      (left.deadlineEnd ?? left.on)?.number ?? .max < (right.deadlineEnd ?? right.on)?.number ?? .max
    }
    guard let last else { return nil }
    return End(
      on: last.on == nil ? nil : known.compactMap(\.on).max(), deadlineEnd: last.deadlineEnd,
      isDueDate: known.allSatisfy(\.isDueDate))
  }

  /// As what an act was needed for the steps before: what was done once was done for one step of a sequence, and not for
  /// the next as well.
  func spent(_ act: Int, before step: Int) -> UInt64 {
    uses.reduce(0) { kinds, use in
      use.act == act && order.isAhead(use.step, of: step) ? kinds | use.kinds : kinds
    }
  }

  /// From which day a step may be taken, and until when it is in time.
  ///
  /// - Parameter running: whoever was given time until a day is left alone until then, whatever letter gave it.
  func start(
    of step: PolicyStep, at position: Int, putOffBy running: InvoiceLog.Running?, projected isProjected: Bool = false
  ) -> Start? {
    guard let countedFrom = step.countedFrom else { return nil }
    let ends = before(position)
    let end = isProjected ? ends.projected : ends.taken
    guard step.after.isEmpty || end != nil, let anchor = anchor(countedFrom, end) else { return nil }
    let last = step.notLater?.after(anchor, seats)
    guard step.isBoundInTime else { return Start(day: nil, last: last) }
    let notBefore = step.notBefore ?? Span(0)
    let first = notBefore.after(anchor, seats)
    let start = Start(day: step.after.isEmpty ? first : max(first, end?.on ?? first), last: last)
    guard step.isLetter, let time = timeGiven(running, projected: isProjected) else { return start }
    let free = seats.end(of: time)
    // What counts from a deadline counts from the last of them; all else waits until it is over.
    let putOff = countedFrom == .deadline ? notBefore.after(free, seats) : free.adding(1)
    guard start.day.map({ putOff > $0 }) ?? true else { return start }
    return Start(day: putOff, last: step.notLater?.after(free, seats), putOffBy: running?.index)
  }

  private func timeGiven(_ running: InvoiceLog.Running?, projected isProjected: Bool) -> Day? {
    guard isProjected, let projectedDeadline else { return running?.deadline }
    return max(running?.deadline ?? projectedDeadline, projectedDeadline)
  }

  private func anchor(_ anchor: PolicyStep.Anchor, _ end: End?) -> Day? {
    switch anchor {
    case .contract: return contract
    case .performed: return invoice.performed?.on
    case .issued: return invoice.issued
    case .due: return due?.deadlineEnd
    case .step: return end?.on
    case .deadline: return end.flatMap { $0.deadlineEnd ?? ($0.isDueDate ? $0.on : nil) }
    }
  }

  /// When the time that a step gave was over; nil while it was not taken.
  func deadlineEnd(of position: Int) -> Day? { taken[position]?.deadlineEnd }

  /// A waived step leaves no trace in time, nor does one that is missing and not insisted on, or not asked for: the next
  /// one counts from what came before it.
  ///
  /// - Parameter acts: what it was taken by, as positions in the case's log.
  mutating func note(_ record: StepRecord, _ acts: [Int]) {
    let position = taken.count
    let before = before(position)
    // Who waives a step leaves what was done for it to the next.
    if record.waiver == nil { for act in acts { uses.append((position, act, record.required.kind.bit)) } }
    if record.isTaken, !record.followsNothing {
      let end = End(
        on: record.on, deadlineEnd: deadlineEnd(of: record) ?? (record.waiver == nil ? nil : before.taken?.deadlineEnd))
      taken.append(end)
      projected.append(record.isToBeRepeated ? record.projectedFrom.map { project(record.step, on: $0) } ?? end : end)
    } else if record.waiver != nil || !record.isApplicable || record.step.weight != .block {
      taken.append(before.taken)
      projected.append(before.projected)
    } else {
      taken.append(nil)
      projected.append(record.projectedFrom.map { project(record.step, on: $0) })
    }
  }

  /// What becomes of a step that is taken on a day yet to come, as a plan would take it.
  private mutating func project(_ step: PolicyStep, on day: Day) -> End {
    lastProjected = max(lastProjected ?? day, day)
    guard let letter = step.alternatives.first, letter.kind.source == .letter else {
      return End(on: day, deadlineEnd: seats.end(of: day))
    }
    let deadline = seats.end(of: letter.deadlineToSet(on: day, seats))
    projectedDeadline = max(projectedDeadline ?? deadline, deadline)
    return End(on: day, deadlineEnd: deadline)
  }

  /// A talk is over when it is over.
  private func deadlineEnd(of record: StepRecord) -> Day? {
    guard let letter = record.letter, record.required.kind.source == .letter else { return record.on }
    return letter.deadline.map(seats.end)
  }
}
