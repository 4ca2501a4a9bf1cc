/// An encoding of plain text files that other programs read.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// With the mark by which spreadsheets tell UTF-8.
  case utf8WithMark = "utf-8-bom"
  /// What German programs call ANSI.
  case windows1252 = "windows-1252"

  /// The bytes of a text; nil where it holds a character that the encoding has not.
  package func bytes(of text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .windows1252:
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        guard let byte = TextEncoding.windows1252(scalar) else { return nil }
        bytes.append(byte)
      }
      return bytes
    }
  }

  /// The first character of a text that the encoding has not.
  package func firstForbidden(in text: String) -> Unicode.Scalar? {
    self == .windows1252 ? text.unicodeScalars.first { TextEncoding.windows1252($0) == nil } : nil
  }

  /// The text of bytes; nil where they are none in this encoding.
  package func text(of bytes: [UInt8]) -> String? {
    switch self {
    case .utf8, .utf8WithMark:
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return String(validating: isMarked ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    case .windows1252:
      let text = TextEncoding.readingWindows1252(bytes)
      return text.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) } ? nil : text
    }
  }

  /// What stands at 0x80 to 0x9F. Source: WHATWG Encoding, index windows-1252; the five that are still controls there are
  /// read as such from mails, and neither written nor read in files.
  private static let upper = Array(
    """
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
    """.unicodeScalars)

  /// The text of bytes that nobody vouches for: every one means something.
  static func readingWindows1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    text.reserveCapacity(bytes.count)
    for byte in bytes { text.append(scalar(byte)) }
    return String(text)
  }

  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80, 0xA0...0xFF: return UInt8(scalar.value)
    case 0x80..<0xA0: return nil
    default: return upper.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
