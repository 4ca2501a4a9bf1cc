import CaseModel
import Custody

extension ReplyCheck {
  /// A recipient keeps a case under one number.
  static let fileNumberSame = ReplyCheck(kind: .replyFileNumberDiffers) { situation in
    guard let told = situation.entry.fileNumber,
      let known = situation.since.last(where: { $0.details[FileNumbers.detail] != nil })?.details[FileNumbers.detail],
      known != told
    else { return [] }
    return [
      situation.finding(
        .replyFileNumberDiffers,
        Text(
          "Fall \(situation.entry.number): bisher „\(known)“, jetzt „\(told)“.",
          "Case \(situation.entry.number): so far “\(known)”, now “\(told)”."))
    ]
  }
}
