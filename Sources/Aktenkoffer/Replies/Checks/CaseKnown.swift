import CaseModel

extension ReplyCheck {
  /// The ledger knows the case.
  static let caseKnown = ReplyCheck(kind: .replyCaseUnknown) { situation in
    guard situation.history.record == nil else { return [] }
    return [
      situation.finding(
        .replyCaseUnknown,
        Text(
          "Den Fall \(situation.entry.number) kennt das Übergabebuch nicht.",
          "The ledger does not know case \(situation.entry.number)."))
    ]
  }
}
