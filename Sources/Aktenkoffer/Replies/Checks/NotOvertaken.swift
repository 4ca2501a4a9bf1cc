import CaseModel
import Custody

extension ReplyEventCheck {
  /// An older word must not undo a newer one.
  static let notOvertaken = ReplyEventCheck(kind: .replyOvertaken) { situation, event in
    guard let day = event.told.day,
      let state = situation.state, let next = event.kind.state(after: state), next != state,
      let latest = situation.lastStateDay, day < latest
    else { return nil }
    return Text(
      "Fall \(situation.entry.number): \(event.kind.title.german) am \(day.german); am \(latest.german) war er schon „\(state.title.german)“.",
      "Case \(situation.entry.number): \(event.kind.title.english) on \(day); on \(latest) it was “\(state.title.english)” already."
    )
  }
}

extension ReplySituation {
  /// The day of the last word of the recipient's that moved the case.
  fileprivate var lastStateDay: Day? {
    since.last { [.accepted, .rejected, .settled, .closed].contains($0.kind) }
      .flatMap { $0.details["day"] }.flatMap { Day(iso: $0) }
  }
}
