import CaseModel

/// The shortest lawful way to readiness: what to do, for which invoices, from when and until when.
///
/// Found by doing it: each missing step is taken in a copy of the case on its earliest day, and the copy is judged again
/// by the same rules, until nothing is in the way. What only a person can mend stands beside it.
public struct Plan: Sendable {
  /// In the order of time.
  public let actions: [Action]
  /// What is waited for between the actions and at the end, in the order of time.
  public let waits: [Wait]
  /// What no waiting and no letter mends, and from which day it stands in the way.
  public let obstacles: [Obstacle]
  /// The day on which the case may go out, once the obstacles are mended; nil where no end was found.
  public let readyOn: Day?
  /// The last day on which it may still go out, each step taken on its first day; nil where nothing grows old, or no end was
  /// found.
  public let lastDay: Day?
  /// From which day the last letter is too old by the policy (STUFE-15), where that is so on the day of the handover: nothing
  /// holds the case for it, but what the letter announced nobody expects any more.
  public let staleFrom: Day?
  /// Whether the search was given up before its end, since the policy would have had it go on for too long.
  public let isCutShort: Bool
  /// Why no day can be named though the search came to its end, where that is known.
  public let impasse: Impasse?

  /// The day on which the case may go out, where waiting and letters are all it needs.
  public var dayOfHandover: Day? { obstacles.isEmpty ? readyOn : nil }

  /// What keeps a plan from naming a day.
  public enum Impasse: String, CaseIterable, Sendable {
    /// A letter that holds the case is to be replaced, and which deadline that one sets nobody knows yet.
    case replacement
    /// The policy asks for more than can be done before the claim is time-barred.
    case limitation
    /// An arrangement or insolvency proceedings forbid to demand anything, and when they end nobody knows.
    case rest
    /// Nothing is owed any more.
    case nothingOpen = "nothing_open"
  }

  /// One thing to do.
  public struct Action: Sendable {
    public let step: PolicyStep
    /// The alternative that is the shortest, less what was done of it already, with what fairness asks of it besides.
    public let required: RequiredAct
    /// How many acts of that alternative are on record and count.
    public let made: Int
    /// What would do as well.
    public let otherwise: [Alternative]
    /// The first day on which it may be done, and the last on which it is in time, of the last act also for what was done before
    /// it to be fresh on the day of the handover; nil where no day is set.
    public let from: Day
    public internal(set) var until: Day?
    /// The day of each act, the first of them included.
    public let days: [Day]
    /// The deadline a letter sent on the first day has to set; nil for all else.
    public let deadline: Day?
    /// The same where it goes by post; nil where that makes no difference.
    public let deadlineByPost: Day?
    /// Where the claim lapses, or a step before it grows stale, before that is done: the last day, and whether that is so only
    /// of a letter that goes by post.
    public internal(set) var lapse: Lapse?
    /// Numbers of the invoices it is for; empty where they have none.
    public let invoices: [String]
    /// Whether it was done before, and has to be done again.
    public let isRepeated: Bool
    /// The number of its first act among all that the plan assumes.
    let number: Int
    /// Whether the case is held on the day of the handover unless the letter is shown to have arrived.
    public internal(set) var restsOnArrival = false

    /// What is to be done, with the proof of arrival that the handover rests on, whether or not the policy asks for it.
    public var asked: RequiredAct {
      var asked = required
      if restsOnArrival { asked.evidence = .proven }
      return asked
    }

    /// What is asked for: `noch 2 × Anruf an 1 weiteren Tag`.
    public var demand: Text { required.demand(made: made) }
  }

  /// That an action comes too late for the claim, or for what was done before it.
  public struct Lapse: Sendable, Equatable {
    /// The last day on which the claim is not time-barred, and nothing that was done stale.
    public let lastDay: Day
    /// Whether it is in time by e-mail or fax, and only by post too late.
    public let isByPost: Bool
    public let cause: Cause

    public enum Cause: String, CaseIterable, Sendable { case limitation, staleness }

    init(lastDay: Day, isByPost: Bool, cause: Cause = .limitation) {
      self.lastDay = lastDay
      self.isByPost = isByPost
      self.cause = cause
    }
  }

  /// What could be done in the place of an action.
  public struct Alternative: Sendable {
    /// Less what was done of it already.
    public let required: RequiredAct
    /// How many of its acts are on record and count.
    public let made: Int

    public var demand: Text { required.demand(made: made) }
  }

  /// A time in which there is nothing to do.
  public struct Wait: Sendable {
    /// What ends on the day named.
    public let finding: Finding
    public let from: Day
    /// The first day on which it no longer stands in the way.
    public let until: Day
  }

  public struct Obstacle: Sendable {
    public let finding: Finding
    public let from: Day
  }
}
