import CaseModel
import Custody
import Glibc

/// Drafts of mails: written by a handover, and sent, or not, by a person.
extension HandOverDesk {
  /// What lies ready is not on its way yet; told once more, it holds the case.
  ///
  /// - Parameter maySend: whether the case might still go out; else the draft has to be thrown away.
  func draftOpen(at place: String, isNew: Bool, maySend: Bool = true) -> Finding {
    let isThere = access(place, F_OK) == 0
    let message =
      isThere
      ? Text(
        "Der Entwurf liegt bereit (\(place)); ob er abgesandt wurde, hat noch niemand gesagt.",
        "The draft lies ready (\(place)); nobody has said yet whether it was sent.")
      : Text(
        "Der Entwurf liegt nicht mehr dort (\(place)); ob er abgesandt wurde, hat noch niemand gesagt.",
        "The draft does not lie there any more (\(place)); nobody has said yet whether it was sent.")
    let remedy =
      maySend
      ? nil
      : Text(
        "Nicht absenden, denn der Fall ist gehalten: den Entwurf löschen und „koffer outcome FALL --not-delivered --by NAME“; ging er schon hinaus, --delivered, und dann melden oder zurückrufen.",
        "Do not send it, for the case is held: delete the draft, and “koffer outcome CASE --not-delivered --by NAME”; if it went out already, --delivered, and then report or recall."
      )
    return finding(.draftOpen, message, remedy: remedy, severity: isNew ? .warning : .block)
  }

  /// A draft of a handover that was said not to have gone out, where it lies ready still; nil where none does.
  var staleDraft: Finding? {
    HandOverDesk.draftsLeft(by: events).map { HandOverDesk.draftLeft(at: $0, of: caseFile, .block) }
  }

  /// Where a draft still lies that did not go out: by the last word on each.
  ///
  /// One that was sent may lie there for good.
  static func draftsLeft(by events: [Event]) -> String? {
    var (written, left): (String?, [String]) = (nil, [])
    let arrivals = Set(Departures(events).arrived.map(\.arrival.sequence))
    for event in events {
      // What was sent in the end lies there for good, be it an update.
      if arrivals.contains(event.sequence) {
        left.removeAll { $0 == written }
        written = nil
      }
      switch event.kind {
      case .drafted: written = event.details["place"] ?? written
      case .notDelivered, .updateNotDelivered:
        if let place = written { left.append(place) }
        written = nil
      default: break
      }
    }
    return left.last { access($0, F_OK) == 0 }
  }

  static func draftLeft(at place: String, of caseFile: Place, _ severity: Severity) -> Finding {
    Finding(
      .draftLeft, at: caseFile,
      Text(
        "Der Entwurf, der nicht hinausging, liegt noch dort (\(place)).",
        "The draft that did not go out still lies there (\(place))."), severity: severity)
  }
}
