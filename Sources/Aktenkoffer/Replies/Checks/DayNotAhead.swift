import CaseModel

extension ReplyEventCheck {
  /// Nothing is told that has not happened yet.
  static let dayNotAhead = ReplyEventCheck(kind: .replyDayAhead) { situation, event in
    guard let day = event.told.day, day > situation.asOf else { return nil }
    return Text(
      "Fall \(situation.entry.number): \(event.kind.title.german) am \(day.german); heute ist der \(situation.asOf.german).",
      "Case \(situation.entry.number): \(event.kind.title.english) on \(day); today is \(situation.asOf).")
  }
}
