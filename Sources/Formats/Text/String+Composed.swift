import Foundation

extension String {
  /// The same text with letters and their accents as one character where there is one (NFC, Unicode Standard Annex 15):
  /// what one system writes as two, an encoding of single bytes has only as one.
  package var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
