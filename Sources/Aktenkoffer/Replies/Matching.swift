/// Pairs of two sides, each of which stands for one.
struct Matching {
  /// Of each on the one side who may be it on the other, the likest first.
  private var choices: [Int: [Int]] = [:]
  private let likely: [(own: Int, other: Int)]
  private var others: [Int: Int] = [:]
  private var owns: [Int: Int] = [:]

  /// - Parameter likely: the likest first.
  init(of likely: [(own: Int, other: Int)]) {
    self.likely = likely
    for (own, other) in likely { choices[own, default: []].append(other) }
  }

  mutating func pairs() -> [(own: Int, other: Int)] {
    for (own, other) in likely where owns[own] == nil && others[other] == nil {
      (owns[own], others[other]) = (other, own)
    }
    // Who is left over may take the place of one who finds another.
    for own in choices.keys.sorted() where owns[own] == nil {
      var asked: Set<Int> = []
      _ = find(for: own, &asked)
    }
    return owns.map { (own: $0.key, other: $0.value) }.sorted { $0.own < $1.own }
  }

  private mutating func find(for own: Int, _ asked: inout Set<Int>) -> Bool {
    for other in choices[own] ?? [] where asked.insert(other).inserted {
      if let rival = others[other], !find(for: rival, &asked) { continue }
      (owns[own], others[other]) = (other, own)
      return true
    }
    return false
  }
}
