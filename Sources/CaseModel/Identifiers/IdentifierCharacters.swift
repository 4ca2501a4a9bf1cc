/// The characters of an identifier as its norm counts them: ASCII, capitals, without blanks.
struct IdentifierCharacters {
  private(set) var bytes: [UInt8] = []

  /// - Parameter separators: ASCII characters to pass over beside blanks.
  init(_ text: some StringProtocol, without separators: StaticString = "") {
    let separators = separators.withUTF8Buffer { Array($0) }
    // Numbers are grouped by all kinds of blanks, narrow ones and those that do not break among them.
    for scalar in text.unicodeScalars where !scalar.isBlank {
      // What is not ASCII keeps its place as a character that no norm knows.
      let byte = scalar.isASCII ? UInt8(scalar.value) : 0
      if separators.contains(byte) { continue }
      bytes.append(byte.isSmallLetter ? byte - 0x20 : byte)
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The first two characters: where most identifiers bear their country.
  var country: String { String(decoding: bytes.prefix(2), as: UTF8.self) }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isSmallLetter: Bool { (0x61...0x7A).contains(self) }

  /// The value of a digit's character; of no use for any other.
  var digit: Int { Int(self) - 0x30 }
}
