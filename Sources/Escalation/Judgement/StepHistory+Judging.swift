import CaseModel
import Law

/// What every invoice of a case is judged with.
struct StepJudge {
  let policy: Policy
  /// Those that are complete and that the policy allows.
  let waivers: [Waiver]

  private let ofCase: CaseDocket

  init(_ ofCase: CaseDocket, under policy: Policy) {
    self.ofCase = ofCase
    self.policy = policy
    waivers = ofCase.file.waivers.filter {
      $0.isComplete(asOf: ofCase.asOf) && policy.waivers?.objection(to: $0) == nil
    }
  }

  private var log: ActLog { ofCase.log }
  private var seats: DebtorSeats { ofCase.seats }

  /// Finds for each step of the policy what counts as it.
  ///
  /// - Parameter position: of the invoice in the case.
  func history(of position: Int) -> StepHistory {
    let invoice = ofCase.file.invoices[position]
    let own = InvoiceLog(about: invoice, ofCase.entries[position], in: log, under: policy, seats)
    let waivers = waivers.filter { $0.invoice == nil || $0.invoice == invoice.number }
    var timetable = Timetable(for: invoice, in: log, seats)
    var records: [StepRecord] = []
    for step in policy.steps {
      let record = record(of: step, in: own, timetable, waivers.first { $0.step == step.name })
      records.append(record)
      timetable.note(record)
    }
    let latestDeadline = own.latestDeadline
    let lastLetter = records.last { $0.isApplicable && $0.step.isLetter }
    // Whatever letter set it: a debtor who was given time until a day is left alone until then.
    let lastDeadline = latestDeadline?.deadline.map(seats.end)
    let end = lastLetter.map { timetable.deadlineEnd(of: $0.step) } ?? invoice.payableOn.map(seats.end)
    return StepHistory(
      invoice: invoice, due: invoice.payableOn, latestDeadline: latestDeadline,
      latestLetter: own.last(records.last { $0.letter != nil }?.letter?.kind), records: records,
      handoverFrom: end.map { policy.handover.notBefore.after(max($0, lastDeadline ?? $0), seats) })
  }

  private func record(of step: PolicyStep, in own: InvoiceLog, _ timetable: Timetable, _ waiver: Waiver?) -> StepRecord
  {
    var notApplicable: Text?
    var unknown: [ConditionGap] = []
    switch step.when.holds(
      for: ofCase.facts, own.invoice, due: own.invoice.payableOn, longStandingAfter: policy.customers?.value)
    {
    case .yes: break
    case .no(let why): notApplicable = why
    case .unknown(let gaps): unknown = gaps
    }
    let running = step.isLetter ? own.deadlines(before: step).all : nil
    let attempt = notApplicable == nil ? own.best(for: step, timetable, told: ofCase.told) : nil
    let from = attempt.map(\.from) ?? timetable.start(of: step, putOffBy: running)
    let projected = timetable.start(of: step, putOffBy: running, projected: true)
    let before = timetable.before(step)
    let isBound = timetable.bindsInTime(step)
    return StepRecord(
      step: step, acts: attempt?.acts ?? [], required: attempt?.required ?? step.alternatives[0],
      faults: attempt?.faults ?? [], waiver: waiver, notApplicable: notApplicable, unknown: unknown,
      possibleFrom: from?.day, lateAfter: from?.last ?? projected?.last, putOffBy: from?.putOffBy,
      projectedFrom: step.countedFrom == nil || !isBound ? ofCase.asOf : projected?.day.map { max($0, ofCase.asOf) },
      previousOn: before.taken?.isDueDate == true ? nil : before.taken?.on,
      followsNothing: !step.after.isEmpty && before.taken == nil)
  }
}

extension WaiverTerms {
  /// What the policy has against a waiver; nil where nothing.
  enum Objection {
    case step, person, reason
  }

  func objection(to waiver: Waiver) -> Objection? {
    if let steps, waiver.step != Waiver.limitation, !steps.contains(waiver.step) { return .step }
    if let by, waiver.approvedBy.map({ !by.contains($0) }) ?? true { return .person }
    if let reasons, waiver.reason.map({ reason in !reasons.contains { reason.hasPrefix($0) } }) ?? true {
      return .reason
    }
    return nil
  }
}

extension Waiver {
  /// A waiver counts only with its reason, the person who approved it and the day.
  func isComplete(asOf: Day) -> Bool {
    reason?.isEmpty == false && approvedBy?.isEmpty == false && on.map { $0 <= asOf } == true
  }
}
