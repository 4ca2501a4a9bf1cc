import CaseModel
import Law

/// What a person needs at hand who rings the debtor up: one page, or two where much has happened, in the order in which it is needed.
///
/// Made of what the case states and the policy asks for, and of nothing else; what is nil is not known. It stays in the
/// house: it names people, and is no part of any package. Texts of the case are cut to the length of a line.
public struct CallSheet: Sendable {
  /// The creditor's file number.
  public let number: String
  public let asOf: Day
  public let creditor: String?
  /// The policy's title and version.
  public let policy: Text
  /// What speaks against a call on this day, the gravest first.
  public let stops: [Stop]
  public let whom: Whom
  public let why: Why
  /// What was, newest first.
  public let past: Excerpt<Event>
  /// What runs: promises, deadlines, arrangements, objections, proceedings.
  public let running: Excerpt<Running>
  public let offering: Offering
  public let aim: Aim
  /// What to avoid, and what to say or write instead.
  public let advice: Excerpt<Advice>

  /// Whether something forbids the call on this day.
  public var isForbidden: Bool { stops.contains(where: \.forbids) }

  /// As many as a page has room for, and how many more there are.
  public struct Excerpt<Item: Sendable>: Sendable {
    public let items: [Item]
    public let omitted: Int

    init(_ all: [Item], most: Int) {
      items = Array(all.prefix(most))
      omitted = max(0, all.count - most)
    }
  }

  /// A clause of the policy or a section of law that speaks against a call, or asks for care.
  public struct Stop: Sendable {
    public let kind: Kind
    public let message: Text
    public let remedy: Text
    /// The first day on which it no longer stands in the way; nil where no day is known.
    public let until: Day?
    /// Whether the call has to wait; else it asks for care.
    public let forbids: Bool

    public enum Kind: String, CaseIterable, Sendable {
      case insolvency, dispute, promise, arrangement, settled
      case notDue = "not_due"
      case deadline
      case contactLimit = "contact_limit"
      case tooEarly = "too_early"
      case restDay = "rest_day"
    }
  }
}

extension CallSheet {
  /// Everything a docket tells about the call.
  ///
  /// - Parameter plan: the way to readiness; nil where the case is ready.
  init(of docket: Docket, _ plan: Plan?) {
    number = docket.file.number.asLine(most: 60)
    asOf = docket.asOf
    creditor = docket.file.creditor.name?.asLine(most: 80)
    policy = Text(
      "\(docket.policy.title.german), Fassung \(docket.policy.version)",
      "\(docket.policy.title.english), version \(docket.policy.version)")
    aim = Aim(of: docket, plan)
    stops = docket.stops(for: aim)
    whom = Whom(of: docket)
    why = Why(of: docket)
    past = docket.pastEvents
    running = docket.runningMatters
    offering = Offering(of: docket)
    advice = docket.callAdvice
  }
}

extension ClearedCase {
  /// What to have at hand for a call.
  public var callSheet: CallSheet { CallSheet(of: docket, nil) }
}

extension Clearance.Held {
  /// What to have at hand for a call; nil where there is no case to judge.
  public var callSheet: CallSheet? { docket.map { CallSheet(of: $0, plan) } }
}
