/// A lexicon made ready for texts: every word of every phrase in a tree, every phrase under its last word.
///
/// Made once; it is a plain value and serves all threads.
struct PhraseBook: Sendable {
  /// Words by their beginnings, and those that open at their start by their ends.
  let forward: WordTrie
  let backward: WordTrie
  let lines: [Line]
  /// The slots of all lines one behind the other, and beside each the gap that may stand before it in a row.
  let slots: [UInt16]
  let gaps: [UInt8]
  /// Where the lines that may be complete with a slot begin in `linesOfSlots`; one more than there are slots.
  let firstLine: [UInt32]
  let linesOfSlots: [UInt16]
  /// What a number fills, and what exclamation marks in a row fill.
  let numberFillings: [WordTrie.Filling]
  let exclamationFillings: [WordTrie.Filling]
  /// The words of all phrases by their numbers, as the lexicon writes them.
  let words: [String]
  /// The line that fills a slot, where it is not words that do.
  let lineOfSlot: [UInt16: UInt16]

  var slotCount: Int { firstLine.count - 1 }

  /// What is to be found: words in a row, or parts near each other.
  struct Line: Sendable {
    /// Its slots, as places in `slots`.
    let first: Int32
    let last: Int32
    let isRow: Bool
    /// In which kinds of text it counts, as bits of `Lexicon.Kind`.
    let kinds: UInt8
    let goal: Goal
  }

  enum Goal: Sendable {
    case slot(UInt16)
    case entry(Int, inCapitals: Bool, ToneRecord.Plainness)
    case context(Lexicon.Context)
    case exception(entry: Int, Lexicon.Scope)
    case element(Int)
  }

  init(_ lexicon: Lexicon) {
    var making = PhraseBookMaking()
    for (index, entry) in lexicon.avoid.enumerated() {
      let kinds = entry.kinds.reduce(0) { $0 | $1.bit }
      for phrase in entry.phrases {
        making.add(phrase, .entry(index, inCapitals: entry.writing == .capitals, .loose), kinds)
      }
      for phrase in entry.underPressure { making.add(phrase, .entry(index, inCapitals: false, .underPressure), kinds) }
      for plain in entry.plain {
        making.add(
          plain.phrase, .entry(index, inCapitals: false, plain.needsPressure ? .plainUnderPressure : .plain), kinds)
      }
      for exception in entry.exceptions {
        making.add(exception.phrase, .exception(entry: index, exception.scope), kinds)
      }
    }
    for remark in lexicon.contexts { making.add(remark.phrase, .context(remark.context), Lexicon.Kind.letter.bit) }
    // What must be said comes behind what must not, under numbers that go on.
    for (index, element) in lexicon.contain.enumerated() {
      let number = lexicon.avoid.count + index
      for phrase in element.phrases { making.add(phrase, .element(number), Lexicon.Kind.letter.bit) }
      for exception in element.exceptions {
        making.add(exception.phrase, .exception(entry: number, exception.scope), Lexicon.Kind.letter.bit)
      }
    }
    lines = making.lines
    slots = making.slots
    gaps = making.gaps
    words = making.words
    lineOfSlot = making.lineOfSlot
    numberFillings = making.fillings(by: Phrase.Word.number)
    exclamationFillings = making.fillings(by: Phrase.Word.exclamations)
    forward = WordTrie(making.forward)
    backward = WordTrie(making.backward)
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
