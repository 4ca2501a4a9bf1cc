import CaseModel

/// Where a word begins.
struct ToneMark {
  var line = 1
  /// In bytes from the beginning of the text.
  var offset = 0
  /// Where its line begins, in the same measure.
  var lineStart = 0
  /// Counted over the whole text.
  var clause = 0
}

/// What a pass over a text came upon, before exceptions are made.
struct ToneRecord {
  var hits: [Hit] = []
  /// What must be said, where it is.
  var said: [Hit] = []
  private var clauses: Set<Pair> = []
  private var sentences: Set<Pair> = []
  private var texts: Set<Int> = []
  private var contexts: [Lexicon.Context: Set<Int>] = [:]

  /// How much a phrase says by itself.
  enum Plainness {
    case loose
    /// It says something only beside pressure to pay.
    case underPressure
    /// It names who threatens with what; beside pressure to pay that is a threat, else it may be something else.
    case plainUnderPressure
    case plain
  }

  struct Hit {
    let entry: Int
    /// The numbers of the phrase's words in the book.
    let words: [UInt16]
    let mark: ToneMark
    let lastClause: Int
    let sentence: Int
    var plainness = Plainness.loose
  }

  private struct Pair: Hashable {
    let entry: Int
    let number: Int
  }

  mutating func exceptClause(_ clause: Int, of entry: Int) {
    clauses.insert(Pair(entry: entry, number: clause))
  }

  mutating func exceptSentence(_ sentence: Int, of entry: Int) {
    sentences.insert(Pair(entry: entry, number: sentence))
  }

  mutating func exceptText(of entry: Int) {
    texts.insert(entry)
  }

  mutating func note(_ context: Lexicon.Context, in sentence: Int) {
    contexts[context, default: []].insert(sentence)
  }

  private func has(_ context: Lexicon.Context, _ hit: Hit) -> Bool {
    contexts[context]?.contains(hit.sentence) ?? false
  }

  /// Whether the words leave no doubt of the threat.
  private func isPlain(_ hit: Hit) -> Bool {
    switch hit.plainness {
    case .loose, .underPressure: false
    case .plainUnderPressure: has(.pressure, hit) && !has(.doubt, hit)
    case .plain: !has(.doubt, hit)
    }
  }

  private func isFine(_ hit: Hit) -> Bool {
    hit.plainness == .underPressure && !has(.pressure, hit)
      || texts.contains(hit.entry)
      || sentences.contains(Pair(entry: hit.entry, number: hit.sentence))
      || !clauses.isEmpty
        && (hit.mark.clause...max(hit.mark.clause, hit.lastClause)).contains {
          clauses.contains(Pair(entry: hit.entry, number: $0))
        }
  }

  /// What is said, and not that it will not be.
  func elements(of lexicon: Lexicon) -> Set<Lexicon.ElementID> {
    Set(said.lazy.filter { !isFine($0) }.map { lexicon.contain[$0.entry - lexicon.avoid.count].id })
  }

  /// What no exception covers: of each entry the first place, of a threat the first that leaves no doubt.
  func mentions(of lexicon: Lexicon, _ book: PhraseBook, in text: String) -> [ToneMention] {
    var first: [Int: (hit: Hit, isPlain: Bool)] = [:]
    for hit in hits where !isFine(hit) && !(has(.reported, hit) && lexicon.avoid[hit.entry].group.isThreat) {
      let isPlain = isPlain(hit)
      if let known = first[hit.entry] {
        guard known.isPlain == isPlain ? hit.mark.offset < known.hit.mark.offset : isPlain else { continue }
      }
      first[hit.entry] = (hit, isPlain)
    }
    return first.values.sorted { ($0.hit.mark.offset, $0.hit.entry) < ($1.hit.mark.offset, $1.hit.entry) }.map {
      let entry = lexicon.avoid[$0.hit.entry]
      let column = text.utf8.dropFirst($0.hit.mark.lineStart).prefix($0.hit.mark.offset - $0.hit.mark.lineStart)
        .reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      return ToneMention(
        entry: entry, phrase: $0.hit.words.map { book.words[Int($0)] }.joined(separator: " … "), line: $0.hit.mark.line,
        column: column, isPlain: $0.isPlain)
    }
  }
}

extension Lexicon.Group {
  /// Whether somebody is threatened; of what the debtor said himself that is not so.
  fileprivate var isThreat: Bool { self == .unlawfulThreat || self == .unfoundedThreat }
}

/// Something a text says and should not.
package struct ToneMention: Sendable {
  package let entry: Lexicon.Entry
  /// The words of the phrase that was found, as the lexicon writes them, never as the text does.
  package let phrase: String
  /// Where it first stands, counted from 1 in the text as a mail program shows it.
  package let line: Int
  /// In characters, from 1.
  package let column: Int
  /// Whether the words leave no doubt of an unlawful threat: who threatens with what to be paid.
  package let isPlain: Bool
  /// Whether line and column are those of the HTML text.
  package private(set) var isInHTML = false

  var inHTML: ToneMention {
    var copy = self
    copy.isInHTML = true
    return copy
  }
}

/// Words in capitals in a row, and the phrases that count only among them.
struct CapitalRun {
  private var first = 0
  private var last = -1
  private var waiting: [(hit: ToneRecord.Hit, word: Int)] = []

  var isOpen: Bool { first <= last || !waiting.isEmpty }

  mutating func extend(to word: Int) {
    if last < first { first = word }
    last = word
  }

  mutating func await(_ hit: ToneRecord.Hit, at word: Int) {
    waiting.append((hit, word))
  }

  /// Those that stood in a row of three, or of two before an exclamation mark.
  mutating func close(exclaimed: Bool) -> [ToneRecord.Hit] {
    defer {
      if !waiting.isEmpty { waiting = [] }
      first = 0
      last = -1
    }
    guard !waiting.isEmpty, last - first + 1 >= (exclaimed ? 2 : 3) else { return [] }
    return waiting.filter { (first...last).contains($0.word) }.map(\.hit)
  }
}
