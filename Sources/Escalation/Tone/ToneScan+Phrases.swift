/// Which phrases the words of the pass make.
extension ToneScan {
  /// Goes on in the tree of words, as long as the word may be one of them.
  mutating func feed(_ symbol: UInt8) {
    guard let here = state else { return }
    let next = book.forward.state(behind: here, symbol)
    guard next != WordTrie.root else {
      state = nil
      return
    }
    state = next
    for index in book.forward.fillings(of: next) { fill(book.forward[index]) }
  }

  /// Looks whether the word ends as one of those that open at their start.
  mutating func lookBack() {
    var here = WordTrie.root
    var rest = key
    while rest != 0 {
      here = book.backward.state(behind: here, UInt8(rest & 31))
      guard here != WordTrie.root else { return }
      rest >>= 5
      steps += 1
      for index in book.backward.fillings(of: here) { fill(book.backward[index]) }
    }
  }

  mutating func fill(_ filling: WordTrie.Filling) {
    let slot = Int(filling.slot)
    memory.fill(slot, with: filling.word, at: word)
    for index in book.firstLine[slot]..<book.firstLine[slot + 1] {
      steps += 1
      let line = book.lines[Int(book.linesOfSlots[Int(index)])]
      guard line.kinds & kinds != 0, let start = memory.start(of: line, in: book, at: word, since: sentenceStart)
      else { continue }
      reach(line, from: word - start)
    }
  }

  private mutating func reach(_ line: PhraseBook.Line, from start: Int) {
    let mark = marks[start & 63]
    switch line.goal {
    case .slot(let slot): fill(WordTrie.Filling(slot: slot, word: 0))
    case .element(let entry):
      record.said.append(
        ToneRecord.Hit(entry: entry, words: [], mark: mark, lastClause: clause, sentence: sentence))
    // „Zahlen Sie nicht, informieren wir …“: what a comma divides belongs to neither clause.
    case .exception(let entry, .clause): if mark.clause == clause { record.exceptClause(clause, of: entry) }
    case .exception(let entry, .sentence): record.exceptSentence(sentence, of: entry)
    case .exception(let entry, .text): record.exceptText(of: entry)
    case .context(let context): record.note(context, in: sentence)
    case .entry(let entry, let inCapitals, let plainness):
      let hit = ToneRecord.Hit(
        entry: entry, words: memory.fillers(of: line, in: book), mark: mark, lastClause: clause,
        sentence: sentence, plainness: plainness)
      if inCapitals { capitals.await(hit, at: word) } else { record.hits.append(hit) }
    }
  }
}
