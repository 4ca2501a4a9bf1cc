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

    /// What has no day at all is over last.
    func isBefore(_ other: End) -> Bool {
      (deadlineEnd ?? on)?.number ?? .max < (other.deadlineEnd ?? other.on)?.number ?? .max
    }
  }

  private let invoice: Invoice
  private let contract: Day?
  private let seats: DebtorSeats
  private let due: End?
  /// The day of the performance, where that came after the day of payment.
  private let performedLate: Day?
  let order: StepOrder
  /// Of each step noted so far.
  private var marks: [Mark] = []
  /// Steps that are insisted on and were not taken.
  private(set) var missing: [Int] = []
  /// Steps that were taken though nobody insists on them, by their positions.
  private var wished: [Int] = []
  /// By which acts each step was taken, and as what.
  private(set) var uses: [Use] = []
  /// Acts that steps nobody insists on have to leave to those behind them, by the steps' positions.
  let kept: [Int: Set<Int>]
  /// Until when letters still to be sent will give time, if each goes out at its earliest.
  private var projectedDeadline: Day?
  /// The latest day on which a step that is missing can be taken.
  private(set) var lastProjected: Day?

  /// What a step left behind for those after it.
  private struct Mark {
    let trace: Trace
    /// nil where it is missing.
    let taken: End?
    let projected: End?
  }

  private enum Trace {
    case done(End)
    /// Done, though nobody insists on it.
    case wished(End)
    /// Waived, not asked for, or missing and not insisted on: what came before it counts.
    case none
    case missing
  }

  struct Use {
    let step: Int
    let act: Int
    let kinds: UInt64
    let isWished: Bool
    /// A copy may go out with a letter that is another step.
    let isCopyOfLetter: Bool
  }

  init(
    for invoice: Invoice, in file: CaseFile, under policy: Policy, _ seats: DebtorSeats, keeping kept: [Int: Set<Int>]
  ) {
    self.kept = kept
    self.invoice = invoice
    self.seats = seats
    order = policy.order
    contract = file.contract?.date
    marks.reserveCapacity(policy.steps.count)
    uses.reserveCapacity(policy.steps.count)
    performedLate = invoice.performedOn.flatMap { day in invoice.payableOn.flatMap { day > $0 ? day : nil } }
    due = invoice.payableOn.map { End(on: $0, deadlineEnd: seats.end(of: $0), isDueDate: true) }
  }

  /// What came before a step: the last of several days, and the time that is over last; nil where one is missing.
  ///
  /// - Parameter act: what is judged by it. A step that nobody insists on leaves no trace for what was done before it was
  ///   taken, or is what it was taken by: left out altogether it would leave none either.
  func taken(before position: Int, seenFrom act: InvoiceLog.Entry? = nil) -> End? {
    let hidden = wished.isEmpty ? [] : act.map { wishedLater(than: $0, before: position) } ?? []
    if hidden.isEmpty { return latest(before: position) { marks[$0].taken } }
    let ends = ends(without: hidden, before: position)
    return latest(before: position) { ends[$0] }
  }

  /// The same, if every step that is missing were taken as soon as it may be.
  func projected(before position: Int) -> End? { latest(before: position) { marks[$0].projected } }

  private func wishedLater(than act: InvoiceLog.Entry, before position: Int) -> Set<Int> {
    var hidden: Set<Int> = []
    for step in wished where order.isAhead(step, of: position) {
      guard case .wished(let end) = marks[step].trace else { continue }
      let isLater = act.day.flatMap { day in end.on.map { $0 > day } } ?? false
      if isLater || uses.contains(where: { $0.step == step && $0.act == act.index }) { hidden.insert(step) }
    }
    return hidden
  }

  private func ends(without hidden: Set<Int>, before position: Int) -> [End?] {
    var ends: [End?] = []
    for step in 0..<position {
      switch marks[step].trace {
      case .done(let end): ends.append(end)
      case .wished(let end) where !hidden.contains(step): ends.append(end)
      case .missing: ends.append(nil)
      default: ends.append(latest(before: step) { ends[$0] })
      }
    }
    return ends
  }

  private func latest(before position: Int, _ end: (Int) -> End?) -> End? {
    let steps = order.before[position]
    guard let first = steps.first else { return due }
    guard var last = end(first), steps.count > 1 else { return end(first) }
    var (on, isDueDate) = (last.on, last.isDueDate)
    for step in steps.dropFirst() {
      guard let next = end(step) else { return nil }
      if last.isBefore(next) { last = next }
      on = next.on.map { max($0, on ?? $0) } ?? on
      isDueDate = isDueDate && next.isDueDate
    }
    return End(on: last.on == nil ? nil : on, deadlineEnd: last.deadlineEnd, isDueDate: isDueDate)
  }

  /// From which day a step may be taken, and until when it is in time.
  ///
  /// - Parameters:
  ///   - act: what may be the step; nil where nothing was done yet.
  ///   - running: whoever was given time until a day is left alone until then, whatever letter gave it.
  func start(
    of step: PolicyStep, at position: Int, by act: InvoiceLog.Entry? = nil, putOffBy running: InvoiceLog.Running?,
    projected isProjected: Bool = false
  ) -> Start? {
    guard let countedFrom = step.countedFrom else { return nil }
    let end = isProjected ? projected(before: position) : taken(before: position, seenFrom: act)
    guard step.after.isEmpty || end != nil, let anchor = anchor(countedFrom, end) else { return nil }
    let last = step.notLater?.after(anchor, seats)
    guard step.isBoundInTime else { return Start(day: nil, last: last) }
    let notBefore = step.notBefore ?? Span(0)
    // Who has not performed has an answer to every demand (§ 320 BGB): what was sent before asks for nothing yet.
    // Who only informs, inquires or offers asks for nothing, and need not wait.
    let isDemand = countedFrom.asksForPayment && (act?.isDemand ?? step.isDemand)
    let first = max(notBefore.after(anchor, seats), isDemand ? performedLate ?? anchor : anchor)
    let start = Start(day: step.after.isEmpty ? first : max(first, end?.on ?? first), last: last)
    guard step.isLetter, let time = timeGiven(running, projected: isProjected) else { return start }
    let free = seats.end(of: time)
    // What counts from a deadline counts from the last of them; all else waits until it is over.
    let putOff = countedFrom == .deadline ? max(notBefore.after(free, seats), free.adding(1)) : free.adding(1)
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
    case .performed: return invoice.performedOn
    case .issued: return invoice.issued
    case .due: return due?.deadlineEnd
    case .step: return end?.on
    case .deadline: return end.flatMap { $0.deadlineEnd ?? ($0.isDueDate ? $0.on : nil) }
    }
  }

  /// When the time that a step gave was over; nil while it was not taken.
  func deadlineEnd(of position: Int) -> Day? { marks[position].taken?.deadlineEnd }

  /// A step that rests on its waiver leaves no trace in time, whatever was done for it; nor does one that is missing and not
  /// insisted on, or not asked for: the next one counts from what came before it.
  ///
  /// - Parameter acts: what it was taken by, as positions in the case's log.
  mutating func note(_ record: StepRecord, _ acts: [Int]) {
    let position = marks.count
    // On a step that is waived nobody insists either: what was done for it is left to those behind it that need it.
    let isWished = record.step.weight != .block || record.isWaived
    if !acts.isEmpty {
      let kind = record.required.kind
      for (index, act) in zip(acts, record.acts) {
        uses.append(
          Use(
            step: position, act: index, kinds: kind.bit, isWished: isWished,
            isCopyOfLetter: kind.isCopy && act.letter != nil))
      }
    }
    if record.isTaken, !record.followsNothing, !record.restsOnWaiver {
      let end = End(on: record.on, deadlineEnd: deadlineEnd(of: record))
      if isWished { wished.append(position) }
      let isAgain = record.isToBeRepeated || isOvertaken(record, at: position)
      let next = isAgain ? record.projectedFrom.map { project(record.step, on: $0) } ?? end : end
      marks.append(Mark(trace: isWished ? .wished(end) : .done(end), taken: end, projected: next))
    } else if record.isWaived || !record.isApplicable || isWished {
      marks.append(Mark(trace: .none, taken: taken(before: position), projected: projected(before: position)))
    } else {
      let next = record.projectedFrom.map { project(record.step, on: $0) }
      marks.append(Mark(trace: .missing, taken: nil, projected: next))
      missing.append(position)
    }
  }

  /// Whether a step would stand before one that has to come again, and so has to come again behind it.
  private func isOvertaken(_ record: StepRecord, at position: Int) -> Bool {
    guard record.step.countedFrom != nil, record.step.weight == .block, !record.isWaived, !record.step.after.isEmpty,
      let on = record.on, let before = projected(before: position, withoutWishedAfter: on)?.on
    else { return false }
    return before > on
  }

  /// As if the steps that nobody insists on and that were taken only behind that day had been left out.
  private func projected(before position: Int, withoutWishedAfter day: Day) -> End? {
    var ends: [End?] = []
    for step in 0..<position {
      if case .wished(let end) = marks[step].trace, end.on.map({ $0 > day }) ?? false {
        ends.append(latest(before: step) { ends[$0] })
      } else {
        ends.append(marks[step].projected)
      }
    }
    return latest(before: position) { ends[$0] }
  }

  /// What becomes of a step that is taken on a day yet to come, as a plan would take it.
  private mutating func project(_ step: PolicyStep, on day: Day) -> End {
    lastProjected = max(lastProjected ?? day, day)
    guard let letter = step.alternatives.first, letter.kind.source == .letter else {
      // As of a step that was taken: what sets no deadline is over on its day.
      return End(on: day, deadlineEnd: day)
    }
    let deadline = seats.end(of: letter.deadlineToSet(on: day, seats))
    projectedDeadline = max(projectedDeadline ?? deadline, deadline)
    return End(on: day, deadlineEnd: deadline)
  }

  /// A talk is over when it is over, and a letter on which nobody insists when it sets no deadline.
  private func deadlineEnd(of record: StepRecord) -> Day? {
    guard record.required.kind.source == .letter, let act = record.acts.last, act.letter != nil else {
      return record.on
    }
    return act.letter?.deadline.map(seats.end) ?? (record.step.weight == .block ? nil : record.on)
  }
}

extension PolicyStep.Anchor {
  /// Whether a step that counts from it is one of the escalation, and no courtesy before payment is due.
  fileprivate var asksForPayment: Bool {
    switch self {
    case .due, .step, .deadline: true
    case .contract, .performed, .issued: false
    }
  }
}
