/// The alphabet in which texts and phrases are compared: small letters by their number, and one sign for all others.
///
/// `ä` is `ae` and `ß` is `ss`, however they are written: composed, decomposed or already so.
enum ToneSymbol {
  /// Between words.
  static let gap: UInt8 = 0
  /// A letter of no word of ours.
  static let foreign: UInt8 = 28
  /// Columns of the tree's table; a power of two, so that a row is found by a shift.
  static let columns = 32
  static let a: UInt8 = 1
  static let e: UInt8 = 5
  static let s: UInt8 = 19

  /// The letters of U+00C0 to U+00FF by their second byte, as one or two symbols; empty where it is no letter.
  static func ofLatin1(_ byte: UInt8) -> (UInt8, UInt8?)? {
    switch byte | 0x20 {
    case 0xA4, 0xA6: return (a, e)
    case 0xB6, 0xB8: return (15, e)
    case 0xBC: return (21, e)
    case 0xA0...0xA5: return (a, nil)
    case 0xA7: return (3, nil)
    case 0xA8...0xAB: return (e, nil)
    case 0xAC...0xAF: return (9, nil)
    case 0xB1: return (14, nil)
    case 0xB2...0xB5: return (15, nil)
    case 0xB9...0xBB: return (21, nil)
    case 0xBD: return (25, nil)
    case 0xBF where byte == 0x9F: return (s, s)
    case 0xBF: return (25, nil)
    default: return byte == 0x97 || byte == 0xB7 ? nil : (foreign, nil)
    }
  }

  /// The symbols of one word of a phrase; nil where it holds anything but letters.
  static func symbols(of word: Substring.UTF8View) -> [UInt8]? {
    var symbols: [UInt8] = []
    var bytes = word
    while let byte = bytes.popFirst() {
      if byte < 0x80 {
        guard (0x61...0x7A).contains(byte | 0x20) else { return nil }
        symbols.append(byte & 0x1F)
      } else if byte == 0xC3, let next = bytes.popFirst(), let (first, second) = ofLatin1(next) {
        symbols.append(first)
        if let second { symbols.append(second) }
      } else if byte == 0xCC, bytes.popFirst() == 0x88 {
        symbols.append(e)
      } else {
        return nil
      }
    }
    return symbols.isEmpty ? nil : symbols
  }
}
