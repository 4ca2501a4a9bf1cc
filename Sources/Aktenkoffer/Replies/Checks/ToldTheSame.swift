import CaseModel
import Custody
import Formats
import Intake

extension ReplyEventCheck {
  /// What was told once is told again with the same content, or it is a contradiction.
  static let toldTheSame = ReplyEventCheck(kind: .replyContradicts) { situation, event in
    situation.recorded(event).flatMap { event.contradiction(of: $0) }
  }
}

extension ToldEvent {
  /// What to say where it was told with another content; nil where it is the same.
  func contradiction(of recorded: Event) -> Text? {
    guard recorded.enclosure != digest || recorded.details["reason"] != told.reason || recorded.kind != kind else {
      return nil
    }
    return Text(
      "Fall \(recorded.caseNumber): „\(recorded.kind.title.german)“ wurde unter dieser Kennung oder für diesen Tag schon mit anderem Inhalt mitgeteilt.",
      "Case \(recorded.caseNumber): “\(recorded.kind.title.english)” was told with another content already, under this name or for this day."
    )
  }

  /// Whether one reply tells the same twice.
  func isLike(_ other: ToldEvent) -> Bool {
    kind == other.kind && enclosure == other.enclosure && told.reason == other.told.reason
  }

  /// That one reply tells it in two ways.
  func contradiction(in number: String) -> Finding {
    Finding(
      .replyContradicts, at: told.place,
      Text(
        "Fall \(number): „\(kind.title.german)“ steht unter dieser Kennung oder für diesen Tag zweimal verschieden darin.",
        "Case \(number): “\(kind.title.english)” stands in it twice, differently, under this name or for this day."
      ))
  }

  /// SHA-256 of the enclosure, as the ledger keeps it.
  private var digest: String? {
    enclosure.flatMap { try? SHA256.digest(of: Array($0.utf8)).hex }
  }
}
