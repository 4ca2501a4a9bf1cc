/// The words of all phrases as a tree of their symbols; most words of a text leave it after two or three.
///
/// Words that open at their start stand in a tree of their own, from their last symbol backwards.
struct WordTrie: Sendable {
  private var branches: [UInt16] = [UInt16](repeating: 0, count: ToneSymbol.columns)
  /// Where each state's fillings begin in `fillings`; one more than there are states.
  private var firstFilling: [UInt32] = []
  private var fillings: [Filling] = []

  /// A slot that a word fills, and the word's number.
  struct Filling: Sendable {
    let slot: UInt16
    let word: UInt16
  }

  /// Where every word begins; nothing leads back to it, so that it also says that no word goes on so.
  static let root = 0

  /// - Parameter words: each with what it fills. More states than 16 bits count are left out, as are their words.
  init(_ words: [(symbols: [UInt8], fillings: [Filling])]) {
    var filled: [[Filling]] = [[]]
    for word in words where filled.count + word.symbols.count < Int(UInt16.max) {
      var state = 0
      for symbol in word.symbols {
        let cell = state * ToneSymbol.columns + Int(symbol)
        if branches[cell] == 0 {
          branches[cell] = UInt16(filled.count)
          filled.append([])
          branches.append(contentsOf: repeatElement(0, count: ToneSymbol.columns))
        }
        state = Int(branches[cell])
      }
      filled[state] += word.fillings
    }
    firstFilling.reserveCapacity(filled.count + 1)
    firstFilling.append(0)
    for some in filled {
      fillings += some
      firstFilling.append(UInt32(fillings.count))
    }
  }

  /// The state behind that symbol; the root where no word goes on so.
  func state(behind state: Int, _ symbol: UInt8) -> Int {
    Int(branches[state * ToneSymbol.columns + Int(symbol)])
  }

  /// The numbers of what is filled by words that end in that state.
  func fillings(of state: Int) -> Range<Int> {
    Int(firstFilling[state])..<Int(firstFilling[state + 1])
  }

  subscript(filling: Int) -> Filling { fillings[filling] }
}
