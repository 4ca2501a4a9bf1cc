import CaseModel
import Intake

extension ReplyCheck {
  /// The ledger knows the case.
  static let caseKnown = ReplyCheck(kind: .replyCaseUnknown) { situation in
    guard situation.history.record == nil else { return [] }
    // What stands there may be no number at all.
    let number = ReplyValue.isFileNumber(situation.entry.number) ? " \(situation.entry.number)" : ""
    return [
      situation.finding(
        .replyCaseUnknown,
        Text("Den Fall\(number) kennt das Übergabebuch nicht.", "The ledger does not know the case\(number)."))
    ]
  }
}
