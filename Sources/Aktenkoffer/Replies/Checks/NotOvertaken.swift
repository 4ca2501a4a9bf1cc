import CaseModel
import Custody

extension ReplyEventCheck {
  /// An older word must not undo a newer one.
  static let notOvertaken = ReplyEventCheck(kind: .replyOvertaken) { situation, event in
    if let newer = situation.newerWord(than: event), let day = event.told.day {
      let isOfOneDay = newer.told.day == day
      return Text(
        "Fall \(situation.entry.number): \(event.kind.title.german) am \(day.german), und \(isOfOneDay ? "am selben Tag" : "später") „\(newer.kind.title.german)“ in derselben Antwort.",
        "Case \(situation.entry.number): \(event.kind.title.english) on \(day), and \(isOfOneDay ? "on the same day" : "later") “\(newer.kind.title.english)” in the same reply."
      )
    }
    guard let day = event.told.day,
      let state = situation.stateNow, let next = event.kind.state(after: state), next != state,
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
  ///
  /// A refusal frees the invoices for others; of a case that came back, or was ended, it frees nothing, and undoes nothing. Within a day
  /// our own form has an order, and what stands behind is later; lists have none, and of one day work counts there,
  /// whichever stands first. That a case arrived is no work.
  fileprivate func newerWord(than event: ToldEvent) -> ToldEvent? {
    guard event.told.kind == .rejected, let day = event.told.day, stateNow?.isOutside == true else { return nil }
    var isBehind = false
    var newer: ToldEvent?
    for other in events {
      if other.key == event.key { isBehind = true }
      guard let its = other.told.day else { continue }
      switch other.told.kind {
      case .accepted, .settled: if its > day || its == day && (isBehind || !hasOrder) { newer = other }
      case .acknowledged: if its > day || its == day && isBehind && hasOrder { newer = other }
      default: break
      }
    }
    return newer
  }

  /// Whether it is in our own form, which alone bears a name.
  private var hasOrder: Bool { reply != nil }

  /// The day of the last word of the recipient's that moved the case.
  fileprivate var lastStateDay: Day? {
    since.last { [.accepted, .rejected, .settled, .closed].contains($0.kind) }
      .flatMap { $0.details["day"] }.flatMap { Day(iso: $0) }
  }
}
