/// A phrase of the lexicon, taken apart.
///
/// | written | means |
/// |---|---|
/// | `wort` | the word; `stamm*` also what it begins, `*ende` what it ends |
/// | `(a\|b*\|c d)` | one of them, words or rows of words |
/// | `..3` | up to three words between |
/// | `#` | a number |
/// | `!!` | exclamation marks in a row |
/// | `a b & c` | both parts in one sentence, at most twelve words apart, in any order |
package struct Phrase: Sendable {
  /// As the lexicon writes it.
  package let text: String
  /// Each a way to say it; more than one where a choice is between rows of words.
  let variants: [[Part]]

  /// Words that follow each other.
  struct Part: Sendable {
    var places: [Place] = []
  }

  /// One word of a part, and how many words may stand between it and the one before.
  struct Place: Sendable {
    let alternatives: [Word]
    let gap: Int
  }

  /// A word, or what stands for one.
  struct Word: Sendable {
    let text: String
    /// None for a number or for exclamation marks.
    let symbols: [UInt8]
    let opensAtStart: Bool
    let opensAtEnd: Bool

    static let number = "#"
    static let exclamations = "!!"
  }

  /// More words between would make a phrase of what has nothing to do with each other.
  static let widestGap = 9
  static let longestPart = 6
  /// Of words that only end as written, in symbols: as many as a pass keeps of each word.
  static let longestEnding = 12
  static let mostVariants = 64
  /// How far apart the parts may stand, in words.
  static let window = 12

  /// Nil where it does not follow the table above.
  init?(_ text: String) {
    self.text = text
    var variants: [[Part]] = [[]]
    for part in text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
      guard let choices = Phrase.choices(in: part), variants.count * choices.count <= Phrase.mostVariants else {
        return nil
      }
      variants = variants.flatMap { parts in choices.map { parts + [$0] } }
    }
    self.variants = variants
  }

  private typealias Bytes = Substring.UTF8View

  /// The ways to say one part: `a (b|c d|e)` is `a (b|e)` or `a c d`.
  private static func choices(in text: Bytes) -> [Part]? {
    var parts = [Part()]
    var gap = 0
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: " ") {
        rest = rest.dropFirst()
        continue
      }
      if rest.starts(with: "..".utf8) {
        let digits = rest.dropFirst(2).prefix { $0 != UInt8(ascii: " ") }
        guard parts[0].places.count > 0, gap == 0, let width = Int(Substring(digits)), (1...widestGap).contains(width)
        else { return nil }
        gap = width
        rest = rest.dropFirst(2 + digits.count)
        continue
      }
      guard let rows = rows(of: &rest), let longer = parts.followed(by: rows, gap) else { return nil }
      parts = longer
      gap = 0
    }
    let isSound = gap == 0 && parts.allSatisfy { (1...longestPart).contains($0.places.count) }
    return isSound ? parts : nil
  }

  /// Consumes a word, or what stands in parentheses.
  private static func rows(of rest: inout Bytes) -> [[Word]]? {
    guard rest.first == UInt8(ascii: "(") else {
      let token = rest.prefix { $0 != UInt8(ascii: " ") }
      rest = rest.dropFirst(token.count)
      return word(token).map { [[$0]] }
    }
    let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: ")") }
    rest = rest.dropFirst(1 + inside.count)
    guard rest.first == UInt8(ascii: ")") else { return nil }
    rest = rest.dropFirst()
    guard rest.first == nil || rest.first == UInt8(ascii: " ") else { return nil }
    var rows: [[Word]] = []
    for choice in inside.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      var row: [Word] = []
      for token in choice.split(separator: UInt8(ascii: " ")) {
        guard let word = word(token) else { return nil }
        row.append(word)
      }
      guard !row.isEmpty else { return nil }
      rows.append(row)
    }
    return rows
  }

  private static func word(_ token: Bytes) -> Word? {
    let text = String(Substring(token))
    if text == Word.number || text == Word.exclamations {
      return Word(text: text, symbols: [], opensAtStart: false, opensAtEnd: false)
    }
    let star = UInt8(ascii: "*")
    let opensAtStart = token.first == star
    guard !(opensAtStart && token.last == star) else { return nil }
    let opensAtEnd = token.last == star
    let letters = token.dropFirst(opensAtStart ? 1 : 0).dropLast(opensAtEnd ? 1 : 0)
    guard let symbols = ToneSymbol.symbols(of: letters), !opensAtStart || symbols.count <= longestEnding else {
      return nil
    }
    return Word(text: text, symbols: symbols, opensAtStart: opensAtStart, opensAtEnd: opensAtEnd)
  }
}

extension [Phrase.Part] {
  /// Each with one of the rows behind it; single words stay together as one choice. Nil where there are too many.
  fileprivate func followed(by rows: [[Phrase.Word]], _ gap: Int) -> [Phrase.Part]? {
    let words = rows.compactMap { $0.count == 1 ? $0.first : nil }
    var choices = words.isEmpty ? [] : [[Phrase.Place(alternatives: words, gap: gap)]]
    for row in rows where row.count > 1 {
      choices.append(
        row.enumerated().map { Phrase.Place(alternatives: [$0.element], gap: $0.offset == 0 ? gap : 0) })
    }
    guard count * choices.count <= Phrase.mostVariants else { return nil }
    return flatMap { part in choices.map { Phrase.Part(places: part.places + $0) } }
  }
}
