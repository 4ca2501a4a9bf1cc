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
    HandOverDesk.draftLeft(by: events).map { HandOverDesk.draftLeft($0, of: caseFile, .block) }
  }

  /// A draft that was said not to have gone out, and lies there still.
  struct LeftDraft {
    let place: String
    /// Of an update, and not of the case.
    let isUpdate: Bool
  }

  /// A draft that still lies there and did not go out: by the last word on each.
  ///
  /// One that was sent may lie there for good.
  static func draftLeft(by events: [Event]) -> LeftDraft? {
    var (written, left): (String?, [LeftDraft]) = (nil, [])
    let arrivals = Set(Departures(events).arrived.map(\.arrival.sequence))
    for event in events {
      // What was sent in the end lies there for good, be it an update.
      if arrivals.contains(event.sequence) {
        left.removeAll { $0.place == written }
        written = nil
      }
      switch event.kind {
      case .drafted: written = event.details["place"] ?? written
      case .notDelivered, .updateNotDelivered:
        if let place = written { left.append(LeftDraft(place: place, isUpdate: event.kind == .updateNotDelivered)) }
        written = nil
      default: break
      }
    }
    return left.last { access($0.place, F_OK) == 0 }
  }

  static func draftLeft(_ draft: LeftDraft, of caseFile: Place, _ severity: Severity) -> Finding {
    Finding(
      .draftLeft, at: caseFile,
      Text(
        "Der Entwurf, der nicht hinausging, liegt noch dort (\(draft.place)).",
        "The draft that did not go out still lies there (\(draft.place))."),
      remedy: draft.isUpdate
        ? Text(
          "Den Entwurf löschen; wer ihn fände, schickte die Meldung doch noch hinaus. Ging sie schon hinaus, den Empfänger unterrichten, dass sie nicht gilt.",
          "Delete the draft; who found it would send the update after all. If it went out already, tell the recipient that it does not hold."
        ) : nil, severity: severity)
  }
}
