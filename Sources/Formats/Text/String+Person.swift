import Foundation

extension String {
  /// A name as it is compared: capitals, blanks, hyphens and accents make nobody else of a person, nor does `ue` for `ü`, nor
  /// the family name written first with a comma.
  package var asOnePerson: String {
    let parts = split(separator: ",", omittingEmptySubsequences: true)
    let name = parts.count == 2 ? "\(parts[1]) \(parts[0])" : self
    var plain = String.UnicodeScalarView()
    for scalar in name.folded.unicodeScalars {
      switch scalar {
      case "ä": plain.append(contentsOf: "ae".unicodeScalars)
      case "ö": plain.append(contentsOf: "oe".unicodeScalars)
      case "ü": plain.append(contentsOf: "ue".unicodeScalars)
      default: plain.append(contentsOf: String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      }
    }
    return String(
      String.UnicodeScalarView(plain.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// Whether two names may be one person's, whichever of them is written first.
  package func isOnePerson(with other: String) -> Bool {
    asOnePerson == other.asOnePerson || wordsOfName == other.wordsOfName
  }

  private var wordsOfName: [String] {
    split { !$0.isLetter && !$0.isNumber }.map { String($0).asOnePerson }.sorted()
  }
}
