import CaseModel

extension EInvoice.VATCategory {
  /// BR-CO-17: the tax is that of its rate. What rounding line by line makes of it, less than one euro, is let be, as the
  /// norm's own checks do.
  ///
  /// Where nothing is taxed (BR-AE-09, BR-E-09, BR-G-09, BR-IC-09, BR-O-09, BR-Z-09) there is no tax at all.
  func finding() -> Finding? {
    if let code, EInvoice.VATCategory.untaxed.contains(code), let amount, amount.cents != 0 {
      return Finding(
        .vatOfOtherRate, at: place,
        Text(
          "\(BusinessTerm.vatCategory.label.german) ist \(amount.german); in der Kategorie \(code) fällt keine an.",
          "\(BusinessTerm.vatCategory.label.english) is \(amount.english); in category \(code) there is none."))
    }
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

extension EInvoice.VATCategory {
  /// UNTDID 5305, as EN 16931 uses it: reverse charge, exempt, export, within the Union, outside, zero-rated.
  fileprivate static let untaxed: Set = ["AE", "E", "G", "K", "O", "Z"]
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
