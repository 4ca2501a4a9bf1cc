import CaseModel

/// What became of one step of the policy for one invoice.
public struct StepRecord: Sendable {
  public let step: PolicyStep
  /// The letter or the talks that count as the step; nil where there is nothing.
  public let evidence: Evidence?
  /// The waiver that takes the step's place, if it is complete.
  public let waiver: Waiver?
  /// From which day the step may be taken: when the time of the step before, and every deadline that an earlier step's
  /// letter set since, is over; nil where what must come before has not been done.
  public let possibleFrom: Day?
  /// Where the deadline stands that put that day off, if it is not the one of the step before.
  let putOffBy: Place?
  /// From which day the step could be taken if every missing step before it were taken at its earliest, from today on.
  public let projectedFrom: Day?
  /// The day the step before was taken; nil where only the due date came before.
  public let previousOn: Day?
  /// Whether the step before is missing, so that this one, taken or not, has to come again after it.
  public let followsNothing: Bool

  /// What shows that a step was taken.
  public enum Evidence: Sendable {
    case letter(Reminder)
    /// All talks and attempts that count, in the order of time.
    case calls([Contact])
  }

  public var letter: Reminder? {
    if case .letter(let letter) = evidence { return letter }
    return nil
  }

  public var calls: [Contact] {
    if case .calls(let calls) = evidence { return calls }
    return []
  }

  /// The day the step was taken; of calls, the last that was needed.
  public var on: Day? {
    switch evidence {
    case .letter(let letter): return letter.sent
    case .calls(let calls): return calls.last?.at.day
    case nil: return nil
    }
  }
}

/// The escalation of one invoice, step by step as the policy orders them.
public struct StepHistory: Sendable {
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
}
