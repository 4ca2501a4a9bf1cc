import CaseModel
import Law

extension StepHistory {
  /// Finds for each step of the policy what counts as it, as of that day.
  ///
  /// - Parameter order: of all letters of the case.
  init(
    of invoice: Invoice, in file: CaseFile, _ order: [Int], under policy: Policy, _ seats: DebtorSeats, asOf: Day
  ) {
    self.invoice = invoice
    let due = invoice.payableOn
    self.due = due
    let waivers = file.waivers.filter {
      $0.isComplete(asOf: asOf) && ($0.invoice == nil || $0.invoice == invoice.number)
    }
    let letters = SentLetters(about: invoice, in: file, order, under: policy, seats, asOf: asOf)
    let calls = file.contacts.filter {
      $0.channel == .phone && ($0.direction != .in || $0.outcome == .reached) && $0.covers(invoice) && $0.at.day <= asOf
    }
    .sorted { $0.at < $1.at }

    var ends = Ends(due: due, seats: seats)
    var records: [StepRecord] = []
    for step in policy.steps {
      let before = ends.before(step)
      let waiver = waivers.first { $0.step == step.name }
      let start = before.taken?.start(of: step)
      var from = letters.start(of: step, after: start)
      let evidence: StepRecord.Evidence?
      switch step.kind {
      case .letter:
        let found = letters.best(for: step, after: start)
        evidence = found.map { .letter($0.letter) }
        if let found { from = found.from }
      case .call(let attempts, let days):
        // A talk before the letter it is to follow up is none that the policy means.
        let found = from.map { StepHistory.calls(attempts, days, from: $0.day, among: calls) } ?? []
        evidence = found.isEmpty ? nil : .calls(found)
      }
      let record = StepRecord(
        step: step, evidence: evidence, waiver: waiver, possibleFrom: from?.day, putOffBy: from?.putOffBy,
        projectedFrom: letters.start(of: step, after: before.projected?.start(of: step)).map { max($0.day, asOf) },
        previousOn: before.taken?.isDueDate == true ? nil : before.taken?.on,
        followsNothing: step.after != nil && before.taken == nil)
      records.append(record)
      ends.note(record, before: before)
    }
    self.records = records
    latestDeadline = letters.latestDeadline
    latestLetter = letters.last(records.last { $0.letter != nil }?.letter?.kind)
    // Whatever letter set it: a debtor who was given time until a day is left alone until then.
    let lastDeadline = latestDeadline?.deadline.map(seats.end)
    let lastStep = policy.steps.last(where: \.isLetter).flatMap { ends.taken[$0.name] ?? nil }
    handoverFrom = lastStep?.deadlineEnd.map { max($0, lastDeadline ?? $0).adding(policy.handover.notBefore) }
  }

  /// The attempts up to the talk that reached someone, or up to the last that was needed; all if none sufficed.
  private static func calls(_ attempts: Int, _ days: Int, from: Day, among calls: [Contact]) -> [Contact] {
    // An attempt entered twice was made once.
    var moments: Set<Moment> = []
    let counted = calls.filter { $0.at.day >= from && ($0.at.minute == nil || moments.insert($0.at).inserted) }
    if let reached = counted.firstIndex(where: { $0.outcome == .reached }) { return Array(counted[...reached]) }
    var seen: Set<Day> = []
    for (index, call) in counted.enumerated() {
      seen.insert(call.at.day)
      if index + 1 >= attempts, seen.count >= days { return Array(counted[...index]) }
    }
    return counted
  }
}

/// When each step was taken and its time was over, in fact and as projected.
private struct Ends {
  /// When a step was taken, and when the time it gave was over.
  struct End {
    let on: Day?
    let deadlineEnd: Day?
    /// Whether this is no step at all, but the day the invoice fell due.
    var isDueDate = false

    /// A letter waits for the end of the deadline before it; a call only for the letter.
    func start(of step: PolicyStep) -> Day? {
      (step.isLetter ? deadlineEnd : on)?.adding(step.notBefore)
    }
  }

  let due: End?
  let seats: DebtorSeats
  var taken: [String: End?] = [:]
  var projected: [String: End?] = [:]

  init(due: Day?, seats: DebtorSeats) {
    self.due = due.map { End(on: $0, deadlineEnd: seats.end(of: $0), isDueDate: true) }
    self.seats = seats
  }

  func before(_ step: PolicyStep) -> (taken: End?, projected: End?) {
    guard let name = step.after else { return (due, due) }
    return (taken[name] ?? nil, projected[name] ?? nil)
  }

  /// A talk is over when it is over.
  private func deadlineEnd(of record: StepRecord) -> Day? {
    guard let letter = record.letter else { return record.on }
    return letter.deadline.map(seats.end)
  }

  /// A waived step leaves no trace in time: the next one counts from what came before it.
  mutating func note(_ record: StepRecord, before: (taken: End?, projected: End?)) {
    let name = record.step.name
    if record.evidence != nil, !record.followsNothing {
      let end = End(
        on: record.on, deadlineEnd: deadlineEnd(of: record) ?? (record.waiver == nil ? nil : before.taken?.deadlineEnd))
      taken[name] = end
      projected[name] = end
    } else if record.waiver != nil {
      taken[name] = before.taken
      projected[name] = before.projected
    } else {
      taken[name] = End?.none
      var daysToPay = 0
      if case .letter(_, _, let days, _) = record.step.kind { daysToPay = days }
      projected[name] = record.projectedFrom.map {
        End(on: $0, deadlineEnd: seats.end(of: $0.adding(daysToPay)))
      }
    }
  }
}

extension PolicyStep {
  var isLetter: Bool {
    if case .letter = kind { return true }
    return false
  }
}

extension Waiver {
  /// A waiver counts only with its reason, the person who approved it and the day.
  func isComplete(asOf: Day) -> Bool {
    reason?.isEmpty == false && approvedBy?.isEmpty == false && on.map { $0 <= asOf } == true
  }
}
