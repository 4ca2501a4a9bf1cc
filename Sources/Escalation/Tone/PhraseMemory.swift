/// Which words of the text filled which slots of the phrase book, as far back as a phrase can reach.
struct PhraseMemory {
  private var states: [State]

  private struct State {
    /// In which of the last 64 words the slot was filled; bit 0 is `latest`.
    var filled: UInt64 = 0
    var latest: Int32 = 0
    /// The number of the word that filled it last.
    var filler: UInt16 = 0

    /// The same with bit 0 for that word.
    func filled(at word: Int) -> UInt64 {
      let distance = word - Int(latest)
      return distance < 64 ? filled << UInt64(distance) : 0
    }
  }

  init(slots: Int) {
    states = [State](repeating: State(), count: slots)
  }

  mutating func fill(_ slot: Int, with number: UInt16, at word: Int) {
    let filled = states[slot].filled(at: word) | 1
    states[slot] = State(filled: filled, latest: Int32(word), filler: number)
  }

  /// How many words ago a line began that ends with that word, within its sentence; nil where it is not complete.
  func start(of line: PhraseBook.Line, in book: PhraseBook, at word: Int, since sentenceStart: Int) -> Int? {
    let length = word - sentenceStart + 1
    let inSentence = length < 64 ? (UInt64(1) << UInt64(length)) &- 1 : UInt64.max
    var index = Int(line.last)
    guard line.isRow else { return startOfParts(line, in: book, at: word, within: inSentence) }
    var candidates: UInt64 = 1
    while index > Int(line.first) {
      var reachable: UInt64 = 0
      for distance in 1...(UInt64(book.gaps[index]) + 1) { reachable |= candidates << distance }
      index -= 1
      candidates = reachable & states[Int(book.slots[index])].filled(at: word) & inSentence
      if candidates == 0 { return nil }
    }
    return candidates.trailingZeroBitCount
  }

  private func startOfParts(
    _ line: PhraseBook.Line, in book: PhraseBook, at word: Int, within inSentence: UInt64
  ) -> Int? {
    let near = inSentence & ((1 << UInt64(Phrase.window + 1)) - 1)
    var start = 0
    for index in Int(line.first)...Int(line.last) {
      let words = states[Int(book.slots[index])].filled(at: word) & near
      if words == 0 { return nil }
      start = max(start, words.trailingZeroBitCount)
    }
    return start
  }

  /// The numbers of the words that filled a line's slots.
  func fillers(of line: PhraseBook.Line, in book: PhraseBook) -> [UInt16] {
    book.slots[Int(line.first)...Int(line.last)].flatMap { slot in
      book.lineOfSlot[slot].map { fillers(of: book.lines[Int($0)], in: book) } ?? [states[Int(slot)].filler]
    }
  }
}
