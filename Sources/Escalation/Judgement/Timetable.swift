import CaseModel
import Law

/// From which day a step may be taken.
struct Start {
  /// nil where it is bound to no first day.
  let day: Day?
  /// The last day on which it is in time; nil where no day is set.
  var last: Day?
  /// Where the deadline stands that put it off beyond the step before.
  var putOffBy: Place?
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
  private let log: ActLog
  private let due: End?
  private var taken: [String: End?] = [:]
  private var projected: [String: End?] = [:]

  init(for invoice: Invoice, in log: ActLog, _ seats: DebtorSeats) {
    self.invoice = invoice
    self.seats = seats
    self.log = log
    contract = log.file.contract?.date
    due = invoice.payableOn.map { End(on: $0, deadlineEnd: seats.end(of: $0), isDueDate: true) }
  }

  /// What came before a step: of several steps the one whose time is over last; nil where one of them is missing.
  func before(_ step: PolicyStep) -> (taken: End?, projected: End?) {
    guard !step.after.isEmpty else { return (due, due) }
    return (latest(step.after.map { taken[$0] ?? nil }), latest(step.after.map { projected[$0] ?? nil }))
  }

  private func latest(_ ends: [End?]) -> End? {
    let known = ends.compactMap { $0 }
    guard known.count == ends.count else { return nil }
    return known.max { left, right in
      (left.deadlineEnd ?? left.on)?.number ?? .max < (right.deadlineEnd ?? right.on)?.number ?? .max
    }
  }

  /// Whether a step has a first day at all.
  func bindsInTime(_ step: PolicyStep) -> Bool {
    step.countedFrom != nil && (step.notBefore != nil || !step.after.isEmpty)
  }

  /// From which day a step may be taken, and until when it is in time.
  ///
  /// - Parameter putOffBy: whoever was given time until a day is left alone until then, whatever letter gave it.
  func start(of step: PolicyStep, putOffBy running: InvoiceLog.Running?, projected isProjected: Bool = false) -> Start?
  {
    guard let countedFrom = step.countedFrom else { return nil }
    let ends = before(step)
    let end = isProjected ? ends.projected : ends.taken
    guard step.after.isEmpty || end != nil, let anchor = anchor(countedFrom, end) else { return nil }
    let last = step.notLater?.after(anchor, seats)
    guard bindsInTime(step) else { return Start(day: nil, last: last) }
    let notBefore = step.notBefore ?? Span(0)
    let first = notBefore.after(anchor, seats)
    let start = Start(day: step.after.isEmpty ? first : max(first, end?.on ?? first), last: last)
    guard step.isLetter, let running else { return start }
    let free = seats.end(of: running.deadline)
    let putOff = notBefore.after(free, seats)
    guard start.day.map({ putOff > $0 }) ?? true else { return start }
    return Start(
      day: putOff, last: step.notLater?.after(free, seats),
      putOffBy: log.acts[running.index].origin.place(of: "deadline"))
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
  func deadlineEnd(of step: PolicyStep) -> Day? { (taken[step.name] ?? nil)?.deadlineEnd }

  /// A waived step leaves no trace in time, nor does one that is missing and not insisted on, or not asked for: the next
  /// one counts from what came before it.
  mutating func note(_ record: StepRecord) {
    let name = record.step.name
    let before = before(record.step)
    if record.isTaken, !record.followsNothing {
      let end = End(
        on: record.on, deadlineEnd: deadlineEnd(of: record) ?? (record.waiver == nil ? nil : before.taken?.deadlineEnd))
      taken[name] = end
      projected[name] = end
    } else if record.waiver != nil || !record.isApplicable || record.step.weight != .block {
      taken[name] = before.taken
      projected[name] = before.projected
    } else {
      taken[name] = End?.none
      let grants = record.step.alternatives.first?.grants ?? Span(0)
      projected[name] = record.projectedFrom.map { End(on: $0, deadlineEnd: seats.end(of: grants.after($0, seats))) }
    }
  }

  /// A talk is over when it is over.
  private func deadlineEnd(of record: StepRecord) -> Day? {
    guard let letter = record.letter, record.required.kind.source == .letter else { return record.on }
    return letter.deadline.map(seats.end)
  }
}
