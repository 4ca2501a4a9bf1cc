extension String {
  /// Without line breaks, and with single blanks: as files of one line a value hold it.
  package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Unicode.Scalar {
  /// How a character is named to whoever cannot see it: `U+0141`.
  package var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
