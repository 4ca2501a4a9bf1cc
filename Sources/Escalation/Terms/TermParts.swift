/// The conditions that an invoice's terms of payment (BT-20) consist of, each in small letters.
enum TermParts {
  /// Parted by line ends, by commas, semicolons and full stops before a blank, and by what sets one against another.
  static func of(_ terms: String) -> [String] {
    lines(of: terms).map { $0.lowercased() }.flatMap { line in
      // Coded terms (`#SKONTO#…#`) are of discounts.
      var rest = line.split(separator: " ").filter { !$0.hasPrefix("#") }.joined(separator: " ").utf8.map { $0 }[...]
      var parts: [String] = []
      while let end = rest.indices.first(where: { breaks(rest, at: $0) > 0 }) {
        parts.append(String(decoding: rest[..<end], as: UTF8.self))
        rest = rest[(end + breaks(rest, at: end))...]
      }
      return parts + [String(decoding: rest, as: UTF8.self)]
    }
  }

  /// What was only wrapped goes on: a line behind a word that asks for more, or that begins with a small letter.
  private static func lines(of terms: String) -> [String] {
    terms.split(whereSeparator: \.isNewline).reduce(into: []) { lines, next in
      let last = lines.last?.split(separator: " ").last?.lowercased() ?? ""
      let first = next.split(separator: " ").first.map(String.init) ?? ""
      let goesOn = next.first?.isLowercase == true && !beginnings.contains(first)
      if !lines.isEmpty, open.contains(last) || goesOn {
        lines[lines.count - 1] += " " + next
      } else {
        lines.append(String(next))
      }
    }
  }

  /// What begins a condition, be it written small.
  private static let beginnings: Set = [
    "netto", "net", "ohne", "sonst", "ansonsten", "danach", "oder", "or", "otherwise", "zahlbar", "fällig", "rein",
    "payable", "due", "innerhalb", "binnen", "within",
  ]
  private static let open: Set = [
    "von", "innerhalb", "binnen", "bis", "zum", "am", "in", "nach", "ab", "den", "dem", "within", "of", "by", "the",
    "until", "on",
  ]

  /// How many bytes part two conditions there; 0 where nothing does.
  private static func breaks(_ line: ArraySlice<UInt8>, at index: Int) -> Int {
    let rest = line[index...]
    let isBeforeBlank = rest.dropFirst().first == UInt8(ascii: " ")
    switch line[index] {
    case UInt8(ascii: " "): return against.first { rest.starts(with: $0) }?.count ?? 0
    // “Sixty (60) days” and “60 (sechzig) Tage” go on.
    case UInt8(ascii: "("):
      let isBeside = line[..<index].last { $0 != UInt8(ascii: " ") }.map(isDigit) == true
      return isBeside || rest.dropFirst().first.map(isDigit) == true ? 0 : 1
    // “October 15, 2026” goes on.
    case UInt8(ascii: ","): return isBeforeBlank && !isBeforeDay(rest.dropFirst(2)) ? 1 : 0
    case UInt8(ascii: ";"): return isBeforeBlank ? 1 : 0
    case UInt8(ascii: "."):
      // “15. Oktober” and “60 Tg. netto” go on, “2026.” does not.
      let before = line[..<index].reversed()
      let isOrdinal = [1, 2].contains(before.prefix(while: isDigit).count) && isBehindOrdinal(rest.dropFirst(2))
      return isBeforeBlank && !isOrdinal && !before.starts(with: "gt".utf8) ? 1 : 0
    default: return 0
    }
  }

  /// The name of a month, or “des Folgemonats”; digits, too, as in `28. 09. 2026`.
  private static func isBehindOrdinal(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.first.map(isDigit) == true { return true }
    let word = String(decoding: rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ".") }, as: UTF8.self)
    return Month.named(Substring(word)) != nil || ["des", "of", "im", "nächsten"].contains(word)
  }

  /// `2026`, as behind “October 15,”, or `30.09.2026` and “den 30.09.2026”, as behind a day of the week.
  private static func isBeforeDay(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.starts(with: "den ".utf8) { return true }
    let digits = rest.prefix(while: isDigit).count
    let next = rest.dropFirst(digits)
    return digits == 4
      || (1...2).contains(digits) && next.first == UInt8(ascii: ".") && next.dropFirst().first.map(isDigit) == true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let against = [" oder ", " or ", " sonst ", " ansonsten ", " otherwise ", " / ", " - ", " – "].map {
    Array($0.utf8)
  }
}
