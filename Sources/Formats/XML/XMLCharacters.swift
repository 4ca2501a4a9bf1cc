/// What XML 1.0 allows in a document (section 2.2, production Char).
enum XMLCharacters {
  /// The text with U+FFFD in place of each character XML 1.0 forbids.
  static func clean(_ text: String) -> String {
    // Almost every text is clean, and its bytes tell: of what is forbidden, controls are bytes of their own, and U+FFFE
    // and U+FFFF begin with EF. Then nothing is copied.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 ? $0 != 0xEF : $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard !isPlain, text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(clean)
  }

  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
    default: return false
    }
  }
}

/// Elements of HTML that are not written like those of XML. Source: HTML Standard, section 13.1.2.
package enum HTMLNames {
  /// Never have content, and no end tag.
  package static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Their text is not escaped.
  static let raw: Set<String> = ["script", "style"]

  /// Stand in a line of text, where white space shows.
  static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input",
    "ins", "kbd", "label", "mark", "meter", "output", "progress", "q", "s", "samp", "select", "small", "span", "strong",
    "sub", "sup", "textarea", "time", "u", "var", "wbr",
  ]
}
