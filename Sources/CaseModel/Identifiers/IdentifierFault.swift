/// Why a text is not the identifier it is taken for. Of several faults the first in this order is told.
public enum IdentifierFault: Error, Hashable, Sendable, CaseIterable {
  /// It starts with no country that gives such numbers out.
  case country
  /// It has more or fewer characters than the norm wants.
  case length
  /// A character stands where another kind of character belongs.
  case character
  /// Well formed, but from a range that was never given out.
  case neverIssued
  /// The check digits do not follow from the others: something was mistyped.
  case checkDigits

  /// The fault as the end of a sentence, without the identifier itself.
  public var text: Text {
    switch self {
    case .country: return Text("das Länderkürzel passt nicht", "its country code does not fit")
    case .length: return Text("die Länge stimmt nicht", "its length is wrong")
    case .character: return Text("ein Zeichen gehört nicht an seine Stelle", "a character is out of place")
    case .neverIssued: return Text("eine solche Nummer wurde nie vergeben", "no such number was ever given out")
    case .checkDigits: return Text("die Prüfziffern stimmen nicht", "its check digits do not match")
    }
  }
}
