import CaseModel

/// What is wrong with an act that was done for a step.
public enum StepFault: Sendable, Hashable {
  /// It came back.
  case bounced
  /// It was done before the day on which it was possible.
  case early(from: Day)
  /// It asked while nothing could be demanded.
  case standstill(Standstill)
  case withoutDeadline
  /// It left fewer days to pay, from the day it arrived where that is known and later than its sending.
  case deadlineShort(given: Span, asked: Span, arrived: Day?)
  /// It came, or was sent, when its deadline was over.
  case arrivedTooLate(on: Day, deadline: Day)
  case notAnnounced(Set<Reminder.Announcement>)
  /// What the letter's text must contain, and does not.
  case notSaid(Set<LetterElement>)
  /// It went another way than the policy allows.
  case channel(asked: Set<Channel>)
  case form(RequiredAct.Form)
  case nobodyReached
  /// Somebody else was spoken to, or nobody knows who.
  case counterpart(asked: [String], isKnown: Bool)
  /// Somebody else did it, or nobody knows who.
  case person(isKnown: Bool)
  case evidence(asked: RequiredAct.Strength)
  case resultNotNoted
  case tooFew(made: Int, times: Int, onDays: Int, days: Int, byPeople: Int, people: Int)

  /// Of two acts at fault the one that is nearer to what was asked for is told; attempts come near.
  var distance: Int {
    switch self {
    case .bounced: return 100
    case .nobodyReached, .counterpart: return 3
    case .tooFew: return 1
    default: return 2
    }
  }
}
