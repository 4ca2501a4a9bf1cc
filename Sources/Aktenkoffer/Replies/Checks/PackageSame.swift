import CaseModel

extension ReplyCheck {
  /// What the recipient read is what we sent.
  static let packageSame = ReplyCheck(kind: .replyPackageDiffers) { situation in
    if let handover = situation.entry.events.lazy.compactMap(\.handover).first, let last = situation.last,
      handover > last.round
    {
      return [
        situation.finding(
          .replyPackageDiffers,
          Text(
            "Fall \(situation.entry.number): Eine \(handover). Übergabe gab es nicht.",
            "Case \(situation.entry.number): there was no handover no. \(handover)."))
      ]
    }
    guard let told = situation.entry.package, let sent = situation.last?.package, told != sent else { return [] }
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
