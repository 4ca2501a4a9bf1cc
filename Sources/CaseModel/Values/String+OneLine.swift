extension String {
  /// Without line breaks, and with single blanks: as files of one line a value hold it.
  package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
  /// Whether it is a name that reads back as it was written, through any file and form: single blanks, none at its ends,
  /// nothing that cannot be seen.
  package var isOneName: Bool {
    self == onOneLine && unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 }
  }
}

extension Unicode.Scalar {
  /// How a character is named to whoever cannot see it: `U+0141`.
  package var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
