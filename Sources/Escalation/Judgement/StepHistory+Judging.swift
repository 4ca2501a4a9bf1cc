import CaseModel
import Law

/// What every invoice of a case is judged with.
struct StepJudge {
  let policy: Policy
  /// Those that are complete and that the policy allows.
  let waivers: [Waiver]

  private let ofCase: CaseDocket
  /// Promises that are awaited, each until the first day behind it.
  private let promises: [(contact: Contact, until: Day)]

  init(_ ofCase: CaseDocket, under policy: Policy) {
    self.ofCase = ofCase
    self.policy = policy
    promises = ofCase.awaitedPromises(under: policy)
    waivers = ofCase.file.waivers.filter {
      $0.flaw(in: ofCase.file, asOf: ofCase.asOf) == nil && policy.waivers?.objection(to: $0) == nil
    }
  }

  private var log: ActLog { ofCase.log }
  private var seats: DebtorSeats { ofCase.seats }

  /// Finds for each step of the policy what counts as it.
  ///
  /// - Parameter position: of the invoice in the case.
  func history(of position: Int) -> StepHistory {
    let invoice = ofCase.file.invoices[position]
    let own = InvoiceLog(about: invoice, ofCase.entries[position], in: log, seats)
    let waivers = waivers.filter { $0.counts(for: invoice) }
    let course = best(for: own, waivers)
    let (records, timetable) = (course.records, course.timetable)
    let latestDeadline = own.latestDeadline
    let lastLetter = records.lastIndex { $0.isApplicable && $0.step.isLetter }
    // Whatever letter set it: a debtor who was given time until a day is left alone until then.
    let lastDeadline = latestDeadline?.deadline.map(seats.end)
    let end = lastLetter.map { timetable.deadlineEnd(of: $0) } ?? invoice.payableOn.map(seats.end)
    // For a letter on which nobody insists nobody waits; the deadlines of the others run all the same.
    let isAwaited = end == nil && lastLetter.map { records[$0].step.weight == .block } ?? false
    let over = isAwaited ? nil : [end, lastDeadline].compactMap { $0 }.max()
    return StepHistory(
      position: position, invoice: invoice, due: invoice.payableOn, latestDeadline: latestDeadline,
      latestLetter: own.last(records.last { $0.letter != nil }?.letter?.kind), records: records,
      handoverFrom: over.map { policy.handover.notBefore.after($0, seats) })
  }

  var told: LetterTexts { ofCase.told }

  /// Judges every step in turn.
  ///
  /// - Parameters:
  ///   - choices: by which of its alternatives a step is to be judged, where another than usual.
  ///   - start: the first steps, judged already.
  func course(
    for own: InvoiceLog, _ waivers: [Waiver], _ choices: [String: Int] = [:], from start: Course? = nil
  ) -> Course {
    var course = start ?? self.start(of: own)
    judge(own, waivers, choices, &course)
    // Each round leaves at least one act more to a step that is insisted on.
    for _ in policy.steps {
      let contested = course.timetable.contested
      if contested.isEmpty { break }
      let kept = course.timetable.kept.merging(contested) { $0.union($1) }
      course = self.start(of: own, keeping: kept)
      judge(own, waivers, choices, &course)
    }
    // A step behind may be missing for want of what another took on which nobody insists.
    for _ in policy.steps {
      let better = course.timetable.lent.lazy.compactMap { step, act -> Course? in
        let kept = course.timetable.kept.merging([step: [act]]) { $0.union($1) }
        var other = self.start(of: own, keeping: kept)
        judge(own, waivers, choices, &other)
        return other.timetable.isUsed(act, behind: step) && other.cost < course.cost ? other : nil
      }.first
      guard let better else { break }
      course = better
    }
    return course
  }

  /// Judges the steps that are left.
  private func judge(_ own: InvoiceLog, _ waivers: [Waiver], _ choices: [String: Int], _ course: inout Course) {
    for position in course.records.count..<policy.steps.count {
      let step = policy.steps[position]
      let waiver = waivers.isEmpty ? nil : waivers.first { $0.step == step.name }
      let choice = choices.isEmpty ? nil : choices[step.name]
      let (record, attempt) = record(of: step, at: position, in: own, course.timetable, waiver, choice)
      course.add(record, attempt)
    }
  }

  /// The first steps of a course.
  func course(_ course: Course, before position: Int, _ own: InvoiceLog) -> Course {
    var start = start(of: own, keeping: course.timetable.kept)
    for step in 0..<position { start.add(course.records[step], course.attempts[step]) }
    return start
  }

  private func start(of own: InvoiceLog, keeping kept: [Int: Set<Int>] = [:]) -> Course {
    Course(Timetable(for: own.invoice, in: log.file, under: policy, seats, keeping: kept), steps: policy.steps.count)
  }

  /// The first day on which it keeps the measure of approaches, too.
  private func fairly(_ step: PolicyStep, from day: Day) -> Day {
    guard policy.fairness.contactLimit != nil, step.alternatives.first?.isApproach == true else { return day }
    return ofCase.dayOfApproach(from: day, beside: ofCase.approaches.map(\.day), by: policy.fairness)
  }

  private func record(
    of step: PolicyStep, at position: Int, in own: InvoiceLog, _ timetable: Timetable, _ waiver: Waiver?,
    _ choice: Int?
  ) -> (StepRecord, InvoiceLog.Attempt?) {
    var notApplicable: (@Sendable () -> Text)?
    var unknown: [ConditionGap] = []
    if step.isConditional {
      switch step.when.holds(
        for: ofCase.facts, own.invoice, due: own.invoice.payableOn, longStandingAfter: policy.customers?.value)
      {
      case .yes: break
      case .no(let why): notApplicable = why
      case .unknown(let gaps): unknown = gaps
      }
    }
    let running = own.deadlines(before: step, at: position, timetable)
    let attempt =
      notApplicable == nil
      ? own.best(for: step, at: position, timetable, running, told: ofCase.told, preferring: choice) : nil
    let projected = timetable.start(of: step, at: position, putOffBy: running.all, projected: true)
    // What is waived waits for no letter that was sent in its place.
    let from =
      attempt.map(\.from) ?? timetable.start(of: step, at: position, putOffBy: waiver == nil ? running.all : nil)
    let before = timetable.taken(before: position, seenFrom: own.entry(at: attempt?.acts.last))
    // What is bound to no time comes in its turn; a letter need not wait for one.
    let inTurn = step.isLetter ? ofCase.asOf : max(ofCase.asOf, timetable.lastProjected ?? ofCase.asOf)
    let promised =
      step.isDemand && !promises.isEmpty ? promises.filter { $0.contact.covers(own.invoice) }.map(\.until).max() : nil
    let projectedFrom = step.isBoundInTime ? projected?.day.map { max($0, ofCase.asOf) } : inTurn
    let record = StepRecord(
      step: step, acts: attempt?.acts.map { log.acts[$0] } ?? [], alternative: attempt?.alternative ?? 0,
      faults: attempt?.faults ?? [], waiver: waiver, notApplicable: notApplicable, unknown: unknown,
      possibleFrom: from?.day, lateAfter: from?.last ?? projected?.last,
      putOffBy: from?.putOffBy.flatMap { log.acts[$0].origin.place(of: "deadline") },
      projectedFrom: projectedFrom.map { fairly(step, from: max($0, promised ?? $0)) },
      previousOn: before?.isDueDate == true ? nil : before?.on,
      followsNothing: !step.after.isEmpty && before == nil)
    return (record, attempt)
  }
}
