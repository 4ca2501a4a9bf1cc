import CaseModel
import Custody
import Intake
import Packing

/// One case of a reply beside what the ledger and the case folder know of it.
struct ReplySituation {
  let entry: Reply.Case
  let history: CaseHistory
  /// nil where none of its handovers arrived.
  let last: LastHandOver?
  let recipient: String
  /// Today.
  let asOf: Day
  /// By which the reply is known again; nil where it bears no name.
  let reply: String?
  /// SHA-256 of the file.
  let source: String
  /// nil where there is no case folder.
  let folder: FolderPayments?
  /// The folders that hold the case's invoices now: its own, or where there is none, those of other cases they went out with.
  let foldersNow: () -> [FolderPayments]
  /// What was owed on the day of the handover; nil where the reply tells of no payment, or nobody knows.
  let claim: OwedThen?
  /// What the package told; asked only where it matters, for it is long. nil where nobody knows any more.
  let toldByPackage: () -> FactSheet?
  /// What the reply tells, in its order.
  var events: [ToldEvent]

  /// Where the case stands behind what was taken over of the reply so far.
  var stateNow: CaseState?

  var state: CaseState? { history.record?.state }

  /// The first day on which the recipient may have had it.
  var handedOver: Day? { last?.firstDay }

  /// What happened since it last went out.
  var since: ArraySlice<Event> {
    let events = history.events
    return events[(events.lastIndex { $0.kind == .delivered } ?? events.startIndex)...]
  }

  var knowsFileNumber: Bool { since.contains { $0.details[FileNumbers.detail] != nil } }

  /// The file number that an event tells of this handover; nil where it has none, or one that may be of an earlier one.
  func number(of event: ToldEvent) -> String? {
    guard let number = event.told.fileNumber else { return nil }
    let isLater = event.told.day.flatMap { day in handedOver.map { day > $0 } } ?? false
    return !isOldNumber(number) || isLater || last?.isMeant(by: event.told) == true ? number : nil
  }

  /// Whether its file number is one of those told before the last handover.
  func isOldNumber(_ number: String) -> Bool {
    guard let last else { return false }
    return history.events.contains { $0.sequence < last.delivered.sequence && $0.details[FileNumbers.detail] == number }
  }

  /// The entry of the ledger for that event; nil where it is new.
  ///
  /// What becomes of a case is told of one handover: of what was told of the one before it counts what this very file
  /// told, and what cannot be about the last one.
  func recorded(_ event: ToldEvent) -> Event? {
    let told = history.events.last { $0.kind != .lateWord && $0.details["event"] == event.key }
    guard let last = told else { return nil }
    if event.isApart || last.sequence > (since.first?.sequence ?? 0) { return last }
    let isOlder = event.told.day.flatMap { day in handedOver.map { day < $0 } } ?? false
    return isOlder || last.details[ReplyMark.source] == source ? last : nil
  }

  /// Whether the entry for it is about the last handover.
  func isOfLastHandOver(_ event: ToldEvent) -> Bool {
    recorded(event).map { $0.sequence > (last?.delivered.sequence ?? 0) } ?? false
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

extension Event {
  /// The day of a delivery as a person said it; nil where nobody did.
  var dayTold: Day? { details["on"].flatMap { Day(iso: $0) } }

  /// When it happened, in Berlin: what somebody said, else when it was written down.
  var day: Day? { dayTold ?? Moment(iso: at)?.day }
}

extension ArrivedHandOver {
  /// The first day on which the recipient may have had it, in Berlin: what somebody said of the delivery, else when it was
  /// begun to be sent; that it arrived may have been found later.
  var firstDay: Day? { delivered.dayTold ?? (begun ?? delivered).day }
}

extension LastHandOver {
  var firstDay: Day? { arrival.firstDay }
}
