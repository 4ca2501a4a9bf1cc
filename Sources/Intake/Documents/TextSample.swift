/// The beginning of a file, as far as it is text.
///
/// UTF-8, UTF-16 with or without a byte order mark where it begins with `<`, or Windows-1252 without controls.
struct TextSample {
  private let text: Substring
  /// Whether the file goes on behind the sample, so that its last line is cut.
  private let isCut: Bool

  /// Nil where the bytes are no text, and for none at all.
  init?(_ bytes: UnsafeRawBufferPointer) {
    isCut = bytes.count > 65_536
    let sample = [UInt8](isCut ? bytes.prefix(4096) : bytes.prefix(bytes.count))
    guard !sample.isEmpty, let text = TextSample.decode(sample, isCut: isCut) else { return nil }
    self.text = text.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
  }

  private static func decode(_ bytes: [UInt8], isCut: Bool) -> String? {
    if let isLittleEndian = utf16Order(bytes) {
      let pairs = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittleEndian ? second << 8 | first : first << 8 | second
      }
      return pairs.contains(0) ? nil : String(validating: pairs, as: UTF16.self)
    }
    guard bytes.allSatisfy({ $0 >= 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1B }) else { return nil }
    // A cut may fall into a character of up to four bytes.
    for cut in 0...(isCut ? min(3, bytes.count) : 0) {
      if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) { return text }
    }
    let undefined: Set<UInt8> = [0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D]
    guard !bytes.contains(where: undefined.contains) else { return nil }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// Whether the low byte comes first; nil where the bytes are not UTF-16.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0x3C, 0x00): return true
    case (0xFE, 0xFF), (0x00, 0x3C): return false
    default: return nil
    }
  }

  /// A declaration, or a first element; HTML has its own type.
  var isXML: Bool {
    guard !isHTML else { return text.hasPrefix("<?xml") }
    if text.hasPrefix("<?xml") || text.hasPrefix("<!--") { return true }
    guard text.first == "<", let initial = text.dropFirst().first else { return false }
    return initial.isLetter || initial == "_" || text.hasPrefix("<!DOCTYPE")
  }

  /// Judged by bytes, in lower case as far as they are ASCII; characters cost a hundred times as much.
  var isHTML: Bool {
    guard text.utf8.first == UInt8(ascii: "<") else { return false }
    let head = text.utf8.prefix(1024).map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    if head.starts(with: "<!doctype html".utf8) || head.starts(with: "<html".utf8) { return true }
    guard head.starts(with: "<?xml".utf8) || head.starts(with: "<!--".utf8) else { return false }
    return head.indices.contains { head[$0] == UInt8(ascii: "<") && head[$0...].starts(with: "<html".utf8) }
  }

  /// Whether each of at least two lines has the same number of the same separators, quoted ones aside.
  var isCSV: Bool {
    var lines = text.split(whereSeparator: \.isNewline)
    if isCut { lines = lines.dropLast() }
    guard lines.count >= 2 else { return false }
    return [";", ",", "\t", "|"].contains { (separator: Character) in
      let counts = Set(lines.prefix(50).map { TextSample.count(separator, in: $0) })
      return counts.count == 1 && counts.first != 0
    }
  }

  private static func count(_ separator: Character, in line: Substring) -> Int {
    var isQuoted = false
    var count = 0
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == separator, !isQuoted { count += 1 }
    }
    return count
  }
}
