import CaseModel
import Law

extension StepHistory {
  /// Finds for each step of the policy what counts as it, as of that day.
  init(of invoice: Invoice, in file: CaseFile, under policy: Policy, asOf: Day) {
    self.invoice = invoice
    let due = invoice.due?.on ?? invoice.document?.dueDates.max()
    self.due = due
    let state = file.debtors.first?.address?.state
    let waivers = file.waivers.filter {
      $0.isComplete(asOf: asOf) && ($0.invoice == nil || $0.invoice == invoice.number)
    }
    let letters = file.reminders.filter { $0.covers(invoice) && $0.sent.map { $0 <= asOf } ?? true }
      .sorted { ($0.sent ?? asOf) < ($1.sent ?? asOf) }
    let calls = file.contacts.filter {
      $0.channel == .phone && ($0.direction != .in || $0.outcome == .reached) && $0.covers(invoice) && $0.at.day <= asOf
    }
    .sorted { $0.at < $1.at }

    var ends = Ends(due: due, state: state, asOf: asOf)
    var records: [StepRecord] = []
    for step in policy.steps {
      let before = ends.before(step)
      let waiver = waivers.first { $0.step == step.name }
      let from = before.taken?.start(of: step)
      let evidence: StepRecord.Evidence?
      switch step.kind {
      case .letter:
        evidence = StepHistory.letter(for: step, from: from, among: letters).map { .letter($0) }
      case .call(let attempts, let days):
        // A talk before the letter it is to follow up is none that the policy means.
        let found = from.map { StepHistory.calls(attempts, days, from: $0, among: calls) } ?? []
        evidence = found.isEmpty ? nil : .calls(found)
      }
      let record = StepRecord(
        step: step, evidence: evidence, waiver: waiver, possibleFrom: from,
        projectedFrom: before.projected?.start(of: step).map { max($0, asOf) },
        previousOn: before.taken?.isDueDate == true ? nil : before.taken?.on,
        followsNothing: step.after != nil && before.taken == nil)
      records.append(record)
      ends.note(record, before: before)
    }
    self.records = records
    // Only single letters are kept: a case with many of both would else hold each letter once for each invoice.
    let arrived = letters.filter { !$0.hasBounced }
    latestDeadline = arrived.filter { $0.deadline != nil }.max { ($0.deadline ?? asOf) < ($1.deadline ?? asOf) }
    let lastKind = records.last { $0.letter != nil }?.letter?.kind
    latestLetter = arrived.last { $0.kind == lastKind }
    // Whatever letter set it: a debtor who was given time until a day is left alone until then.
    let lastDeadline = latestDeadline?.deadline?.orNextWorkingDay(in: state)
    let lastStep = policy.steps.last(where: \.isLetter).flatMap { ends.taken[$0.name] ?? nil }
    handoverFrom = lastStep?.deadlineEnd.map { max($0, lastDeadline ?? $0).adding(policy.handover.notBefore) }
  }

  /// The letter that serves the step best: the first without fault, else the first that did not bounce, else the first.
  private static func letter(for step: PolicyStep, from: Day?, among letters: [Reminder]) -> Reminder? {
    guard case .letter(let kind, let level, let daysToPay, let announcement) = step.kind else { return nil }
    var reached = 0
    let candidates = letters.filter { letter in
      let ownLevel = letter.level ?? reached + 1
      // What bounced and is sent again does not become the next letter by that.
      if letter.kind == .dunning, !letter.hasBounced { reached = max(reached, ownLevel) }
      return letter.kind == kind && (level == nil || ownLevel == level)
    }
    let arrived = candidates.filter { !$0.hasBounced }
    let faultless = arrived.first { letter in
      guard let sent = letter.sent, let deadline = letter.deadline, let from else { return false }
      return sent >= from && deadline.days(since: sent) >= daysToPay
        && announcement.map(letter.announces.contains) ?? true
    }
    return faultless ?? arrived.first ?? candidates.first
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
  let state: String?
  let asOf: Day
  var taken: [String: End?] = [:]
  var projected: [String: End?] = [:]

  init(due: Day?, state: String?, asOf: Day) {
    self.due = due.map { End(on: $0, deadlineEnd: $0.orNextWorkingDay(in: state), isDueDate: true) }
    self.state = state
    self.asOf = asOf
  }

  func before(_ step: PolicyStep) -> (taken: End?, projected: End?) {
    guard let name = step.after else { return (due, due) }
    return (taken[name] ?? nil, projected[name] ?? nil)
  }

  /// A talk is over when it is over.
  private func deadlineEnd(of record: StepRecord) -> Day? {
    guard let letter = record.letter else { return record.on }
    return letter.deadline?.orNextWorkingDay(in: state)
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
        End(on: $0, deadlineEnd: $0.adding(daysToPay).orNextWorkingDay(in: state))
      }
    }
  }
}

extension Reminder {
  var hasBounced: Bool { delivery?.state == .bounced }
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
