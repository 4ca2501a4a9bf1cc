/// Finds the words of all phrases in one pass, by the algorithm of Aho and Corasick (CACM 18, 1975).
///
/// A word is its symbols with gaps around them; one that opens at an end lacks the gap there.
struct WordAutomaton: Sendable {
  /// The next state by state and symbol.
  let next: [UInt16]
  /// Where each state's fillings begin in `fillings`; one more than there are states.
  let firstFilling: [UInt32]
  let fillings: [Filling]

  /// A slot that a word fills, and the word's number.
  struct Filling: Sendable {
    let slot: UInt16
    let word: UInt16
  }

  /// - Parameter words: each with what it fills. More states than 16 bits count are left out, as are their words.
  init(_ words: [(symbols: [UInt8], fillings: [Filling])]) {
    var trie = Trie()
    for word in words { trie.insert(word.symbols, word.fillings) }
    (next, firstFilling, fillings) = trie.closed()
  }

  private struct Trie {
    var next = [Int](repeating: -1, count: ToneSymbol.columns)
    var filled: [[Filling]] = [[]]

    mutating func insert(_ symbols: [UInt8], _ fillings: [Filling]) {
      guard filled.count + symbols.count < Int(UInt16.max) else { return }
      var state = 0
      for symbol in symbols {
        let cell = state * ToneSymbol.columns + Int(symbol)
        if next[cell] < 0 {
          next[cell] = filled.count
          filled.append([])
          next += [Int](repeating: -1, count: ToneSymbol.columns)
        }
        state = next[cell]
      }
      filled[state] += fillings
    }

    /// Every missing step filled in with that of the longest ending that is a beginning, level by level.
    mutating func closed() -> (next: [UInt16], firstFilling: [UInt32], fillings: [Filling]) {
      var fail = [Int](repeating: 0, count: filled.count)
      var queue: [Int] = []
      for symbol in 0..<ToneSymbol.columns {
        if next[symbol] < 0 { next[symbol] = 0 } else { queue.append(next[symbol]) }
      }
      var index = 0
      while index < queue.count {
        let state = queue[index]
        index += 1
        filled[state] += filled[fail[state]]
        for symbol in 0..<ToneSymbol.columns {
          let cell = state * ToneSymbol.columns + symbol
          let other = next[fail[state] * ToneSymbol.columns + symbol]
          if next[cell] < 0 {
            next[cell] = other
          } else {
            fail[next[cell]] = other
            queue.append(next[cell])
          }
        }
      }
      var first: [UInt32] = [0]
      for fillings in filled { first.append((first.last ?? 0) + UInt32(fillings.count)) }
      return (next.map { UInt16($0) }, first, filled.flatMap { $0 })
    }
  }
}
