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
    ranges = text.matches(of: #/(\S*\d)(?:\s+(?:bis|to|through)\s+|\s*(?:–|—|\.\.\.|…)\s*|\s+-\s+)(\S*\d)/#).compactMap
    { match in
      guard let first = Number(match.1), let last = Number(match.2), first.figure < last.figure,
        // „0815 bis 0817“ says no more of the last than its figures.
        last.stem == first.stem || last.stem.isEmpty
      else { return nil }
      return (first, last)
    }
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
