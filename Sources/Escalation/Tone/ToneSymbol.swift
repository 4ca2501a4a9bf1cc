/// The alphabet in which texts and phrases are compared: small letters, one sign for digits, one for other letters.
///
/// `ä` is `ae` and `ß` is `ss`, however they are written: composed, decomposed or already so.
enum ToneSymbol {
  /// Between words.
  static let gap: UInt8 = 0
  static let digit: UInt8 = 27
  /// A letter of no word of ours.
  static let foreign: UInt8 = 28
  /// Columns of the automaton's table; a power of two, so that a row is found by a shift.
  static let columns = 32
  static let a: UInt8 = 1
  static let e: UInt8 = 5
  static let s: UInt8 = 19

  /// What an ASCII character is worth: a letter or digit, else 255.
  static let ofASCII: [UInt8] = (0..<128).map { byte in
    switch byte {
    case 0x61...0x7A: return UInt8(byte - 0x60)
    case 0x41...0x5A: return UInt8(byte - 0x40)
    case 0x30...0x39: return digit
    default: return none
    }
  }
  static let none: UInt8 = 255

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
  static func symbols(of word: some StringProtocol) -> [UInt8]? {
    var symbols: [UInt8] = []
    var bytes = Array(word.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte < 0x80 {
        let symbol = ofASCII[Int(byte)]
        guard symbol != none, symbol != digit else { return nil }
        symbols.append(symbol)
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
