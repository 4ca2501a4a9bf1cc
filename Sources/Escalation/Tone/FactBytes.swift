import CaseModel

/// A text's bytes, with what stands at a place.
struct FactBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  private func byte(_ index: Int) -> UInt8 {
    bytes.indices.contains(index) ? bytes[index] : 0
  }

  /// Behind blanks, line breaks and blanks that do not break.
  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while true {
      switch (byte(index), byte(index + 1), byte(index + 2)) {
      case (0x20, _, _), (0x09, _, _), (0x0A, _, _): index += 1
      case (0xC2, 0xA0, _): index += 2
      case (0xE2, 0x80, 0xAF): index += 3
      default: return index
      }
    }
  }

  /// How many bytes the blank or line break before a place has; nil where none ends there.
  func widthOfBlank(before index: Int) -> Int? {
    switch (byte(index - 3), byte(index - 2), byte(index - 1)) {
    case (_, _, 0x20), (_, _, 0x09), (_, _, 0x0A): return 1
    case (_, 0xC2, 0xA0): return 2
    case (0xE2, 0x80, 0xAF): return 3
    default: return nil
    }
  }

  func isDigit(before index: Int) -> Bool { byte(index - 1).isASCIIDigit }

  // MARK: Money

  /// Whether a figure with cents stands there: `907,37`, `1.284,60`; a day and a number of an invoice are none.
  func isFigure(at index: Int) -> Bool {
    var end = index
    while end - index < 16, byte(end).isASCIIDigit || byte(end) == 0x2E && byte(end + 1).isASCIIDigit { end += 1 }
    return byte(end) == 0x2C && byte(end + 1).isASCIIDigit && byte(end + 2).isASCIIDigit && !byte(end + 3).isASCIIDigit
  }

  func isEuroSign(at index: Int) -> Bool {
    byte(index) == 0xE2 && byte(index + 1) == 0x82 && byte(index + 2) == 0xAC
  }

  /// Behind `EUR`, `Euro` or one of the codes, where such a word begins.
  func endOfCurrency(at index: Int, _ codes: [[UInt8]]) -> Int? {
    var end = index
    while end < index + 5, (0x41...0x5A).contains(byte(end) & 0xDF) { end += 1 }
    if end - index == 4 { return byte(index) & 0xDF == 0x45 && isWord("URO", at: index + 1) ? end : nil }
    guard end - index == 3 else { return nil }
    let isCode = isWord("EUR", at: index) || codes.contains { bytes[index..<end].elementsEqual($0) }
    return isCode ? end : nil
  }

  private func isWord(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { letters in letters.indices.allSatisfy { byte(index + $0) & 0xDF == letters[$0] } }
  }

  /// Whether a number ends before that place or begins behind the other, blanks and a few signs aside.
  func hasNumber(before start: Int, behind end: Int) -> Bool {
    var index = start - 1
    let limit = max(0, start - 8)
    while index >= limit, !byte(index).isASCIIDigit {
      guard FactBytes.joins.contains(byte(index)) else { break }
      index -= 1
    }
    if index >= limit, byte(index).isASCIIDigit { return true }
    return byte(skipBlanks(end)).isASCIIDigit
  }

  /// Blanks, and what replaces the cents: `120,-`, `120,–`.
  private static let joins: Set<UInt8> = [0x20, 0x0A, 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x2C, 0x2E, 0x2D, 0x93]

  /// The sum before that place or, where none is, behind the other, in hundredths: `1.190,00 €`, `€1,190.00`, `119,- €`.
  func sum(before start: Int, behind end: Int) -> Int64? {
    var last = start
    while let width = widthOfBlank(before: last) { last -= width }
    if byte(last - 1) == 0x93 && byte(last - 2) == 0x80 { last -= 3 } else if byte(last - 1) == 0x2D { last -= 1 }
    var first = last
    while first > 0, last - first < 20, byte(first - 1).isASCIIDigit || FactBytes.points.contains(byte(first - 1)) {
      first -= 1
    }
    if first < last, let group = thousands(before: first, last) {
      // What a blank that does not break ties together is one figure; others may be two.
      guard group.isTied else { return nil }
      return sum([group.range, first..<last])
    }
    if let sum = sum([first..<last]) { return sum }
    first = skipBlanks(end)
    last = first
    while last - first < 20,
      byte(last).isASCIIDigit || FactBytes.points.contains(byte(last)) && byte(last + 1).isASCIIDigit
    {
      last += 1
    }
    return sum([first..<last])
  }

  /// Up to three digits that stand before a figure of three digits, as in `1 190,00`; nil where none do.
  private func thousands(before first: Int, _ last: Int) -> (range: Range<Int>, isTied: Bool)? {
    let leads = (first..<last).prefix { byte($0).isASCIIDigit }.count
    guard leads == 3, let width = widthOfBlank(before: first), byte(first - 1) != 0x0A else { return nil }
    let end = first - width
    var start = end
    while start > 0, byte(start - 1).isASCIIDigit { start -= 1 }
    let isWord = start > 0 && (byte(start - 1) > 0x2B && byte(start - 1) < 0x3B || byte(start - 1) | 0x20 >= 0x61)
    guard (1...3).contains(end - start), !isWord else { return nil }
    return (start..<end, width > 1)
  }

  /// Two digits behind the last point or comma are cents; three are thousands.
  private func sum(_ ranges: [Range<Int>]) -> Int64? {
    guard let first = ranges.first?.first, byte(first).isASCIIDigit else { return nil }
    var groups: [[UInt8]] = []
    for range in ranges {
      groups.append([])
      for index in range {
        if byte(index).isASCIIDigit { groups[groups.count - 1].append(byte(index)) } else { groups.append([]) }
      }
    }
    if groups.last?.isEmpty == true { groups.removeLast() }
    let hasCents = groups.count > 1 && groups.last?.count == 2
    guard groups.dropFirst().dropLast(hasCents ? 1 : 0).allSatisfy({ $0.count == 3 }) else { return nil }
    let digits = groups.joined()
    guard digits.count <= 15 else { return nil }
    let number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return hasCents ? number : number * 100
  }

  private static let points: Set<UInt8> = [0x2C, 0x2E]

  // MARK: Accounts

  /// Two letters and two digits.
  func mayBeAccount(at index: Int) -> Bool {
    (0x41...0x5A).contains(byte(index) & 0xDF) && (0x41...0x5A).contains(byte(index + 1) & 0xDF)
      && byte(index + 2).isASCIIDigit && byte(index + 3).isASCIIDigit
  }

  /// The IBAN that stands there, in groups or in one; what follows it may touch.
  func account(at index: Int) -> IBAN? {
    var characters: [UInt8] = []
    var index = index
    while characters.count < 34 {
      var next = skipBlanks(index)
      if byte(next) == 0x2D, characters.count % 4 == 0 { next += 1 }
      guard next <= index + 3, byte(next).isASCIIDigit || (0x41...0x5A).contains(byte(next) & 0xDF) else { break }
      characters.append(byte(next))
      index = next + 1
    }
    let text = String(decoding: characters, as: UTF8.self)
    return IBAN.length(in: text.prefix(2).uppercased()).flatMap { IBAN(text.prefix($0)) }
  }

  // MARK: Days

  /// `12.05.2026`, `12.5.`, `2026-05-12`, `12/05/2026`, `12. Mai 2026`, `12 May`, `12th May 2026`.
  func day(at index: Int) -> WrittenDay? {
    guard let (first, end) = number(at: index, 4) else { return nil }
    if end - index == 4 {
      guard byte(end) == 0x2D, let (month, second) = number(at: end + 1, 2), byte(second) == 0x2D,
        let (day, _) = number(at: second + 1, 2)
      else { return nil }
      return WrittenDay(day: day, month: month, year: first)
    }
    guard end - index <= 2 else { return nil }
    if byte(end) == 0x2F {
      guard let (month, second) = number(at: end + 1, 2), byte(second) == 0x2F, let year = year(at: second + 1) else {
        return nil
      }
      return WrittenDay(day: first, month: month, year: year)
    }
    // `28-09-2026`, `28-Sep-2026`, and no part of an invoice's number.
    if byte(end) == 0x2D, byte(index - 1) != 0x2D, byte(index - 1) != 0x2F {
      if let (month, second) = number(at: end + 1, 2), byte(second) == 0x2D, let year = year(at: second + 1) {
        return WrittenDay(day: first, month: month, year: year)
      }
      let (name, rest) = nameOfMonth(at: end + 1)
      guard rest - end > 3, byte(rest) == 0x2D, let month = FactBytes.months[name], let year = year(at: rest + 1) else {
        return nil
      }
      return WrittenDay(day: first, month: month, year: year)
    }
    let hasStop = byte(end) == 0x2E
    if hasStop, let (month, second) = number(at: skipBlanks(end + 1), 2), byte(second) == 0x2E {
      return WrittenDay(day: first, month: month, year: year(at: skipBlanks(second + 1)))
    }
    var word = skipBlanks(hasStop ? end + 1 : skipOrdinal(end))
    // `28th of September`.
    if isWord("OF", at: word), byte(word + 2) == 0x20 { word = skipBlanks(word + 2) }
    let (name, rest) = nameOfMonth(at: word)
    guard rest - word >= 3, let month = FactBytes.months[name] else { return nil }
    return WrittenDay(day: first, month: month, year: year(at: skipBlanks(rest)))
  }

  /// Whether the name of a month begins so, in either language.
  static func mayBeginMonth(_ byte: UInt8) -> Bool {
    switch byte & 0xDF {
    case 0x41, 0x44, 0x46, 0x4A, 0x4D...0x4F, 0x53: return true
    default: return false
    }
  }

  /// `May 12, 2026`.
  func dayBehindMonth(at index: Int) -> WrittenDay? {
    let (name, behind) = nameOfMonth(at: index)
    // `Sept. 28, 2026`.
    let end = byte(behind) == 0x2E && behind - index <= 4 ? behind + 1 : behind
    guard end - index >= 3, let (day, second) = number(at: skipBlanks(end), 2), let month = FactBytes.months[name]
    else {
      return nil
    }
    let rest = skipOrdinal(second)
    return WrittenDay(day: day, month: month, year: year(at: skipBlanks(byte(rest) == 0x2C ? rest + 1 : rest)))
  }

  /// A number of at most so many digits, and where it ends.
  private func number(at index: Int, _ most: Int) -> (Int, end: Int)? {
    var value = 0
    var end = index
    while byte(end).isASCIIDigit, end - index <= most {
      value = value * 10 + Int(byte(end) - 0x30)
      end += 1
    }
    return end > index && end - index <= most ? (value, end) : nil
  }

  /// Of four digits, or of two of this century.
  private func year(at index: Int) -> Int? {
    guard let (value, end) = number(at: index, 4) else { return nil }
    return end - index == 4 ? value : end - index == 2 ? 2000 + value : nil
  }

  private func skipOrdinal(_ index: Int) -> Int {
    isWord("TH", at: index) || isWord("ST", at: index) || isWord("ND", at: index) || isWord("RD", at: index)
      ? index + 2 : index
  }

  /// What may be a month's name, as `months` keys it, and where it ends.
  private func nameOfMonth(at index: Int) -> (UInt64, end: Int) {
    var key: UInt64 = 0
    var index = index
    var letters = 0
    while letters < 12 {
      let byte = byte(index)
      if (0x41...0x5A).contains(byte & 0xDF), byte < 0x80 {
        key = key << 5 | UInt64(byte & 0x1F)
      } else if byte == 0xC3, self.byte(index + 1) | 0x20 == 0xA4 {
        key = key << 10 | UInt64(ToneSymbol.a) << 5 | UInt64(ToneSymbol.e)
        index += 1
      } else if byte == 0xCC, self.byte(index + 1) == 0x88 {
        key = key << 5 | UInt64(ToneSymbol.e)
        index += 1
      } else {
        break
      }
      index += 1
      letters += 1
    }
    return (key, index)
  }

  private static let months: [UInt64: Int] = {
    let plain = Month.names.filter { name, _ in name.utf8.allSatisfy { $0 < 0x80 } }
    return Dictionary(
      uniqueKeysWithValues: plain.map { name, month in (name.utf8.reduce(0) { $0 << 5 | UInt64($1 & 0x1F) }, month) })
  }()
}
