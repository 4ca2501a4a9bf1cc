extension String {
  /// Without line breaks, and with single blanks: as files of one line a value hold it.
  package var onOneLine: String {
    // Whole pages are read so: letters are not put together for it, and plain ones are taken byte by byte.
    var copy = self
    if let plain = copy.withUTF8({ String(plainOnOneLine: $0) }) { return plain }
    var line = String.UnicodeScalarView()
    var isApart = false
    for scalar in unicodeScalars {
      if scalar.isBlank {
        isApart = !line.isEmpty
        continue
      }
      if isApart { line.append(" ") }
      isApart = false
      line.append(scalar)
    }
    return String(line)
  }
}

extension String {
  /// On one line; nil where one of the bytes may begin a blank beyond ASCII.
  fileprivate init?(plainOnOneLine bytes: UnsafeBufferPointer<UInt8>) {
    // U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
    guard !bytes.contains(where: { $0 == 0xC2 || (0xE1...0xE3).contains($0) }) else { return nil }
    self.init(unsafeUninitializedCapacity: bytes.count) { line in
      var (count, isApart) = (0, false)
      for byte in bytes {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isApart = count > 0
          continue
        }
        if isApart {
          line[count] = 0x20
          count += 1
        }
        isApart = false
        line[count] = byte
        count += 1
      }
      return count
    }
  }

  /// Whether it is a name that reads back as it was written, through any file and form: single blanks, none at its ends,
  /// nothing that cannot be seen.
  package var isOneName: Bool {
    self == onOneLine && unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 }
  }
}

extension Unicode.Scalar {
  /// White space as Unicode has it; hardly anything beyond ASCII is asked for.
  var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// How a character is named to whoever cannot see it: `U+0141`.
  package var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
