/// A word of a condition of payment, or a number in it.
struct TermWord {
  let text: Substring
  /// What it counts: `30`, `dreißig`, `thirty`; nil for all that is no number.
  let number: Int?
  /// Whether it is written in digits.
  let isDigits: Bool
  /// Characters between it and the word before.
  let gap: Int

  /// - Parameter part: in small letters.
  static func words(of part: String) -> [TermWord] {
    var words: [TermWord] = []
    let scalars = part.unicodeScalars
    var (index, gap) = (scalars.startIndex, 0)
    while index < scalars.endIndex {
      let isDigits = scalars[index].isDigit
      guard isDigits || scalars[index].isOfLetter else {
        scalars.formIndex(after: &index)
        gap += 1
        continue
      }
      let end = scalars[index...].firstIndex { isDigits ? !$0.isDigit : !$0.isOfLetter } ?? scalars.endIndex
      let text = part[index..<end]
      let number = isDigits ? (text.utf8.count <= 3 ? Int(text) : nil) : numerals[String(text)]
      words.append(TermWord(text: text, number: number, isDigits: isDigits, gap: gap))
      (index, gap) = (end, 0)
    }
    return words
  }

  private static let numerals = [
    "einem": 1, "einer": 1, "eines": 1, "one": 1, "zwei": 2, "two": 2, "drei": 3, "three": 3, "vier": 4, "four": 4,
    "fünf": 5, "five": 5, "sechs": 6, "six": 6, "sieben": 7, "seven": 7, "acht": 8, "eight": 8, "zehn": 10, "ten": 10,
    "zwölf": 12, "vierzehn": 14, "fourteen": 14, "fünfzehn": 15, "fifteen": 15, "zwanzig": 20, "twenty": 20,
    "einundzwanzig": 21, "achtundzwanzig": 28, "dreißig": 30, "dreissig": 30, "thirty": 30, "fünfundvierzig": 45,
    "sechzig": 60, "sixty": 60, "neunzig": 90, "ninety": 90,
  ]
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType != nil }

  /// Whether it is a letter, or a mark above one.
  fileprivate var isOfLetter: Bool {
    guard value >= 0x80 else { return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}
