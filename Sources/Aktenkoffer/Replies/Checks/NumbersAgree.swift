import CaseModel
import Intake

extension ReplyCheck {
  /// A case goes out in one package, and a recipient keeps it under one number.
  static let numbersAgree = ReplyCheck(kind: .replyRepeated) { situation in
    let events = situation.entry.events
    let signs: [(Text, [(String, Place)])] = [
      (Text("Das Paket", "The package"), events.compactMap { event in event.package.map { ($0, event.place) } }),
      (
        Text("Das Aktenzeichen des Empfängers", "The recipient's file number"),
        events.compactMap { event in event.fileNumber.map { ($0, event.place) } }
      ),
    ]
    return signs.compactMap { name, told in
      guard let first = told.first, let other = told.first(where: { $0.0 != first.0 }) else { return nil }
      return Finding(
        .replyRepeated, at: other.1, against: first.1,
        Text(
          "\(name.german) zu Fall \(situation.entry.number) steht zweimal verschieden darin.",
          "\(name.english) of case \(situation.entry.number) stands in it twice, differently."),
        remedy: Text(
          "Beim Empfänger nachfragen, was gilt. Zu diesem Fall wurde nichts verzeichnet.",
          "Ask the recipient which holds. Nothing was recorded of this case."))
    }
  }
}
