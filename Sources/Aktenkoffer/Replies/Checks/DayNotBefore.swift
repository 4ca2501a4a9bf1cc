import CaseModel

extension ReplyEventCheck {
  /// A recipient can do nothing with a case it has not got.
  static let dayNotBefore = ReplyEventCheck(kind: .replyDayBefore) { situation, event in
    guard let day = event.told.day, let handedOver = situation.handedOver, day < handedOver else { return nil }
    return Text(
      "Fall \(situation.entry.number): \(event.kind.title.german) am \(day.german), übergeben am \(handedOver.german).",
      "Case \(situation.entry.number): \(event.kind.title.english) on \(day), handed over on \(handedOver).")
  }
}
