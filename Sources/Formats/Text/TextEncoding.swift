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
      var text = String.UnicodeScalarView()
      for byte in bytes {
        guard let scalar = TextEncoding.scalar(byte) else { return nil }
        text.append(scalar)
      }
      return String(text)
    }
  }

  /// What stands at 0x80 to 0x9F; 0 where nothing does. Source: WHATWG Encoding, index windows-1252, without its controls.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0,
    0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80, 0xA0...0xFF: return UInt8(scalar.value)
    case 0x80..<0xA0: return nil
    default: return upper.firstIndex(of: scalar.value).map { UInt8(0x80 + $0) }
    }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(UInt32(byte)) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
