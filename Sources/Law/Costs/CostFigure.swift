import CaseModel

/// An amount of costs, how it came about, and on what it rests.
public struct CostFigure: Hashable, Sendable {
  public let amount: Money
  public let working: Working
  public let basis: [Citation]

  /// The numbers behind the amount; their wording is made on demand.
  public enum Working: Hashable, Sendable {
    /// So many simple fees on a value.
    case fee(rate: Gebuehrensatz, simpleFee: Money, value: Money, isSmallClaim: Bool)
    /// The same, lifted to the least amount a fee has.
    case leastFee(rate: Gebuehrensatz, simpleFee: Money, least: Money)
    /// A share of an amount, cut off at `atMost` where there is such a limit.
    case share(Percent, of: Money, atMost: Money?)
    case sum([Money])
    /// What is credited: the smaller of what there is to credit and the costs.
    case credit(Money, costs: Money)
    case difference(Money, Money)
  }

  init(_ amount: Money, _ working: Working, _ basis: Citation...) {
    self.amount = amount
    self.working = working
    self.basis = basis
  }

  /// `0,9 × 93,00 € (Wert 1.000,00 €) = 83,70 €`
  public func text(_ language: Language) -> String {
    "\(working.text(language)) = \(amount.text(language))"
  }
}

extension CostFigure.Working {
  func text(_ language: Language) -> String {
    let isGerman = language == .german
    switch self {
    case .fee(let rate, let simpleFee, let value, let isSmallClaim):
      let small = isSmallClaim ? (isGerman ? ", Kleinforderung" : ", small claim") : ""
      let note = isGerman ? "Wert \(value.german)\(small)" : "value \(value.english)\(small)"
      return "\(rate.text(language)) × \(simpleFee.text(language)) (\(note))"
    case .leastFee(let rate, let simpleFee, let least):
      let product = "\(rate.text(language)) × \(simpleFee.text(language))"
      return isGerman ? "\(product), mindestens \(least.german)" : "\(product), at least \(least.english)"
    case .share(let share, let amount, let limit):
      let points = share.points(language)
      let product =
        isGerman ? "\(points)\u{A0}% von \(amount.german)" : "\(points)% of \(amount.english)"
      guard let limit else { return product }
      return isGerman ? "\(product), höchstens \(limit.german)" : "\(product), at most \(limit.english)"
    case .sum(let amounts): return amounts.map { $0.text(language) }.joined(separator: " + ")
    case .credit(let credit, let costs):
      return isGerman
        ? "\(credit.german), höchstens die Kosten von \(costs.german)"
        : "\(credit.english), at most the costs of \(costs.english)"
    case .difference(let left, let right): return "\(left.text(language)) − \(right.text(language))"
    }
  }
}
