import CaseModel

/// What is open on the invoices of a case: principal less credits and payments, without interest and costs.
public struct OpenBalance: Sendable {
  /// In the order of the case's invoices.
  public let items: [OpenItem]
  /// Payments and credits that name no invoice, where the case has several. They lower the total only: which debt they
  /// settle is for the debtor and § 366 BGB to say.
  public let unassigned: Money?
  /// All open items less what is unassigned; nil where an amount is unknown or currencies differ.
  public let total: Money?

  /// Counts payments and credits up to and including `asOf`.
  public init(of file: CaseFile, asOf: Day) {
    let payments = file.payments.filter { $0.received <= asOf }
    let credits = file.credits.filter { $0.on.map { $0 <= asOf } ?? true }
    items = file.invoices.map { invoice in
      OpenItem(
        invoice: invoice, credits: credits.filter { file.isMeant($0.invoice, invoice) }.compactMap(\.amount),
        payments: payments.filter { file.isMeant($0.invoice, invoice) }.map(\.amount))
    }
    let currency = items.first?.open?.currency ?? .eur
    let loose =
      file.invoices.count == 1
      ? []
      : payments.filter { $0.invoice == nil }.map(\.amount) + credits.filter { $0.invoice == nil }.compactMap(\.amount)
    let unassigned = Money.sum(loose, currency)
    let open = items.compactMap(\.open)
    let sum = open.count == items.count ? Money.sum(open, currency) : nil
    self.unassigned = unassigned
    total = sum.flatMap { sum in unassigned.flatMap(sum.minus) }
  }
}

/// One invoice and what was counted against it.
public struct OpenItem: Sendable {
  public let invoice: Invoice
  /// nil where currencies differ.
  public let credited: Money?
  /// nil where currencies differ.
  public let paid: Money?
  /// Claimed less credits and payments; negative if overpaid; nil where an amount is unknown or currencies differ.
  public let open: Money?

  init(invoice: Invoice, credits: [Money], payments: [Money]) {
    self.invoice = invoice
    let currency = invoice.claimed?.currency ?? .eur
    let credited = Money.sum(credits, currency)
    let paid = Money.sum(payments, currency)
    self.credited = credited
    self.paid = paid
    open = invoice.claimed.flatMap { claimed in credited.flatMap(claimed.minus) }.flatMap { rest in
      paid.flatMap(rest.minus)
    }
  }
}
