import Foundation

extension String {
  /// A name as it is compared: capitals, blanks, hyphens and accents make nobody else of a person, nor does `ue` for `ü`, nor
  /// the family name written first with a comma, nor what stands in brackets behind it.
  package var asOnePerson: String {
    let bare = replacing(/\([^()]*\)/, with: " ")
    let parts = bare.split(separator: ",", omittingEmptySubsequences: true)
    let name = parts.count == 2 ? "\(parts[1]) \(parts[0])" : bare
    var plain = String.UnicodeScalarView()
    for scalar in name.folded.unicodeScalars {
      switch scalar {
      case "ä": plain.append(contentsOf: "ae".unicodeScalars)
      case "ö": plain.append(contentsOf: "oe".unicodeScalars)
      case "ü": plain.append(contentsOf: "ue".unicodeScalars)
      case "ø": plain.append("o")
      case "ł": plain.append("l")
      case "đ", "ð": plain.append("d")
      default: plain.append(contentsOf: String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      }
    }
    return String(
      String.UnicodeScalarView(
        plain.filter {
          ($0.properties.isAlphabetic || $0.properties.numericType != nil) && !$0.properties.isDefaultIgnorableCodePoint
        }))
  }

  /// Whether two names may be one person's, whichever of them is written first.
  package func isOnePerson(with other: String) -> Bool {
    asOnePerson == other.asOnePerson || wordsOfName == other.wordsOfName
  }

  /// Whether two names may be one person's though one of them leaves something out: a title, or a given name but for its first
  /// letter.
  package func mayBeOnePerson(with other: String) -> Bool {
    if isOnePerson(with: other) { return true }
    var (mine, theirs) = (wordsOfName.filter { !$0.isTitle }, other.wordsOfName.filter { !$0.isTitle })
    if mine == theirs { return !mine.isEmpty }
    guard mine.count == theirs.count else { return false }
    let words = mine.count
    for word in mine where theirs.contains(word) {
      mine.removeAll { $0 == word }
      theirs.removeAll { $0 == word }
    }
    // The family name at least is the same.
    guard mine.count < words, mine.count == theirs.count else { return false }
    return zip(mine, theirs).allSatisfy { one, two in
      min(one.count, two.count) == 1 && one.first == two.first
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

  private var wordsOfName: [String] {
    replacing(/\([^()]*\)/, with: " ").split { !$0.isLetter && !$0.isNumber }.map { String($0).asOnePerson }.sorted()
  }

  private var isTitle: Bool {
    ["dr", "prof", "dipl", "ing", "mag", "herr", "frau", "hr", "fr", "mr", "mrs", "ms"].contains(self)
  }
}
