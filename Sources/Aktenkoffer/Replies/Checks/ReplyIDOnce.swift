import CaseModel

extension ReplyCheck {
  /// A name stands for one reply: two files under one name would let nobody say what was told.
  static let replyIDOnce = ReplyCheck(kind: .replyIDReused) { situation in
    guard let reply = situation.reply,
      situation.history.events.contains(where: {
        $0.details["reply"] == reply && $0.details["source"] != situation.source
      })
    else { return [] }
    return [
      situation.finding(
        .replyIDReused,
        Text(
          "Zu Fall \(situation.entry.number) kam unter dieser Kennung schon eine andere Datei.",
          "For case \(situation.entry.number) another file came under this name already."))
    ]
  }
}
