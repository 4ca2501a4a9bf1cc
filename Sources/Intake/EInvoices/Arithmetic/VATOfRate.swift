import CaseModel

extension EInvoice.VATCategory {
  /// BR-CO-17: the tax is that of its rate. What rounding line by line makes of it, less than one euro, is let be, as the
  /// norm's own checks do.
  func finding() -> Finding? {
    guard let base, let amount, let rate, base.currency == amount.currency,
      let expected = base.share(of: rate), let difference = amount.minus(expected),
      difference.cents.magnitude >= amount.currency.unit
    else { return nil }
    return Finding(
      .vatOfOtherRate, at: place,
      Text(
        "\(BusinessTerm.vatCategory.label.german) ist \(amount.german); \(rate.german) von \(base.german) sind \(expected.german).",
        "\(BusinessTerm.vatCategory.label.english) is \(amount.english); \(rate.english) of \(base.english) is \(expected.english)."
      ))
  }
}

extension Money {
  /// Half up, away from zero; nil where it does not fit.
  fileprivate func share(of rate: Percent) -> Money? {
    let product = Int128(cents) * Int128(rate.thousandths)
    let rounded = (product.magnitude + 50_000) / 100_000
    return Int64(exactly: product < 0 ? -Int128(rounded) : Int128(rounded)).map { Money(cents: $0, currency) }
  }
}

extension Currency {
  /// One euro in cents, one dinar in fils.
  fileprivate var unit: UInt64 { (0..<digits).reduce(1) { unit, _ in unit * 10 } }
}
