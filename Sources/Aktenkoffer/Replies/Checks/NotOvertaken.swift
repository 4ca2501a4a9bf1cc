import CaseModel
import Custody

extension ReplyEventCheck {
  /// An older word must not undo a newer one.
  static let notOvertaken = ReplyEventCheck(kind: .replyOvertaken) { situation, event in
    if let newer = situation.newerWord(than: event), let day = event.told.day {
      return Text(
        "Fall \(situation.entry.number): \(event.kind.title.german) am \(day.german), und später „\(newer.kind.title.german)“ in derselben Antwort.",
        "Case \(situation.entry.number): \(event.kind.title.english) on \(day), and later “\(newer.kind.title.english)” in the same reply."
      )
    }
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
  /// What the same reply tells of a later day, where that means that the recipient kept what it is said to have rejected.
  fileprivate func newerWord(than event: ToldEvent) -> ToldEvent? {
    guard event.told.kind == .rejected, let day = event.told.day else { return nil }
    return events.last { other in
      [.acknowledged, .accepted, .settled].contains(other.told.kind) && other.told.day.map { $0 > day } == true
    }
  }

  /// The day of the last word of the recipient's that moved the case.
  fileprivate var lastStateDay: Day? {
    since.last { [.accepted, .rejected, .settled, .closed].contains($0.kind) }
      .flatMap { $0.details["day"] }.flatMap { Day(iso: $0) }
  }
}
