import CaseModel
import Formats
import Intake

/// A file number that names somebody: the chain of the ledger keeps it for good, so it is not written down there.
enum FileNumberNames {
  /// - Parameter people: whom the case folder knows; nil where there is none, and whatever reads like a name is taken for
  ///   one.
  static func finding(_ entry: Reply.Case, _ people: [String]?) -> Finding? {
    guard let told = entry.events.first(where: { $0.fileNumber.map { names(in: $0, people) } ?? false }) else {
      return entry.fileNumber.map { names(in: $0, people) } == true ? finding(entry.number, at: entry.place) : nil
    }
    return finding(entry.number, at: told.place)
  }

  private static func names(in number: String, _ people: [String]?) -> Bool {
    let words = self.words(of: number)
    guard let people else { return words.contains { $0.count > 3 && $0.contains(where: \.isLowercase) } }
    let known = Set(people.flatMap(self.words).map(\.asOnePerson))
    return words.contains { known.contains($0.asOnePerson) }
  }

  /// Shorter ones are initials or forms of firms.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
  }

  private static func finding(_ number: String, at place: Place) -> Finding {
    Finding(
      .replyFileNumberNames, at: place,
      Text(
        "Fall \(number): das Aktenzeichen des Empfängers nennt jemanden; verzeichnet ist es nicht.",
        "Case \(number): the recipient's file number names somebody; it is not recorded."))
  }
}
