import CaseModel

/// What a debtor who named nothing meant, by the sum alone: who pays an invoice to the cent, or to the cent what credits and
/// earlier payments left of it, means that invoice, and its principal; who pays to the cent all that is left of several
/// means those (§ 366 (1), § 367 (2) BGB).
struct ImpliedDesignation {
  struct Share {
    let debt: Int
    let amount: Money
  }

  private let invoices: [Invoice]
  private let credited: [Money]
  /// What was paid before on each invoice, by the sums alone, as a debtor counts who knows of no interest.
  private var paid: [Int64]
  /// Whether something was paid on no invoice in particular, so that nobody can say what is left of each.
  private var hasLoose = false

  /// - Parameter credited: what was credited on each invoice.
  init(_ invoices: [Invoice], credited: [Money]) {
    self.invoices = invoices
    self.credited = credited
    paid = invoices.map { _ in 0 }
  }

  /// What a payment is meant for, where its sum says so: one invoice, or all that are open. Else nothing.
  ///
  /// - Parameter named: the invoice that the payment names, or the only one there is.
  func shares(of payment: Payment, named: Int?) -> [Share] {
    if let named { return sums(of: named).contains(payment.amount.cents) ? [Share(named, payment.amount)] : [] }
    guard payment.invoice == nil else { return [] }
    // Nobody pays again what is settled, or means an invoice yet to come.
    let open = invoices.indices.filter {
      left(of: $0) > 0 && invoices[$0].issued.map { $0 <= payment.received } ?? true
    }
    let whole = open.filter { invoices[$0].claimed == payment.amount }
    let meant = whole.isEmpty ? open.filter { sums(of: $0).contains(payment.amount.cents) } : whole
    if let debt = meant.first { return meant.count == 1 ? [Share(debt, payment.amount)] : [] }
    let all = open.reduce(Int128(0)) { $0 + Int128(left(of: $1)) }
    guard !hasLoose, open.count > 1, all == Int128(payment.amount.cents) else { return [] }
    return open.map { Share($0, Money(cents: left(of: $0), payment.amount.currency)) }
  }

  /// Payments are to be told in the order of time.
  ///
  /// - Parameter debt: nil for what names no invoice, and means none by its sum.
  mutating func book(_ amount: Money, on debt: Int?) {
    guard let debt else { return hasLoose = true }
    // Each sum is bounded, many of them need not be.
    let (sum, isBeyond) = paid[debt].addingReportingOverflow(amount.cents)
    paid[debt] = isBeyond ? .max : sum
  }

  /// What is left of an invoice by the sums alone; nothing where its own is unknown.
  private func left(of index: Int) -> Int64 {
    guard let claimed = invoices[index].claimed?.cents else { return 0 }
    let left = claimed - min(credited[index].cents, claimed)
    return left - min(paid[index], left)
  }

  private func sums(of index: Int) -> [Int64] {
    guard let claimed = invoices[index].claimed?.cents else { return [] }
    let left = claimed - min(credited[index].cents, claimed)
    return [claimed, left, claimed - min(paid[index], claimed), left - min(paid[index], left)].filter { $0 > 0 }
  }
}

extension ImpliedDesignation.Share {
  fileprivate init(_ debt: Int, _ amount: Money) { self.init(debt: debt, amount: amount) }
}
