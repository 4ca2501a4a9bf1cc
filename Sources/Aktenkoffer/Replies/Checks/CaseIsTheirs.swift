import CaseModel

extension ReplyCheck {
  /// Only who has a case says what becomes of it.
  static let caseIsTheirs = ReplyCheck(kind: .replyCaseElsewhere) { situation in
    let number = situation.entry.number
    guard let holder = situation.last?.recipient ?? situation.history.record?.recipient else { return [] }
    guard holder != situation.recipient else { return [] }
    return [
      situation.finding(
        .replyCaseElsewhere,
        Text(
          "Fall \(number) ging an \(holder), nicht an \(situation.recipient).",
          "Case \(number) went to \(holder), not to \(situation.recipient)."))
    ]
  }
}
