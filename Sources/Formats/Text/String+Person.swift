import Foundation

extension String {
  /// A name as it is compared: capitals, blanks, hyphens and accents make nobody else of a person, nor does `ue` for `ü`, nor
  /// the family name written first with a comma, nor what stands in brackets behind it.
  package var asOnePerson: String { asOnePerson(.spelledOut) }

  /// What becomes of letters that ASCII has not.
  private enum Umlauts {
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
    [Umlauts.spelledOut, .leftOut].contains { umlauts in
      if asOnePerson(umlauts) == other.asOnePerson(umlauts) { return true }
      let (mine, theirs) = (wordsOfName(umlauts), other.wordsOfName(umlauts))
      return mine == theirs && !mine.isEmpty
    }
  }

  /// Whether two names may be one person's though one of them leaves something out or adds it: a given name, or all of it but
  /// its first letter, what somebody does, or for whom.
  package func mayBeOnePerson(with other: String) -> Bool {
    isOnePerson(with: other)
      || [Umlauts.spelledOut, .leftOut].contains { umlauts in
        String.mayBeOne(wordsOfName(umlauts), other.wordsOfName(umlauts))
      }
  }

  private static func mayBeOne(_ one: [String], _ other: [String]) -> Bool {
    var (mine, theirs) = (one, other)
    for word in one {
      guard let there = theirs.firstIndex(of: word), let here = mine.firstIndex(of: word) else { continue }
      mine.remove(at: here)
      theirs.remove(at: there)
    }
    // The family name at least is the same; who leaves out the rest has said nothing else.
    guard one.count > mine.count, one.contains(where: { $0.count > 1 && other.contains($0) }) else { return false }
    if mine.isEmpty || theirs.isEmpty { return true }
    guard mine.count == theirs.count else { return false }
    return zip(mine, theirs).allSatisfy { one, two in
      Swift.min(one.count, two.count) == 1 && one.first == two.first
    }
  }

  /// Whether it has Latin letters beside Greek or Cyrillic ones, of which many look the same.
  package var mixesScripts: Bool {
    let letters = unicodeScalars.filter(\.properties.isAlphabetic).map(\.value)
    return letters.contains { $0 < 0x250 } && letters.contains { (0x370...0x52F).contains($0) }
  }

  /// Whether it has signs that are not seen, and may move or hide others.
  package var hidesSomething: Bool {
    unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        || $0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Hardly any name has some, and patterns are costly.
  private var withoutBrackets: String { contains("(") ? replacing(/\([^()]*\)/, with: " ") : self }

  /// Sorted, without titles.
  private func wordsOfName(_ umlauts: Umlauts) -> [String] {
    withoutBrackets.split { !$0.isLetter && !$0.isNumber }
      .map { String($0).asOnePerson(umlauts) }.filter { !$0.isEmpty && !$0.isTitle }.sorted()
  }

  private var isTitle: Bool {
    ["dr", "prof", "dipl", "ing", "mag", "herr", "herrn", "frau", "hr", "fr", "mr", "mrs", "ms"].contains(self)
  }
}
