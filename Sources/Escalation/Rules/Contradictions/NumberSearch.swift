/// Finds invoice numbers in what people write: `RE-2026-0815` also as `RE 2026/0815` or broken over two lines.
struct NumberSearch {
  /// Longer texts are not searched; no letter is so long.
  static let longestText = 1 << 20

  static func isSearchable(_ text: String) -> Bool { text.utf8.count <= longestText }

  /// Letters and digits, small.
  private var signs: [UInt8] = []
  /// Whether something stood between each sign and the one before that a number may have inside; nil for nothing.
  private var gaps: [Gap?] = []

  private enum Gap { case withinNumbers, other }

  init(_ text: String) {
    var gap: Gap?
    var count = 0
    for scalar in text.unicodeScalars {
      guard NumberSearch.isSign(scalar) else {
        count += 1
        gap = gap != .other && count <= 3 && NumberSearch.joins(scalar) ? .withinNumbers : .other
        continue
      }
      for (index, byte) in scalar.utf8.enumerated() {
        signs.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        gaps.append(index == 0 ? gap : nil)
      }
      gap = nil
      count = 0
    }
  }

  /// Whether the text names that number, or may do so in a way that is not searched for.
  func mayName(_ number: String) -> Bool {
    let wanted = NumberSearch(number)
    // Beyond ASCII one letter has several spellings.
    return !wanted.signs.allSatisfy { $0 < 0x80 } || wanted.signs.isEmpty || names(wanted)
  }

  /// Whether the text names that number for certain.
  func names(_ number: String) -> Bool { names(NumberSearch(number)) }

  private func names(_ wanted: NumberSearch) -> Bool {
    guard let first = wanted.signs.first, wanted.signs.count <= signs.count else { return false }
    return (0...(signs.count - wanted.signs.count)).contains { start in
      signs[start] == first && matches(wanted, at: start)
    }
  }

  private func matches(_ wanted: NumberSearch, at start: Int) -> Bool {
    for offset in wanted.signs.indices {
      guard signs[start + offset] == wanted.signs[offset],
        offset == 0 || gaps[start + offset] != .other || wanted.gaps[offset] == .other
      else { return false }
    }
    return isBoundary(start) && isBoundary(start + wanted.signs.count)
  }

  /// A number does not begin or end inside another, but may stand directly behind letters: `Nr4711`.
  private func isBoundary(_ index: Int) -> Bool {
    guard index > 0, index < signs.count, gaps[index] == nil else { return true }
    return NumberSearch.isDigit(signs[index - 1]) != NumberSearch.isDigit(signs[index])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    default: return scalar.properties.isAlphabetic
    }
  }

  /// Blanks and dashes of every kind, and what else people put between the parts of a number.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "-", "/", ".", "_", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2010}"..."\u{2014}", "\u{2212}",
      "\u{202F}":
      return true
    default: return false
    }
  }
}
