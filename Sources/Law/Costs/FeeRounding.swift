import CaseModel

/// Rounding of fees and of the tax on them: to the nearest cent, half a cent up (§ 2 (2) Satz 2 RVG).
enum FeeRounding {
  /// `amount` × `numerator` / `denominator`.
  static func halfUp(_ amount: Money, times numerator: Int, over denominator: Int) -> Money {
    let (product, divisor) = (amount.cents * Int64(numerator), Int64(denominator))
    return Money(cents: (2 * product + divisor) / (2 * divisor), amount.currency)
  }

  static func halfUp(_ amount: Money, times rate: Gebuehrensatz) -> Money {
    halfUp(amount, times: rate.hundredths, over: 100)
  }

  static func halfUp(_ share: Percent, of amount: Money) -> Money {
    halfUp(amount, times: share.thousandths, over: 100_000)
  }
}
