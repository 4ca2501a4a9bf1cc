import CaseModel
import Custody
import Intake

/// One case of a reply beside what the ledger and the case folder know of it.
struct ReplySituation {
  let entry: Reply.Case
  let history: CaseHistory
  let recipient: String
  /// Today.
  let asOf: Day
  /// By which the reply is known again; nil where it bears no name.
  let reply: String?
  /// SHA-256 of the file.
  let source: String
  /// nil where there is no case folder.
  let folder: FolderPayments?
  /// What was owed on the day of the handover; nil where the reply tells of no payment, or nobody knows.
  let claim: Money?
  /// What the reply tells, in its order.
  var events: [ToldEvent]

  var state: CaseState? { history.record?.state }

  /// The day it last went out, in Berlin.
  var handedOver: Day? { ReplySituation.handedOver(history) }

  static func handedOver(_ history: CaseHistory) -> Day? {
    history.events.last { $0.kind == .delivered }.flatMap { Moment(iso: $0.at) }?.day
  }

  /// What happened since it last went out.
  var since: ArraySlice<Event> {
    let events = history.events
    return events[(events.lastIndex { $0.kind == .delivered } ?? events.startIndex)...]
  }

  var knowsFileNumber: Bool { since.contains { $0.details["file_number"] != nil } }

  /// The entry of the ledger for that event; nil where it is new.
  ///
  /// What becomes of a case is told of one handover: what was told before it counts only where this very file told it.
  func recorded(_ event: ToldEvent) -> Event? {
    guard let last = history.events.last(where: { $0.details["event"] == event.key }) else { return nil }
    let holds = event.isApart || last.sequence > (since.first?.sequence ?? 0)
    return holds || last.details[ReplyMark.source] == source ? last : nil
  }

  /// Whether it was told, of whichever handover.
  func wasToldBefore(_ event: ToldEvent) -> Bool {
    history.events.contains { $0.details["event"] == event.key }
  }

  /// Whether it was there before the case went out: a recipient's list repeats what the package told it.
  func isOld(_ event: ToldEvent) -> Bool {
    guard event.told.kind == .paymentHere, let day = event.told.day, let handedOver, day < handedOver else {
      return false
    }
    return folder?.payments.contains { $0.received == day && $0.amount == event.told.amount } ?? false
  }

  func finding(_ kind: FindingKind, at place: Place? = nil, _ message: Text) -> Finding {
    Finding(kind, at: place ?? entry.place, message)
  }
}
