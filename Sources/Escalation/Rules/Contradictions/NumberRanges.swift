import CaseModel

/// Ranges of invoice numbers in what people write: `RE-2026-0815 bis RE-2026-0817`, `4711-4715`.
struct NumberRanges {
  private let ranges: [(first: Number, last: Number)]

  /// What stands before the last figures of a number, and those.
  private struct Number {
    let stem: String
    let figure: Int

    init?(_ text: some StringProtocol) {
      let figures = text.suffix(while: { $0.isASCII && $0.isNumber })
      guard let figure = Int(figures) else { return nil }
      stem = text.dropLast(figures.count).lowercased()
      self.figure = figure
    }
  }

  init(in text: String) {
    guard NumberSearch.isSearchable(text) else {
      ranges = []
      return
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    ranges = words.indices.compactMap { index in
      if NumberRanges.tos.contains(words[index].lowercased()) {
        let rest = words[(index + 1)...].drop { NumberRanges.fillers.contains($0.lowercased()) }
        guard index > words.startIndex, let last = rest.first else { return nil }
        return NumberRanges.range(words[index - 1], last)
      }
      // Written together: `4711–4715`.
      let parts = words[index].split(maxSplits: 1) { NumberRanges.dashes.contains($0) }
      return parts.count == 2 ? NumberRanges.range(parts[0], parts[1]) : nil
    }
  }

  private static let tos: Set = ["bis", "to", "through", "-", "–", "—", "…", "..."]
  private static let fillers: Set = ["einschließlich", "einschl.", "zu", "zur", "nr.", "rechnung"]
  private static let dashes: Set<Character> = ["–", "—", "…"]

  private static func range(_ first: Substring, _ last: Substring) -> (first: Number, last: Number)? {
    func bare(_ word: Substring) -> Substring {
      var word = word.drop { !$0.isLetter && !$0.isNumber }
      while let end = word.last, !end.isLetter, !end.isNumber { word.removeLast() }
      return word
    }
    guard let first = Number(bare(first)), let last = Number(bare(last)), first.figure < last.figure,
      // „0815 bis 0817“ says no more of the last than its figures.
      last.stem == first.stem || last.stem.isEmpty
    else { return nil }
    return (first, last)
  }

  /// Whether a number lies between those a text names as the first and the last.
  func contain(_ number: String) -> Bool {
    guard !ranges.isEmpty, let number = Number(number) else { return false }
    return ranges.contains {
      $0.first.stem == number.stem && $0.first.figure <= number.figure && number.figure <= $0.last.figure
    }
  }
}

extension StringProtocol {
  /// The end of it, as far as its signs are so.
  fileprivate func suffix(while isOne: (Character) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isOne(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
