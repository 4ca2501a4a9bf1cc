/// A lexicon made ready for texts: every word of every phrase in one automaton, every phrase under its last word.
///
/// Made once; it is a plain value and serves all threads.
struct PhraseBook: Sendable {
  let automaton: WordAutomaton
  let lines: [Line]
  /// Where the lines that may be complete with a slot begin in `linesOfSlots`; one more than there are slots.
  let firstLine: [UInt32]
  let linesOfSlots: [UInt16]
  /// What a number fills, and what exclamation marks in a row fill.
  let numberFillings: [WordAutomaton.Filling]
  let exclamationFillings: [WordAutomaton.Filling]
  /// The words of all phrases by their numbers, as the lexicon writes them.
  let words: [String]
  /// The line that fills a slot, where it is not words that do.
  let lineOfSlot: [UInt16: UInt16]

  var slotCount: Int { firstLine.count - 1 }

  /// What is to be found: words in a row, or parts near each other.
  struct Line: Sendable {
    var shape: Shape
    var goal: Goal
    /// In which kinds of text it counts, as bits of `Lexicon.Kind`.
    var kinds: UInt8
  }

  enum Shape: Sendable {
    /// The slots in their order, each with the gap that may stand before it.
    case row(slots: [UInt16], gaps: [UInt8])
    case beside([UInt16])
  }

  enum Goal: Sendable {
    case slot(UInt16)
    case entry(Int, inCapitals: Bool)
    case exception(entry: Int, Lexicon.Scope)
    case element(Lexicon.ElementID)
  }

  init(_ lexicon: Lexicon) {
    var making = Making()
    for (index, entry) in lexicon.avoid.enumerated() {
      let kinds = entry.kinds.reduce(0) { $0 | $1.bit }
      for phrase in entry.phrases {
        making.add(phrase, .entry(index, inCapitals: entry.writing == .capitals), kinds)
      }
      for exception in entry.exceptions {
        making.add(exception.phrase, .exception(entry: index, exception.scope), kinds)
      }
    }
    for element in lexicon.contain {
      for phrase in element.phrases { making.add(phrase, .element(element.id), Lexicon.Kind.letter.bit) }
    }
    numberFillings = making.fillings(by: .number)
    exclamationFillings = making.fillings(by: .exclamations)
    words = making.texts
    lineOfSlot = making.lineOfSlot
    lines = making.lines
    automaton = WordAutomaton(making.fillings)
    var first: [UInt32] = [0]
    for lines in making.linesOfSlots { first.append((first.last ?? 0) + UInt32(lines.count)) }
    firstLine = first
    linesOfSlots = making.linesOfSlots.flatMap { $0 }
  }

  /// The lexicon that ships with the tool.
  static let shipped = PhraseBook(LexiconReader.shipped.value)
}

extension Lexicon.Kind {
  var bit: UInt8 {
    switch self {
    case .letter: return 1
    case .finalNotice: return 2
    case .note: return 4
    }
  }
}

/// A phrase book while it grows.
private struct Making {
  var lines: [PhraseBook.Line] = []
  var linesOfSlots: [[UInt16]] = []
  private var slots: [[Phrase.Word]: UInt16] = [:]
  private var fillingsOfWords: [[UInt8]: [WordAutomaton.Filling]] = [:]
  private(set) var texts: [String] = []
  private(set) var lineOfSlot: [UInt16: UInt16] = [:]
  private var numbers: [Phrase.Word: UInt16] = [:]

  var fillings: [(symbols: [UInt8], fillings: [WordAutomaton.Filling])] {
    fillingsOfWords.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }

  mutating func add(_ text: String, _ goal: PhraseBook.Goal, _ kinds: UInt8) {
    for parts in Phrase(text)?.variants ?? [] { add(parts, goal, kinds) }
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
    let line = UInt16(lines.count)
    lines.append(PhraseBook.Line(shape: .beside(parts), goal: goal, kinds: kinds))
    for part in Set(parts) { linesOfSlots[Int(part)].append(line) }
  }

  private mutating func addRow(_ part: Phrase.Part, _ goal: PhraseBook.Goal, _ kinds: UInt8) {
    let slots = part.places.map { slot(for: $0.alternatives) }
    guard let last = slots.last else { return }
    linesOfSlots[Int(last)].append(UInt16(lines.count))
    let gaps = part.places.map { UInt8($0.gap) }
    lines.append(PhraseBook.Line(shape: .row(slots: slots, gaps: gaps), goal: goal, kinds: kinds))
  }

  /// The slot that any of those words fills.
  private mutating func slot(for words: [Phrase.Word]) -> UInt16 {
    if let known = slots[words] { return known }
    let slot = newSlot()
    slots[words] = slot
    for word in words {
      let filling = WordAutomaton.Filling(slot: slot, word: number(of: word))
      guard case .letters(let symbols, let opensAtStart, let opensAtEnd, _) = word else { continue }
      let bounded = (opensAtStart ? [] : [ToneSymbol.gap]) + symbols + (opensAtEnd ? [] : [ToneSymbol.gap])
      fillingsOfWords[bounded, default: []].append(filling)
    }
    return slot
  }

  func fillings(by word: Phrase.Word) -> [WordAutomaton.Filling] {
    guard let number = numbers[word] else { return [] }
    return slots.filter { $0.key.contains(word) }.map(\.value).sorted().map { .init(slot: $0, word: number) }
  }

  private mutating func number(of word: Phrase.Word) -> UInt16 {
    if let known = numbers[word] { return known }
    let number = UInt16(texts.count)
    texts.append(word.text)
    numbers[word] = number
    return number
  }

  private mutating func newSlot() -> UInt16 {
    linesOfSlots.append([])
    return UInt16(linesOfSlots.count - 1)
  }
}
