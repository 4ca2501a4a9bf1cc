import CaseModel

/// What the texts of letters do not contain, as far as they can be read.
struct LetterTexts: Sendable {
  private let lacking: [Place: Set<LetterElement>]

  init(_ tone: ToneReading) {
    lacking = Dictionary(
      tone.letters.filter(\.isWhole).map { ($0.reminder.origin.place, $0.lacking) }, uniquingKeysWith: { $0.union($1) })
  }

  /// Whether the letter's text is known.
  func areRead(at place: Place) -> Bool { lacking[place] != nil }

  /// What of that the letter's text does not say; nothing where the text cannot be read.
  ///
  /// - Parameter place: of the letter.
  func unsaid(_ asked: Set<LetterElement>, at place: Place) -> Set<LetterElement> {
    guard !asked.isEmpty, let lacking = lacking[place] else { return [] }
    return asked.intersection(lacking)
  }
}
