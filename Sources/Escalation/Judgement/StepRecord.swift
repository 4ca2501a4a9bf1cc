import CaseModel

/// What became of one step of the policy for one invoice; an object, since every rule about steps passes it on.
public final class StepRecord: Sendable {
  public let step: PolicyStep
  /// What counts as the step, in the order of time; empty where nothing was done.
  public let acts: [Act]
  /// The alternative of the step that they were judged by, by its position.
  private let alternative: Int
  /// What is wrong with them.
  public let faults: [StepFault]
  /// The waiver that takes the step's place, if it is complete and the policy allows it.
  public let waiver: Waiver?
  /// Whether there is one.
  let isWaived: Bool
  /// Put into words only where somebody reads them.
  private let exemption: (@Sendable () -> Text)?
  /// What one would have to know to tell whether the step is asked for.
  public let unknown: [ConditionGap]
  /// From which day the step may be taken: when the time of the step before, and every deadline that an earlier step's
  /// letter set since, is over; nil where what must come before has not been done, or where it is bound to no time.
  public let possibleFrom: Day?
  /// The last day on which it is in time; nil where no day is set.
  public let lateAfter: Day?
  /// Where the deadline stands that put that day off, if it is not the one of the step before.
  let putOffBy: Place?
  /// From which day the step could be taken if every missing step before it were taken at its earliest, from today on.
  public let projectedFrom: Day?
  /// The day the step before was taken; nil where no step came before.
  public let previousOn: Day?
  /// Whether the step before is missing, so that this one, taken or not, has to come again after it.
  public let followsNothing: Bool

  init(
    step: PolicyStep, acts: [Act], alternative: Int, faults: [StepFault], waiver: Waiver?,
    notApplicable: (@Sendable () -> Text)?, unknown: [ConditionGap], possibleFrom: Day?, lateAfter: Day?,
    putOffBy: Place?, projectedFrom: Day?,
    previousOn: Day?, followsNothing: Bool
  ) {
    self.step = step
    self.acts = acts
    self.alternative = alternative
    self.faults = faults
    self.waiver = waiver
    isWaived = waiver != nil
    exemption = notApplicable
    self.unknown = unknown
    self.possibleFrom = possibleFrom
    self.lateAfter = lateAfter
    self.putOffBy = putOffBy
    self.projectedFrom = projectedFrom
    self.previousOn = previousOn
    self.followsNothing = followsNothing
  }

  /// The alternative of the step that its acts were judged by; the first where there are none.
  public var required: RequiredAct { step.alternatives[alternative] }

  /// Why the step is not asked for; nil where it is.
  public var notApplicable: Text? { exemption?() }

  public var isApplicable: Bool { exemption == nil }

  /// Whether something was done as the step.
  public var isTaken: Bool { !acts.isEmpty }

  /// Whether the waiver is what the step stands on: nothing was done, or what was done is at fault.
  package var restsOnWaiver: Bool { isWaived && (!isTaken || followsNothing || !faults.isEmpty) }

  /// The letter, where the step was taken by one.
  public var letter: Reminder? { acts.last?.letter }

  /// The talks and attempts, where the step was taken by them.
  public var talks: [Contact] { acts.compactMap(\.contact) }

  /// The day the step was taken; of several acts, that of the last that was needed.
  public var on: Day? { acts.last?.day }
}

/// The escalation of one invoice, step by step as the policy orders them; an object for the same reason.
public final class StepHistory: Sendable {
  /// Of the invoice in the case.
  let position: Int
  public let invoice: Invoice
  /// From which day on payment was due: what `case.yaml` says, else the latest due date on the invoice.
  public let due: Day?
  /// The letter with the latest deadline that did not bounce, whatever step it belongs to.
  public let latestDeadline: Reminder?
  /// The latest letter of the kind that the last step taken by letter is of.
  public let latestLetter: Reminder?
  /// One for each step of the policy.
  public let records: [StepRecord]
  /// The first day the policy allows to hand the invoice over; nil while a letter it counts from is missing.
  public let handoverFrom: Day?

  init(
    position: Int, invoice: Invoice, due: Day?, latestDeadline: Reminder?, latestLetter: Reminder?,
    records: [StepRecord], handoverFrom: Day?
  ) {
    self.position = position
    self.invoice = invoice
    self.due = due
    self.latestDeadline = latestDeadline
    self.latestLetter = latestLetter
    self.records = records
    self.handoverFrom = handoverFrom
  }
}
