import CaseModel

/// One total of an invoice, and what it must be the sum of.
struct EInvoiceSum: Sendable {
  let kind: FindingKind
  let total: BusinessTerm
  let parts: [BusinessTerm]
  /// How the parts add up, in terms: `BT-109 + BT-110`.
  let formula: String
  /// The total as stated and as computed; nil where the profile has no such data.
  let figures: @Sendable (EInvoice) -> Figures?

  struct Figures: Sendable {
    let stated: Money
    let computed: Money
  }

  func finding(in invoice: EInvoice) -> Finding? {
    guard let figures = figures(invoice), let difference = figures.stated.minus(figures.computed), difference.cents != 0
    else { return nil }
    return Finding(
      kind, at: invoice.origin.place(of: total.code),
      Text(
        "\(total.label.german) ist \(figures.stated.german); \(formula) ergibt \(figures.computed.german), "
          + "Unterschied \(difference.german).",
        "\(total.label.english) is \(figures.stated.english); \(formula) gives \(figures.computed.english), "
          + "a difference of \(difference.english)."))
  }
}

extension EInvoiceSum {
  /// BR-CO-10.
  static let lines = EInvoiceSum(
    kind: .lineNetTotalDiffers, total: .lineNetTotal, parts: [.lineNet], formula: "Σ BT-131"
  ) { invoice in
    guard let stated = invoice.totals.lineNet, !invoice.lineNets.isEmpty else { return nil }
    return Figures(stated, sum: invoice.lineNets)
  }

  /// BR-CO-11.
  static let allowances = EInvoiceSum(
    kind: .allowanceTotalDiffers, total: .allowanceTotal, parts: [.allowance], formula: "Σ BT-92"
  ) { invoice in
    guard !invoice.isMinimum, !invoice.isBasicZUGFeRD1 else { return nil }
    return Figures(invoice.totals.allowances ?? invoice.nothing, sum: invoice.allowances)
  }

  /// BR-CO-12.
  static let charges = EInvoiceSum(
    kind: .chargeTotalDiffers, total: .chargeTotal, parts: [.charge], formula: "Σ BT-99"
  ) { invoice in
    guard !invoice.isMinimum, !invoice.isBasicZUGFeRD1 else { return nil }
    return Figures(invoice.totals.charges ?? invoice.nothing, sum: invoice.charges)
  }

  /// BR-CO-13.
  static let net = EInvoiceSum(
    kind: .netDiffers, total: .net, parts: [.lineNetTotal, .allowanceTotal, .chargeTotal],
    formula: "BT-106 − BT-107 + BT-108"
  ) { invoice in
    guard let stated = invoice.totals.net, let lines = invoice.totals.lineNet else { return nil }
    return Figures(stated, lines, less: invoice.totals.allowances, plus: invoice.totals.charges)
  }

  /// BR-CO-14.
  static let vat = EInvoiceSum(
    kind: .vatDiffers, total: .vat, parts: [.vatCategory], formula: "Σ BT-117"
  ) { invoice in
    guard let stated = invoice.totals.vat, let amounts = invoice.everyCategory(\.amount) else { return nil }
    return Figures(stated, sum: amounts)
  }

  /// Every line is taxed in one category: together they are the net (BR-S-08 and its sisters).
  static let vatBases = EInvoiceSum(
    kind: .vatBasesDiffer, total: .net, parts: [.vatBase], formula: "Σ BT-116"
  ) { invoice in
    guard let stated = invoice.totals.net, let bases = invoice.everyCategory(\.base) else { return nil }
    return Figures(stated, sum: bases)
  }

  /// BR-CO-15.
  static let gross = EInvoiceSum(
    kind: .grossDiffers, total: .gross, parts: [.net, .vat], formula: "BT-109 + BT-110"
  ) { invoice in
    guard let stated = invoice.totals.gross, let net = invoice.totals.net else { return nil }
    return Figures(stated, net, plus: invoice.totals.vat)
  }

  /// BR-CO-16.
  static let payable = EInvoiceSum(
    kind: .payableDiffers, total: .payable, parts: [.gross, .prepaid, .rounding],
    formula: "BT-112 − BT-113 + BT-114"
  ) { invoice in
    // MINIMUM leaves out what was paid before.
    guard !invoice.isMinimum, let stated = invoice.totals.payable, let gross = invoice.totals.gross else { return nil }
    return Figures(stated, gross, less: invoice.totals.prepaid, plus: invoice.totals.rounding)
  }
}

extension EInvoice {
  /// What an absent total stands for.
  fileprivate var nothing: Money { Money(cents: 0, totals.gross?.currency ?? currency ?? .eur) }

  /// One figure of every category of BG-23; nil where there is none, or one lacks it.
  fileprivate func everyCategory(_ figure: (VATCategory) -> Money?) -> [Money]? {
    let figures = vatBreakdown.compactMap(figure)
    return figures.isEmpty || figures.count < vatBreakdown.count ? nil : figures
  }
}

extension EInvoiceSum.Figures {
  fileprivate init?(_ stated: Money, sum: [Money]) {
    guard let computed = Money.sum(sum, stated.currency) else { return nil }
    self.init(stated: stated, computed: computed)
  }

  /// Nil where currencies differ; that is another finding.
  fileprivate init?(_ stated: Money, _ first: Money, less second: Money? = nil, plus third: Money? = nil) {
    let nothing = Money(cents: 0, first.currency)
    guard let computed = first.minus(second ?? nothing)?.plus(third ?? nothing) else { return nil }
    self.init(stated: stated, computed: computed)
  }
}
