import CaseModel
import Formats
import Intake

/// A file number that names somebody: the chain of the ledger keeps it for good, so it is not written down there.
enum FileNumberNames {
  /// - Parameter people: whom the case folder knows, asked only of a number with words; nil where there is no folder, and then
  ///   whatever reads like a name is taken for one.
  static func finding(_ entry: Reply.Case, _ people: () -> [String]?) -> Finding? {
    let told = entry.events.map { ($0.fileNumber, $0.place) } + [(entry.fileNumber, entry.place)]
    let worded = told.map { (words: words(of: $0 ?? ""), place: $1) }.filter { !$0.words.isEmpty }
    guard !worded.isEmpty else { return nil }
    let known = people().map { Set($0.flatMap(words).map(\.asOnePerson)) }
    let named = worded.first { number in
      number.words.contains { word in
        known?.contains(word.asOnePerson) ?? (word.count > 3 && word.contains(where: \.isLowercase))
      }
    }
    return named.map {
      Finding(
        .replyFileNumberNames, at: $0.place,
        Text(
          "Fall \(entry.number): das Aktenzeichen des Empfängers nennt jemanden; verzeichnet ist es nicht.",
          "Case \(entry.number): the recipient's file number names somebody; it is not recorded."))
    }
  }

  /// Shorter ones are initials or forms of firms.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
  }
}
