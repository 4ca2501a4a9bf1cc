/// Cuts PDF source into tokens, as leniently as the library that will parse it.
///
/// Serves only to judge an object before it is parsed; it builds nothing. Source: ISO 32000-1, 7.2 and 7.3.
struct PDFLexer {
  enum Token: Equatable {
    case openDictionary, closeDictionary, openArray, closeArray
    /// Where it stands, without its slash.
    case name(Range<Int>)
    /// Digits only.
    case number(Int)
    /// Any other regular characters: a keyword, a signed or real number.
    case word(Range<Int>)
    case string
    /// A character that begins nothing.
    case stray
    /// A hexadecimal string with other characters in it: readers differ about where it ends.
    case malformed
    case end
  }

  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func next() -> Token {
    skipSpace()
    guard let byte = peek() else { return .end }
    let start = position
    position += 1
    switch byte {
    case 0x3C: return take(0x3C) ? .openDictionary : hexString()
    case 0x3E: return take(0x3E) ? .closeDictionary : .stray
    case 0x5B: return .openArray
    case 0x5D: return .closeArray
    case 0x28: return string()
    case 0x2F:
      skipRegular()
      return .name(start + 1..<position)
    case 0x29, 0x7B, 0x7D: return .stray
    default:
      skipRegular()
      return number(start..<position).map(Token.number) ?? .word(start..<position)
    }
  }

  /// Whether that word is `text`.
  func isWord(_ token: Token, _ text: StaticString) -> Bool {
    guard case .word(let range) = token, range.count == text.utf8CodeUnitCount else { return false }
    return UnsafeBufferPointer(start: text.utf8Start, count: range.count).elementsEqual(bytes[range])
  }

  /// Whether that is the name `text`, escapes (`#46irst`) undone.
  func isName(_ token: Token, _ text: StaticString) -> Bool {
    guard case .name(let range) = token, range.count >= text.utf8CodeUnitCount else { return false }
    var index = range.lowerBound
    for expected in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) {
      guard index < range.upperBound else { return false }
      if bytes[index] == 0x23, index + 2 < range.upperBound, let high = PDFLexer.hexDigit(bytes[index + 1]),
        let low = PDFLexer.hexDigit(bytes[index + 2])
      {
        guard high << 4 | low == expected else { return false }
        index += 3
      } else {
        guard bytes[index] == expected else { return false }
        index += 1
      }
    }
    return index == range.upperBound
  }

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek() {
      if byte == 0x25 {
        while let comment = peek(), comment != 0x0A, comment != 0x0D { position += 1 }
      } else if PDFLexer.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func skipRegular() {
    while let byte = peek(), !PDFLexer.isSpace(byte), !PDFLexer.isDelimiter(byte) { position += 1 }
  }

  private mutating func string() -> Token {
    var depth = 1
    while depth > 0, let byte = peek() {
      position += 1
      switch byte {
      case 0x5C: position += 1
      case 0x28: depth += 1
      case 0x29: depth -= 1
      default: break
      }
    }
    return .string
  }

  private mutating func hexString() -> Token {
    while let byte = peek() {
      guard byte == 0x3E || PDFLexer.isSpace(byte) || PDFLexer.hexDigit(byte) != nil else { return .malformed }
      position += 1
      if byte == 0x3E { break }
    }
    return .string
  }

  private func number(_ range: Range<Int>) -> Int? {
    guard range.count <= 15 else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// White space of the norm, and the vertical tab that the library takes for it too.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: return true
    default: return false
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x41...0x46: return byte - 0x41 + 10
    case 0x61...0x66: return byte - 0x61 + 10
    default: return nil
    }
  }
}
