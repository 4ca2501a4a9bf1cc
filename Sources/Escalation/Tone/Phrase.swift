/// A phrase of the lexicon, taken apart.
///
/// | written | means |
/// |---|---|
/// | `wort` | the word; `stamm*` also what it begins, `*ende` what it ends, `*mitte*` what holds it |
/// | `(a\|b*\|c d)` | one of them, words or rows of words |
/// | `..3` | up to three words between |
/// | `#` | a number |
/// | `!!` | exclamation marks in a row |
/// | `a b & c` | both parts in one sentence, at most twelve words apart, in any order |
struct Phrase: Sendable {
  /// As the lexicon writes it.
  let text: String
  /// Each a way to say it; more than one where a choice is between rows of words.
  let variants: [[Part]]

  /// Words that follow each other.
  struct Part: Sendable {
    var places: [Place]
  }

  /// One word of a part, and how many words may stand between it and the one before.
  struct Place: Sendable {
    let alternatives: [Word]
    let gap: Int
  }

  enum Word: Hashable, Sendable {
    case letters([UInt8], opensAtStart: Bool, opensAtEnd: Bool, text: String)
    case number
    case exclamations

    var text: String {
      switch self {
      case .letters(_, _, _, let text): return text
      case .number: return "#"
      case .exclamations: return "!!"
      }
    }
  }

  /// More words between would make a phrase of what has nothing to do with each other.
  static let widestGap = 9
  static let longestPart = 6
  static let mostVariants = 64
  /// How far apart the parts may stand, in words.
  static let window = 12

  /// Nil where it does not follow the table above.
  init?(_ text: String) {
    self.text = text
    guard let spellings = Phrase.spellings(of: text) else { return nil }
    var variants: [[Part]] = []
    for spelling in spellings {
      let parts = spelling.split(separator: "&", omittingEmptySubsequences: false).map(Phrase.part)
      let known = parts.compactMap { $0 }
      guard known.count == parts.count else { return nil }
      variants.append(known)
    }
    self.variants = variants
  }

  /// The text with every choice between rows of words made: `a (b|c d|e)` is `a (b|e)` or `a c d`.
  private static func spellings(of text: String) -> [String]? {
    var done = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let choices = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      let rows = choices.filter { $0.contains(" ") }
      guard !rows.isEmpty else {
        done += rest[...close]
        rest = rest[rest.index(after: close)...]
        continue
      }
      let words = choices.filter { !$0.contains(" ") }
      let before = done + rest[..<open]
      let behind = rest[rest.index(after: close)...]
      var all: [String] = []
      for choice in (words.isEmpty ? [] : ["(\(words.joined(separator: "|")))"]) + rows.map(String.init) {
        guard let spellings = spellings(of: before + choice + behind), all.count + spellings.count <= mostVariants else {
          return nil
        }
        all += spellings
      }
      return all
    }
    return [done + rest]
  }

  private static func part(_ text: Substring) -> Part? {
    var part = Part(places: [])
    var gap: Int?
    for token in text.split(separator: " ") {
      if token.hasPrefix("..") {
        guard !part.places.isEmpty, gap == nil, let width = Int(token.dropFirst(2)), (1...widestGap).contains(width)
        else { return nil }
        gap = width
        continue
      }
      guard let words = alternatives(token) else { return nil }
      part.places.append(Place(alternatives: words, gap: gap ?? 0))
      gap = nil
    }
    return gap == nil && (1...longestPart).contains(part.places.count) ? part : nil
  }

  private static func alternatives(_ token: Substring) -> [Word]? {
    guard token.hasPrefix("(") else { return word(token).map { [$0] } }
    guard token.hasSuffix(")") else { return nil }
    let words = token.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(word)
    let known = words.compactMap { $0 }
    return known.count == words.count ? known : nil
  }

  private static func word(_ token: Substring) -> Word? {
    if token == "#" { return .number }
    if token == "!!" { return .exclamations }
    let opensAtStart = token.hasPrefix("*")
    let opensAtEnd = token.hasSuffix("*") && token.utf8.count > 1
    let letters = token.dropFirst(opensAtStart ? 1 : 0).dropLast(opensAtEnd ? 1 : 0)
    return ToneSymbol.symbols(of: letters).map {
      .letters($0, opensAtStart: opensAtStart, opensAtEnd: opensAtEnd, text: String(token))
    }
  }
}
