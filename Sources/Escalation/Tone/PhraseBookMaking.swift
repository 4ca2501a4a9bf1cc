/// A phrase book while it grows.
struct PhraseBookMaking {
  private(set) var lines: [PhraseBook.Line] = []
  private(set) var slots: [UInt16] = []
  private(set) var gaps: [UInt8] = []
  private(set) var linesOfSlots: [[UInt16]] = []
  private(set) var lineOfSlot: [UInt16: UInt16] = [:]
  /// Of each word, by its number: how it is read, and the slots it fills.
  private var read: [Phrase.Word] = []
  private var slotsOfWords: [[UInt16]] = []
  private var numbers: [String: UInt16] = [:]
  private var slotsOfChoices: [[UInt16]: UInt16] = [:]

  var words: [String] { read.map(\.text) }

  /// What each word fills that begins as written; one that must end there has a gap behind it.
  var forward: [(symbols: [UInt8], fillings: [WordTrie.Filling])] {
    read.filter { !$0.opensAtStart && !$0.symbols.isEmpty }.map { word in
      (word.symbols + (word.opensAtEnd ? [] : [ToneSymbol.gap]), fillings(by: word.text))
    }
  }

  /// What each word fills that only ends as written, from its last symbol.
  var backward: [(symbols: [UInt8], fillings: [WordTrie.Filling])] {
    read.filter(\.opensAtStart).map { ($0.symbols.reversed(), fillings(by: $0.text)) }
  }

  /// What a word fills, or what stands for one.
  func fillings(by text: String) -> [WordTrie.Filling] {
    guard let number = numbers[text] else { return [] }
    return slotsOfWords[Int(number)].map { .init(slot: $0, word: number) }
  }

  mutating func add(_ phrase: Phrase, _ goal: PhraseBook.Goal, _ kinds: UInt8) {
    for parts in phrase.variants { add(parts, goal, kinds) }
  }

  private mutating func add(_ parts: [Phrase.Part], _ goal: PhraseBook.Goal, _ kinds: UInt8) {
    if let part = parts.first, parts.count == 1 { return addRow(part, goal, kinds) }
    let parts = parts.map { part -> UInt16 in
      if let place = part.places.first, part.places.count == 1 { return slot(for: place.alternatives) }
      let slot = newSlot()
      lineOfSlot[slot] = UInt16(lines.count)
      addRow(part, .slot(slot), kinds)
      return slot
    }
    for part in Set(parts) { linesOfSlots[Int(part)].append(UInt16(lines.count)) }
    addLine(parts, parts.map { _ in 0 }, isRow: false, goal, kinds)
  }

  private mutating func addRow(_ part: Phrase.Part, _ goal: PhraseBook.Goal, _ kinds: UInt8) {
    let slots = part.places.map { slot(for: $0.alternatives) }
    guard let last = slots.last else { return }
    linesOfSlots[Int(last)].append(UInt16(lines.count))
    addLine(slots, part.places.map { UInt8($0.gap) }, isRow: true, goal, kinds)
  }

  private mutating func addLine(
    _ slots: [UInt16], _ gaps: [UInt8], isRow: Bool, _ goal: PhraseBook.Goal, _ kinds: UInt8
  ) {
    let first = Int32(self.slots.count)
    self.slots += slots
    self.gaps += gaps
    lines.append(
      PhraseBook.Line(first: first, last: Int32(self.slots.count) - 1, isRow: isRow, kinds: kinds, goal: goal))
  }

  /// The slot that any of those words fills.
  private mutating func slot(for words: [Phrase.Word]) -> UInt16 {
    let numbers = words.map { number(of: $0) }
    if let known = slotsOfChoices[numbers] { return known }
    let slot = newSlot()
    slotsOfChoices[numbers] = slot
    for number in numbers { slotsOfWords[Int(number)].append(slot) }
    return slot
  }

  private mutating func number(of word: Phrase.Word) -> UInt16 {
    if let known = numbers[word.text] { return known }
    let number = UInt16(read.count)
    read.append(word)
    slotsOfWords.append([])
    numbers[word.text] = number
    return number
  }

  private mutating func newSlot() -> UInt16 {
    linesOfSlots.append([])
    return UInt16(linesOfSlots.count - 1)
  }
}
