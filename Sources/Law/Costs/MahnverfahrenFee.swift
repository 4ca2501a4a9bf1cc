import CaseModel

extension LawBook {
  /// The court's fee for a payment order on that value (Nr. 1100 KV GKG).
  ///
  /// nil where the value is not positive, not in euros or beyond the table, or where the fees are unknown on that day.
  ///
  /// - Parameter day: on which the application reaches the court.
  public func mahnverfahrensgebuehr(on value: Money, filed day: Day) -> CostFigure? {
    guard let table = gkgTabelle.value(on: day), let rate = mahnverfahrenSatz.value(on: day),
      let least = mahnverfahrenMindestgebuehr.value(on: day), let simple = table.fee(for: value)
    else { return nil }
    let fee = FeeRounding.halfUp(simple, times: rate)
    let basis = Citation.law("Nr. 1100 KV GKG")
    guard fee.cents < least.cents else {
      return CostFigure(
        fee, .fee(rate: rate, simpleFee: simple, value: value, isSmallClaim: false), basis, .law("§ 34 Abs. 1 GKG"))
    }
    return CostFigure(least, .leastFee(rate: rate, simpleFee: simple, least: least), basis)
  }
}
