import Foundation

extension String {
  /// A name as it is compared: capitals, blanks, hyphens and accents make nobody else of a person, nor does `ue` for `ü`, nor
  /// the family name written first with a comma, nor what stands in brackets behind it.
  package var asOnePerson: String { asOnePerson(.spelledOut) }

  /// What becomes of letters that ASCII has not.
  enum Umlauts: CaseIterable {
    /// `ue` for `ü`, as German writes it.
    case spelledOut
    /// `u` for `ü`, as others leave it out.
    case leftOut
  }

  private func asOnePerson(_ umlauts: Umlauts) -> String {
    let bare = withoutBrackets
    let parts = bare.split(separator: ",", omittingEmptySubsequences: true)
    let name = parts.count == 2 ? "\(parts[1]) \(parts[0])" : bare
    var plain = String.UnicodeScalarView()
    for scalar in name.folded.unicodeScalars {
      switch (scalar, umlauts) {
      case ("ä", .spelledOut): plain.append(contentsOf: "ae".unicodeScalars)
      case ("ö", .spelledOut), ("ø", .spelledOut): plain.append(contentsOf: "oe".unicodeScalars)
      case ("ü", .spelledOut): plain.append(contentsOf: "ue".unicodeScalars)
      case ("å", .spelledOut): plain.append(contentsOf: "aa".unicodeScalars)
      case ("ø", .leftOut): plain.append("o")
      case ("ł", _): plain.append("l")
      case ("đ", _), ("ð", _): plain.append("d")
      default: plain.append(contentsOf: String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      }
    }
    return String(
      String.UnicodeScalarView(
        plain.filter {
          ($0.properties.isAlphabetic || $0.properties.numericType != nil) && !$0.properties.isDefaultIgnorableCodePoint
        }))
  }

  /// Whether two names are one person's, whichever part of them is written first, with or without a title.
  package func isOnePerson(with other: String) -> Bool {
    Umlauts.allCases.contains { umlauts in
      if asOnePerson(umlauts) == other.asOnePerson(umlauts) { return true }
      let (mine, theirs) = (wordsOfName(umlauts).sorted(), other.wordsOfName(umlauts).sorted())
      return mine == theirs && !mine.isEmpty
    }
  }

  /// Whether it has Latin letters beside those of scripts of which many look the same.
  package var mixesScripts: Bool {
    let letters = unicodeScalars.filter(\.properties.isAlphabetic).map(\.value)
    return letters.contains { $0 < 0x250 }
      && letters.contains { letter in String.lookAlikes.contains { $0.contains(letter) } }
  }

  /// Phonetic signs; Greek, Cyrillic, Armenian; Cherokee; Coptic; Lisu; Cherokee's small letters.
  private static let lookAlikes: [ClosedRange<UInt32>] = [
    0x250...0x2AF, 0x370...0x58F, 0x13A0...0x13FF, 0x2C80...0x2CFF, 0xA4D0...0xA4FF, 0xAB70...0xABBF,
  ]

  /// Whether it has signs that are not seen, and may move or hide others.
  package var hidesSomething: Bool {
    unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        || $0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Hardly any name has some, and patterns are costly.
  private var withoutBrackets: String { contains("(") ? replacing(/\([^()]*\)/, with: " ") : self }

  /// In their order, without titles.
  func wordsOfName(_ umlauts: Umlauts) -> [String] {
    withoutBrackets.split { !$0.isLetter && !$0.isNumber }
      .map { String($0).asOnePerson(umlauts) }.filter { !$0.isEmpty && !$0.isTitle }
  }

  private var isTitle: Bool {
    ["dr", "prof", "dipl", "ing", "mag", "herr", "herrn", "frau", "hr", "fr", "mr", "mrs", "ms"].contains(self)
  }
}
