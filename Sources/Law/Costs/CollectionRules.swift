import CaseModel

/// What the book says about costs of collection on the day of a mandate.
struct CollectionRules {
  let table: Gebuehrentabelle
  /// The simple fee on small claims, and up to which value; nil where the claim is disputed.
  let small: (fee: Money, upTo: Money)?
  let leastFee: Money
  /// Lowest first, one for each kind of case.
  let rates: [Gebuehrensatz]
  let expenses: Percent
  let mostExpenses: Money
  let vat: Percent
  let feeBasis: Citation

  /// The rules, or what is missing for them.
  static func on(_ day: Day, isUndisputed: Bool, _ book: LawBook) -> (
    rules: CollectionRules?, unknown: [UncoveredValue]
  ) {
    var unknown: [UncoveredValue] = []
    func take<Value>(_ series: StatutorySeries<Value>) -> Value? {
      let value = series.value(on: day)
      if value == nil { unknown.append(UncoveredValue(series, on: day)) }
      return value
    }
    let table = take(book.rvgTabelle)
    let least = take(book.rvgMindestgebuehr)
    let series =
      isUndisputed
      ? [book.inkassoEinfach, book.inkassoRegel, book.inkassoHoechst]
      : [book.geschaeftsgebuehrMindest, book.geschaeftsgebuehrSchwelle, book.geschaeftsgebuehrHoechst]
    let rates = series.compactMap(take)
    let smallFee = isUndisputed ? take(book.rvgKleinwertgebuehr) : nil
    let smallLimit = isUndisputed ? take(book.rvgKleinwertgrenze) : nil
    let expenses = take(book.auslagenpauschale)
    let mostExpenses = take(book.auslagenpauschaleHoechst)
    let vat = take(book.umsatzsteuer)
    guard unknown.isEmpty, let table, let least, let expenses, let mostExpenses, let vat else { return (nil, unknown) }
    let small = smallFee.flatMap { fee in smallLimit.map { (fee, $0) } }
    let rules = CollectionRules(
      table: table, small: small, leastFee: least, rates: rates, expenses: expenses, mostExpenses: mostExpenses,
      vat: vat, feeBasis: .law(isUndisputed ? "Nr. 2300 Anm. 2 VV RVG" : "Nr. 2300 VV RVG"))
    return (rules, [])
  }

  /// So many simple fees on the value, rounded half up (§ 2 (2) RVG), at least the least fee (§ 13 (3) RVG).
  func fee(_ rate: Gebuehrensatz, on value: Money) -> CostFigure? {
    let isSmall = small.map { value.currency == .eur && value.isPositive && value.cents <= $0.upTo.cents } ?? false
    guard let simple = isSmall ? small?.fee : table.fee(for: value) else { return nil }
    let table = Citation.law(isSmall ? "§ 13 Abs. 2 RVG" : "§ 13 Abs. 1 RVG")
    let fee = FeeRounding.halfUp(simple, times: rate)
    guard fee.cents < leastFee.cents else {
      return CostFigure(
        fee, .fee(rate: rate, simpleFee: simple, value: value, isSmallClaim: isSmall), feeBasis, table)
    }
    return CostFigure(
      leastFee, .leastFee(rate: rate, simpleFee: simple, least: leastFee), feeBasis, table, .law("§ 13 Abs. 3 RVG"))
  }
}
