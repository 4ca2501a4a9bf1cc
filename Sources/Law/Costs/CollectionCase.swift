import CaseModel

/// One way the collection may go, with every line of its costs. The lines add up.
public struct CollectionCase: Sendable {
  public let kind: Kind
  public let isUndisputed: Bool
  /// Nr. 2300 VV RVG.
  public let fee: CostFigure
  /// Post and telephone, Nr. 7002 VV RVG.
  public let expenses: CostFigure
  /// Fee and expenses.
  public let net: CostFigure
  /// VAT on them; whether the debtor owes it, the forecast's `inputTax` says.
  public let vat: CostFigure
  /// What is damage: net, with VAT only if the creditor bears it.
  public let costs: CostFigure
  /// The lump sums of § 288 (5) BGB that are credited against it.
  public let setOff: CostFigure
  /// What comes on top of the lump sums.
  public let recoverable: CostFigure
  /// The same if it turns out that the creditor bears the VAT; only where nobody said so.
  public let recoverableWithVAT: CostFigure?

  public enum Kind: Hashable, CaseIterable, Sendable {
    /// Undisputed 0.5, as a rule where the debtor pays on the first demand; disputed the least rate.
    case simple
    /// Undisputed 0.9; disputed 1.3.
    case regular
    /// Undisputed 1.3, disputed 2.5: only if the matter was particularly extensive or difficult.
    case extensive
  }

  /// `einfacher Fall`, `Regelfall`, `besonders umfangreich oder schwierig`.
  public var title: Text {
    switch (kind, isUndisputed) {
    case (.simple, true): return Text("einfacher Fall", "simple case")
    case (.simple, false): return Text("Mindestsatz", "least rate")
    case (.regular, _): return Text("Regelfall", "regular case")
    case (.extensive, true):
      return Text("besonders umfangreich oder schwierig", "particularly extensive or difficult")
    case (.extensive, false): return Text("umfangreich oder schwierig", "extensive or difficult")
    }
  }

  init(
    _ kind: Kind, isUndisputed: Bool, fee: CostFigure, _ rules: CollectionRules,
    _ inputTax: CollectionForecast.InputTax, lumpSums: Money
  ) {
    self.kind = kind
    self.isUndisputed = isUndisputed
    self.fee = fee
    let share = FeeRounding.halfUp(rules.expenses, of: fee.amount)
    let most = rules.mostExpenses
    expenses = CostFigure(
      share.cents > most.cents ? most : share, .share(rules.expenses, of: fee.amount, atMost: most),
      .law("Nr. 7002 VV RVG"))
    net = CostFigure(
      fee.amount.raised(by: expenses.amount), .sum([fee.amount, expenses.amount]), .law("§ 13e Abs. 1 RDG"))
    vat = CostFigure(
      FeeRounding.halfUp(rules.vat, of: net.amount), .share(rules.vat, of: net.amount, atMost: nil),
      .law("Nr. 7008 VV RVG"), .law("§ 12 Abs. 1 UStG"))
    let gross = CostFigure(
      net.amount.raised(by: vat.amount), .sum([net.amount, vat.amount]), .law("§ 280 Abs. 2 BGB"),
      .law("§ 13a Abs. 1 Nr. 6 RDG"))
    costs = inputTax == .borne ? gross : CostFigure(net.amount, .sum([net.amount]), .law("§ 280 Abs. 2 BGB"))
    setOff = CollectionCase.credit(lumpSums, against: costs)
    recoverable = CollectionCase.rest(of: costs, less: setOff)
    recoverableWithVAT =
      inputTax == .undeclared
      ? CollectionCase.rest(of: gross, less: CollectionCase.credit(lumpSums, against: gross)) : nil
  }

  private static func credit(_ lumpSums: Money, against costs: CostFigure) -> CostFigure {
    CostFigure(
      Money(cents: min(max(0, lumpSums.cents), costs.amount.cents)), .credit(lumpSums, costs: costs.amount),
      .law("§ 288 Abs. 5 Satz 3 BGB"))
  }

  private static func rest(of costs: CostFigure, less credit: CostFigure) -> CostFigure {
    CostFigure(
      Money(cents: costs.amount.cents - credit.amount.cents), .difference(costs.amount, credit.amount),
      .law("§ 288 Abs. 5 Satz 3 BGB"))
  }
}

extension Money {
  /// The sum of two amounts in euros that are far from any limit.
  fileprivate func raised(by other: Money) -> Money {
    Money(cents: cents + other.cents)
  }
}
