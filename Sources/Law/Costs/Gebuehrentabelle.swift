import CaseModel

/// A table of fees by value, told as the statutes tell it: a fee for the lowest values, and what each further stretch
/// of value that has begun adds to it (§ 13 (1) RVG, § 34 (1) GKG).
public struct Gebuehrentabelle: Hashable, Sendable {
  /// The simple fee for values up to `lowestValue`.
  public let lowestFee: Money
  public let lowestValue: Money
  /// In the order of their values.
  public let steps: [Step]

  /// Up to which value each stretch that has begun adds how much.
  public struct Step: Hashable, Sendable {
    /// nil for the last step of an open table.
    public let upTo: Money?
    public let stretch: Money
    public let increase: Money
  }

  /// The simple fee, 1.0.
  ///
  /// nil where the value is not positive, not in euros, or beyond a table that is known to an end only.
  public func fee(for value: Money) -> Money? {
    guard value.currency == lowestFee.currency, value.isPositive, value.cents <= Money.largest else { return nil }
    var fee = lowestFee.cents
    var reached = lowestValue.cents
    for step in steps where value.cents > reached {
      let end = step.upTo.map { min($0.cents, value.cents) } ?? value.cents
      fee += (end - reached + step.stretch.cents - 1) / step.stretch.cents * step.increase.cents
      reached = end
    }
    return value.cents > max(reached, lowestValue.cents) ? nil : Money(cents: fee)
  }
}

extension Gebuehrentabelle {
  /// In euros, as the tables of the statutes have them.
  init(upTo lowestValue: Int64, _ lowestFee: Int64, _ steps: [(upTo: Int64?, stretch: Int64, cents: Int64)]) {
    self.lowestValue = Money(cents: lowestValue * 100)
    self.lowestFee = Money(cents: lowestFee)
    self.steps = steps.map { step in
      Step(
        upTo: step.upTo.map { Money(cents: $0 * 100) }, stretch: Money(cents: step.stretch * 100),
        increase: Money(cents: step.cents))
    }
  }
}

extension Gebuehrentabelle: StatutoryValue {
  public func text(_ language: Language) -> String {
    let (fee, value) = (lowestFee.text(language), lowestValue.text(language))
    return language == .german ? "Tabelle ab \(fee) (bis \(value))" : "Table from \(fee) (up to \(value))"
  }

  public var plain: String {
    ([(lowestValue.description, lowestFee.description)]
      + steps.map { ("\($0.upTo?.description ?? "")/\($0.stretch)", $0.increase.description) })
      .map { "\($0)=\($1)" }.joined(separator: ";")
  }
}
