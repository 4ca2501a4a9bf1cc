import CaseModel
import Formats

extension ReplyEventCheck {
  /// What was told once is told again with the same content, or it is a contradiction.
  static let toldTheSame = ReplyEventCheck(kind: .replyContradicts) { situation, event in
    guard let recorded = situation.recorded(event) else { return nil }
    guard
      recorded.enclosure != event.digest || recorded.details["reason"] != event.told.reason
        || recorded.kind != event.kind
    else { return nil }
    return Text(
      "Fall \(situation.entry.number): „\(recorded.kind.title.german)“ wurde unter dieser Kennung oder für diesen Tag schon mit anderem Inhalt mitgeteilt.",
      "Case \(situation.entry.number): “\(recorded.kind.title.english)” was told with another content already, under this name or for this day."
    )
  }
}

extension ToldEvent {
  /// SHA-256 of the enclosure, as the ledger keeps it.
  fileprivate var digest: String? {
    enclosure.flatMap { try? SHA256.digest(of: Array($0.utf8)).hex }
  }
}
