/// An encoding of tag files that this program reads, by the names in IANA's registry.
enum BagEncoding {
  case utf8, ascii, latin1, utf16, utf16BigEndian, utf16LittleEndian

  init?(_ name: String) {
    switch name.uppercased() {
    case "UTF-8", "UTF8": self = .utf8
    case "US-ASCII", "ASCII": self = .ascii
    case "ISO-8859-1", "LATIN1", "ISO_8859-1": self = .latin1
    case "UTF-16": self = .utf16
    case "UTF-16BE": self = .utf16BigEndian
    case "UTF-16LE": self = .utf16LittleEndian
    default: return nil
    }
  }

  /// The same text in UTF-8, not yet checked; nil of half a UTF-16 unit, or of what is no UTF-16.
  ///
  /// - Returns: also whether a byte order mark stood there that the encoding does not ask for.
  func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], isMarked: Bool)? {
    switch self {
    case .utf8:
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return (isMarked ? Array(bytes.dropFirst(3)) : bytes, isMarked)
    case .ascii:
      return bytes.contains { $0 >= 0x80 } ? nil : (bytes, false)
    case .latin1:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      for byte in bytes { text.append(contentsOf: UTF8.encode(Unicode.Scalar(byte)) ?? .init()) }
      return (text, false)
    case .utf16:
      switch (bytes.first, bytes.dropFirst().first) {
      case (0xFF, 0xFE): return transcoded(bytes.dropFirst(2), isBig: false).map { ($0, false) }
      case (0xFE, 0xFF): return transcoded(bytes.dropFirst(2), isBig: true).map { ($0, false) }
      default: return transcoded(bytes[...], isBig: true).map { ($0, false) }
      }
    case .utf16BigEndian: return transcoded(bytes[...], isBig: true).map { ($0, false) }
    case .utf16LittleEndian: return transcoded(bytes[...], isBig: false).map { ($0, false) }
    }
  }

  private func transcoded(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).lazy.map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { text.append($0) })
    return isBroken ? nil : text
  }
}
