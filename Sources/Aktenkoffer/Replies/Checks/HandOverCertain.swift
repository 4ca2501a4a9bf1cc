import CaseModel

extension ReplyEventCheck {
  /// A list repeats what became of a case: once the case went out again on the same day, the list does not say which of
  /// the two handovers it means. What names the handover does, by its number, its package or a new file number.
  static let handOverCertain = ReplyEventCheck(kind: .replyOfWhichHandOver) { situation, event in
    let isNumbered = event.told.fileNumber.map { !situation.isOldNumber($0) } ?? false
    guard situation.last?.isMeant(by: event.told) != true, !isNumbered, situation.wasToldBefore(event),
      event.kind.state(after: situation.state) != nil
    else { return nil }
    return Text(
      "Fall \(situation.entry.number): „\(event.kind.title.german)“ wurde schon zur früheren Übergabe mitgeteilt.",
      "Case \(situation.entry.number): “\(event.kind.title.english)” was told of the handover before already.")
  }
}
