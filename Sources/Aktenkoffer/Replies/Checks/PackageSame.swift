import CaseModel

extension ReplyCheck {
  /// What the recipient read is what we sent.
  static let packageSame = ReplyCheck(kind: .replyPackageDiffers) { situation in
    guard let told = situation.entry.package, let sent = situation.history.record?.package, told != sent else {
      return []
    }
    return [
      situation.finding(
        .replyPackageDiffers,
        Text(
          "Fall \(situation.entry.number): übergeben wurde \(sent.prefix(12))…, geantwortet wird auf \(told.prefix(12))….",
          "Case \(situation.entry.number): handed over was \(sent.prefix(12))…, the reply is to \(told.prefix(12))….")
      )
    ]
  }
}
