import CaseModel

/// One pass over a text: words, sentences and clauses, and which phrases they make.
///
/// Left out are lines quoted with `>`, what stands in quotation marks and has four words or more (somebody else said it),
/// and everything below a signature's `-- ` or above an earlier message.
struct ToneScan {
  let book: PhraseBook
  /// The kinds the text belongs to, as bits.
  let kinds: UInt8
  var record = ToneRecord()
  /// Bytes looked at and lines of the phrase book tried; a test holds it against the length of the text.
  var steps = 0

  // Where the pass stands.
  private var line = 1
  private var lineStart = 0
  var sentence = 0
  var clause = 0
  var sentenceStart = 0
  /// Counts words; -1 before the first.
  var word = -1
  /// Where the word stands in the tree of words; nil where it is none of them.
  var state: Int?
  private var token = Token.none
  /// The word's last twelve symbols, five bits each; of a number, how many digits it has.
  var key: UInt64 = 0
  private var hasSmall = false
  private var letters = 0
  private var lastWasNumber = false
  var capitals = CapitalRun()

  var memory: PhraseMemory
  /// Where the last 64 words begin.
  var marks = [ToneMark](repeating: ToneMark(), count: 64)

  private enum Token { case none, letters, number }

  init(_ book: PhraseBook, kinds: UInt8) {
    self.book = book
    self.kinds = kinds
    memory = PhraseMemory(slots: book.slotCount)
  }

  mutating func read(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = TextLines.beginning(of: 0, in: bytes)
    if index > 0 { countLines(in: bytes, 0..<min(index, bytes.count)) }
    var quotes = QuoteSearch()
    while index < bytes.count {
      let byte = bytes[index]
      steps += 1
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: letter(byte & 0x1F, isSmall: byte >= 0x61, at: index)
      case 0x30...0x39: digit(at: index)
      case 0x20: endToken()
      case 0..<0x80:
        index = punctuation(byte, at: index, in: bytes, &quotes)
        continue
      default:
        index = beyondASCII(byte, at: index, in: bytes, &quotes)
        continue
      }
      index += 1
    }
    endToken()
    closeRun(exclaimed: false)
  }

  // MARK: Words

  private mutating func letter(_ symbol: UInt8, isSmall: Bool, at index: Int) {
    if token != .letters {
      endToken()
      begin(at: index)
      token = .letters
      hasSmall = false
      letters = 0
      key = 0
      state = WordTrie.root
    }
    if isSmall { hasSmall = true }
    letters += 1
    key = key << 5 | UInt64(symbol)
    feed(symbol)
  }

  private mutating func digit(at index: Int) {
    if token != .number {
      endToken()
      begin(at: index)
      token = .number
      key = 0
    }
    key += 1
  }

  private mutating func begin(at index: Int) {
    word += 1
    marks[word & 63] = ToneMark(line: line, offset: index, lineStart: lineStart, clause: clause)
  }

  private mutating func endToken() {
    switch token {
    case .none: return
    case .letters:
      feed(ToneSymbol.gap)
      lookBack()
      lastWasNumber = false
      if letters >= 2, !hasSmall { capitals.extend(to: word) } else { closeRun(exclaimed: false) }
    case .number:
      for filling in book.numberFillings { fill(filling) }
      lastWasNumber = true
      closeRun(exclaimed: false)
    }
    token = .none
  }

  /// A word that nobody knows, in place of a quotation.
  private mutating func standIn(at index: Int) {
    endToken()
    begin(at: index)
    closeRun(exclaimed: false)
  }

  private mutating func closeRun(exclaimed: Bool) {
    // Between two words there is hardly ever one.
    if capitals.isOpen { record.hits += capitals.close(exclaimed: exclaimed) }
  }

  // MARK: What stands between words

  private mutating func punctuation(
    _ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ quotes: inout QuoteSearch
  ) -> Int {
    switch byte {
    case 0x0A: return newLine(at: index, in: bytes)
    case 0x27 where token == .letters: return index + 1
    case 0x2D where token == .letters:
      if let rest = TextLines.restOfDividedWord(behind: index, in: bytes) {
        line += 1
        lineStart = rest
        return rest
      }
      endToken()
    case 0x22:
      endToken()
      return quotation(at: index, length: 1, closing: .straight, in: bytes, &quotes)
    case 0x2E:
      let wasNumber = token == .number || token == .none && lastWasNumber
      let isTouching = token != .none
      endToken()
      if isTouching, TextLines.endsSentence(behind: index, in: bytes), !isAbbreviated(wasNumber) { endSentence() }
    case 0x21:
      endToken()
      closeRun(exclaimed: true)
      if index + 1 < bytes.count, bytes[index + 1] == 0x21 || bytes[index + 1] == 0x3F { exclaim(at: index) }
      endSentence()
    case 0x3F:
      endToken()
      if index + 1 < bytes.count, bytes[index + 1] == 0x21 { exclaim(at: index) }
      endSentence()
    case 0x2C where token == .number && index + 1 < bytes.count && bytes[index + 1].isASCIIDigit: endToken()
    case 0x2C, 0x3A, 0x3B, 0x28, 0x29:
      endToken()
      clause += 1
    default: endToken()
    }
    return index + 1
  }

  private mutating func newLine(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    endToken()
    line += 1
    lineStart = index + 1
    let next = TextLines.beginning(of: index + 1, in: bytes)
    if next > index + 1 { countLines(in: bytes, (index + 1)..<min(next, bytes.count)) }
    if next > index + 1 || TextLines.opensParagraph(at: index + 1, in: bytes) { endSentence() }
    return next
  }

  private mutating func countLines(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    for index in range where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    steps += range.count
  }

  private mutating func endSentence() {
    sentence += 1
    clause += 1
    sentenceStart = word + 1
  }

  private mutating func exclaim(at index: Int) {
    if word < 0 { standIn(at: index) }
    for filling in book.exclamationFillings { fill(filling) }
  }

  /// `Nr.`, `z. B.` and `28. Mai` do not end a sentence.
  private func isAbbreviated(_ wasNumber: Bool) -> Bool {
    wasNumber ? key <= 2 : TextLines.abbreviations.contains(key)
  }

  private mutating func quotation(
    at index: Int, length: Int, closing: QuoteSearch.Mark, in bytes: UnsafeBufferPointer<UInt8>,
    _ quotes: inout QuoteSearch
  ) -> Int {
    endToken()
    guard let end = quotes.end(of: closing, from: index + length, in: bytes, &steps) else { return index + length }
    standIn(at: index)
    countLines(in: bytes, index..<end)
    return end
  }

  private mutating func beyondASCII(
    _ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ quotes: inout QuoteSearch
  ) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (byte, next, third) {
    case (0xC3, _, _):
      guard let (first, second) = ToneSymbol.ofLatin1(next) else { break }
      letter(first, isSmall: next >= 0x9F, at: index)
      if let second { letter(second, isSmall: next >= 0x9F, at: index) }
      return index + 2
    case (0xCC, 0x88, _):
      if token == .letters { letter(ToneSymbol.e, isSmall: hasSmall, at: index) }
      return index + 2
    // Other accents, soft hyphens and marks without width change no word.
    case (0xCC, _, _), (0xCD, 0x80...0xAF, _), (0xC2, 0xAD, _): return index + 2
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return index + 3
    case (0xE2, 0x80, 0x99) where token == .letters: return index + 3
    case (0xE2, 0x80, 0x9E): return quotation(at: index, length: 3, closing: .german, in: bytes, &quotes)
    case (0xE2, 0x80, 0x9C): return quotation(at: index, length: 3, closing: .english, in: bytes, &quotes)
    case (0xC2, 0xAB, _): return quotation(at: index, length: 2, closing: .pointingOut, in: bytes, &quotes)
    case (0xC2, 0xBB, _): return quotation(at: index, length: 2, closing: .pointingIn, in: bytes, &quotes)
    case (0xE2, 0x80, 0x93...0x94):
      endToken()
      clause += 1
      return index + 3
    case (0xC4...0xDF, _, _):
      letter(ToneSymbol.foreign, isSmall: true, at: index)
      return index + 2
    default: break
    }
    endToken()
    var index = index + 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}
