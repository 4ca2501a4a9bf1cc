import CaseModel

/// A rate that the creditor says was agreed and that no paper shows: where it is lower than the statutory one it binds
/// without proof, for nobody is asked for more than the creditor says is owed; where it is higher the law stays.
struct LowerInterest {
  /// From the first day on, without a gap.
  let spans: [InterestSpan]
  /// Whether it is nowhere higher than the statutory rate.
  let isLower: Bool

  /// - Parameter points: the statutory rate, over the base rate of each day.
  init(
    _ agreed: InterestRate, than points: Percent, _ ground: InterestSpan.Ground, from first: Day, _ law: LawBook
  ) {
    switch agreed {
    case .overBase(let own):
      isLower = own <= points
      spans = [
        own < points
          ? InterestSpan(agreed, from: first, ground: .vereinbart)
          : InterestSpan(.overBase(points), from: first, ground: ground)
      ]
    case .fixed(let own):
      // Which of the two is lower may change with every base rate; beyond those that are known it stays as it was.
      var starts: [(from: Day, binds: Bool)] = []
      var next = first
      while let entry = law.basiszinssatz.entry(on: next) {
        let binds = own < entry.value + points
        if starts.last?.binds != binds { starts.append((next, binds)) }
        next = entry.coveredUntil.adding(1)
      }
      isLower = !starts.isEmpty && starts.allSatisfy(\.binds)
      if starts.isEmpty { starts = [(first, false)] }
      let ends = starts.dropFirst().map { Optional($0.from.adding(-1)) } + [nil]
      spans = zip(starts, ends).map { start, end in
        start.binds
          ? InterestSpan(agreed, from: start.from, through: end, ground: .vereinbart)
          : InterestSpan(.overBase(points), from: start.from, through: end, ground: ground)
      }
    }
  }
}
