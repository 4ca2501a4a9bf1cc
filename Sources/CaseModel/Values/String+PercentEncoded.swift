extension String {
  /// Every byte escaped (`%C3%BC`) that is no letter or digit of ASCII, no hyphen and no underscore, so that no two texts
  /// come to the same.
  ///
  /// Source: RFC 3986, 2.1.
  ///
  /// - Parameter plain: other signs of ASCII that stay as they are.
  package func percentEncoded(keeping plain: String = "") -> String {
    utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      if Spelling.isPlainName(String(character)) || plain.contains(character) { return String(character) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
