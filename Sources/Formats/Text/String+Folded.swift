import Foundation

extension String {
  /// The text as it is compared where another way of writing is no other name: compatible characters as one (NFKC, Unicode
  /// Standard Annex 15), small letters, every dash as `-`, `ß` as `ss`, and nothing that cannot be seen.
  package var folded: String {
    // Nearly every text is plain ASCII, of which only capitals change.
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var scalars = String.UnicodeScalarView()
    for scalar in precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    where !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != String.emptyBraille {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: scalars.append("-")
      case 0xDF: scalars.append(contentsOf: "ss".unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Letters and digits alone, as they are compared.
  package var foldedLettersAndDigits: String { folded.filter { $0.isLetter || $0.isNumber } }

  /// An invoice's number as it is compared: whether its parts stand apart by blanks, dashes, slashes or dots makes no other, nor
  /// do zeros before one.
  package var asInvoiceNumber: String {
    folded.split { !$0.isLetter && !$0.isNumber }.map { part in
      part.allSatisfy(\.isNumber) ? String(part.drop { $0 == "0" }) : String(part)
    }.joined(separator: "-")
  }

  /// A sign without a dot: nothing to be seen, though Unicode does not count it among those.
  private static let emptyBraille: UInt32 = 0x2800
}
