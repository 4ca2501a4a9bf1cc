import CaseModel

extension ReplyEventCheck {
  /// A list repeats what became of a case: once the case went out again on the same day, the list does not say which of
  /// the two handovers it means. A reply under a name of its own that names the package is new word.
  static let handOverCertain = ReplyEventCheck(kind: .replyOfWhichHandOver) { situation, event in
    guard situation.reply == nil || situation.entry.package == nil, situation.wasToldBefore(event),
      let next = event.kind.state(after: situation.state), next != situation.state
    else { return nil }
    return Text(
      "Fall \(situation.entry.number): „\(event.kind.title.german)“ wurde schon zur früheren Übergabe mitgeteilt.",
      "Case \(situation.entry.number): “\(event.kind.title.english)” was told of the handover before already.")
  }
}
