/// Decodes header text with encoded words (`=?utf-8?Q?Mahnung_f=C3=BCr?=`).
///
/// GMime's own decoder loses the word after a padded base64 word, so this is done here from the header as written.
/// Source: RFC 2047, and RFC 2231, 5 for the language behind the charset.
enum EncodedWords {
  /// The text of a header value, unfolded, without controls and surrounding blanks; of its first 64 KiB.
  static func decode(_ raw: some Collection<UInt8>) -> String {
    let bytes = raw.prefix(65_536).drop(while: isBlank).filter { $0 != 0x0A && $0 != 0x0D }
    // Most fields, and every address, have none.
    guard bytes.contains(0x3D) else { return clean(Charset.text(bytes)) }
    var text = ""
    var plain: [UInt8] = []
    var run: Word?
    var position = 0
    while position < bytes.count {
      guard bytes[position] == 0x3D, let (word, end) = word(in: bytes, at: position) else {
        plain.append(bytes[position])
        position += 1
        continue
      }
      // Blanks between encoded words only separate them, and one character may be cut in two between them.
      let isAdjacent = run != nil && plain.allSatisfy(isBlank)
      if isAdjacent, run?.charset == word.charset {
        run?.bytes += word.bytes
      } else {
        flush(&run, &text, then: isAdjacent ? [] : plain)
        run = word
      }
      plain = []
      position = end
    }
    flush(&run, &text, then: plain)
    return clean(text)
  }

  private struct Word {
    let charset: String
    var bytes: [UInt8]
  }

  private static func flush(_ run: inout Word?, _ text: inout String, then plain: [UInt8]) {
    if let run { text += Charset.text(run.bytes, in: run.charset) }
    run = nil
    text += Charset.text(plain)
  }

  /// The encoded word at that place and where it ends; nil where there is none.
  private static func word(in bytes: [UInt8], at start: Int) -> (Word, end: Int)? {
    guard bytes[start...].starts(with: "=?".utf8),
      let charsetEnd = bytes[(start + 2)...].prefix(64).firstIndex(of: 0x3F), charsetEnd > start + 2,
      charsetEnd + 2 < bytes.count, bytes[charsetEnd + 2] == 0x3F
    else { return nil }
    let textStart = charsetEnd + 3
    // Writers break the limit of 75 characters, but not by much more than a header line holds.
    let window = bytes[textStart...].prefix(1_100)
    guard let end = window.indices.first(where: { bytes[$0] == 0x3F && bytes[($0 + 1)...].first == 0x3D }) else {
      return nil
    }
    let charset = bytes[start + 2..<charsetEnd]
    guard charset.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let name = String(decoding: charset.prefix { $0 != 0x2A }, as: UTF8.self).lowercased()
    let content = bytes[textStart..<end]
    switch bytes[charsetEnd + 1] {
    case 0x42, 0x62: return (Word(charset: name, bytes: base64(content)), end + 2)
    case 0x51, 0x71: return (Word(charset: name, bytes: quoted(content)), end + 2)
    default: return nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }

  /// The Q encoding; what is no escape stands for itself.
  private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == 0x3D, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == 0x5F ? 0x20 : byte)
      }
    }
    return bytes
  }

  /// Base64 up to its padding; characters outside the alphabet are skipped.
  private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var width = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      case 0x3D: return bytes
      default: continue
      }
      bits = (bits << 6 | UInt32(value)) & 0xFFFFFF
      width += 6
      guard width >= 8 else { continue }
      width -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(width)))
    }
    return bytes
  }

  /// Controls could forge lines where the text is shown.
  private static func clean(_ text: String) -> String {
    // Nearly every text is clean, and the bytes tell.
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    if isClean, text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar) }
    let blank: (Unicode.Scalar) -> Bool = { $0 == " " }
    let head = scalars.drop(while: blank)
    guard let last = head.lastIndex(where: { !blank($0) }) else { return "" }
    return String(String.UnicodeScalarView(head[...last]))
  }
}
