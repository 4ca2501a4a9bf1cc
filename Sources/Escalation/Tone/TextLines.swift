/// How lines and sentences of letters begin and end.
enum TextLines {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Where reading goes on from the beginning of a line: there, behind quoted lines, or at the end of the text where
  /// a signature or an earlier message begins.
  static func beginning(of line: Int, in bytes: Bytes) -> Int {
    var line = line
    while line < bytes.count {
      var index = line
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      guard index < bytes.count else { return line }
      if bytes[index] == 0x3E {
        line = endOfLine(index, in: bytes)
        if line < bytes.count { line += 1 }
        continue
      }
      return endsMessage(line, in: bytes) || EarlierMessage.begins(at: line, in: bytes) ? bytes.count : line
    }
    return line
  }

  private static func endOfLine(_ index: Int, in bytes: Bytes) -> Int {
    var index = index
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  /// `-- ` alone (RFC 3676, 4.3), or the rule that mail programs draw above the message they answer.
  private static func endsMessage(_ line: Int, in bytes: Bytes) -> Bool {
    guard line + 1 < bytes.count, bytes[line] == 0x2D, bytes[line + 1] == 0x2D else { return false }
    var index = line
    while index < bytes.count, bytes[index] == 0x2D { index += 1 }
    let dashes = index - line
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] != 0x0A else { return dashes == 2 }
    // “Ursprüngliche Nachricht”, “Original Message”.
    return dashes >= 5 && (bytes[index] == 0x55 || bytes[index] == 0x4F)
  }

  /// Whether a blank line or an item of a list stands there.
  static func opensParagraph(at line: Int, in bytes: Bytes) -> Bool {
    var index = line
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count, bytes[index] != 0x0A else { return true }
    guard index + 1 < bytes.count, bytes[index + 1] == 0x20 else { return false }
    return bytes[index] == 0x2D || bytes[index] == 0x2A
  }

  /// Where a word goes on that was divided at the end of its line.
  static func restOfDividedWord(behind hyphen: Int, in bytes: Bytes) -> Int? {
    guard hyphen + 2 < bytes.count, bytes[hyphen + 1] == 0x0A else { return nil }
    let first = bytes[hyphen + 2]
    return (0x61...0x7A).contains(first) || first == 0xC3 && hyphen + 3 < bytes.count && bytes[hyphen + 3] >= 0x9F
      ? hyphen + 2 : nil
  }

  /// Whether what follows a full stop looks like the beginning of a sentence.
  static func endsSentence(behind stop: Int, in bytes: Bytes) -> Bool {
    var index = stop + 1
    guard index < bytes.count else { return true }
    guard bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x29 else { return bytes[index] >= 0x80 }
    let limit = min(bytes.count, stop + 16)
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x29 { index += 1 }
    guard index < limit else { return true }
    return !(0x61...0x7A).contains(bytes[index])
  }

  /// As `ToneScan` keys words.
  static let abbreviations = Set(
    [
      "nr", "bzw", "ggf", "ca", "str", "abs", "dr", "inkl", "zzgl", "evtl", "usw", "tel", "art", "ziff", "prof", "st",
      "vgl", "co", "a", "b", "d", "e", "h", "i", "o", "s", "u", "v", "z", "no", "mr", "mrs", "ms", "inv", "ltd", "etc",
      "hr", "fr", "bspw", "sog", "lfd", "max", "min", "std",
    ].compactMap { ToneSymbol.symbols(of: $0[...].utf8)?.reduce(UInt64(0)) { $0 << 5 | UInt64($1) } })
}

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

/// Looks for the ends of quotations, never twice over the same stretch in vain.
struct QuoteSearch {
  enum Mark { case straight, german, english, pointingOut, pointingIn }

  /// Nothing longer is taken for a quotation, in bytes.
  static let longest = 600
  /// Up to where no quotation begins any more.
  private var barrenUntil = 0

  /// Behind the closing mark of what begins there, if it is four words or more.
  mutating func end(of mark: Mark, from start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ steps: inout Int) -> Int? {
    guard start >= barrenUntil else { return nil }
    var blanks = 0
    var index = start
    let limit = min(bytes.count, start + QuoteSearch.longest)
    while index < limit {
      if let length = QuoteSearch.length(of: mark, at: index, in: bytes) {
        steps += index - start
        barrenUntil = index
        return blanks >= 3 ? index + length : nil
      }
      if bytes[index] == 0x0A, index + 1 < limit, bytes[index + 1] == 0x0A { break }
      if bytes[index] == 0x20 || bytes[index] == 0x0A { blanks += 1 }
      index += 1
    }
    steps += index - start
    barrenUntil = index
    return nil
  }

  private static func length(of mark: Mark, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let byte = bytes[index]
    if byte == 0x22 { return mark == .straight || mark == .german ? 1 : nil }
    if byte == 0xC2, index + 1 < bytes.count {
      return mark == .pointingOut && bytes[index + 1] == 0xBB || mark == .pointingIn && bytes[index + 1] == 0xAB
        ? 2 : nil
    }
    guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    switch mark {
    case .german: return bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D ? 3 : nil
    case .english: return bytes[index + 2] == 0x9D ? 3 : nil
    default: return nil
    }
  }
}
