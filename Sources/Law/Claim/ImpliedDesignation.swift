import CaseModel

/// What a debtor who named nothing meant, by the sum alone: who pays an invoice to the cent, or to the cent what credits and
/// earlier payments left of it, means that invoice, and its principal (§ 366 (1), § 367 (2) BGB).
struct ImpliedDesignation {
  private let invoices: [Invoice]
  private let credited: [Money]
  /// What was paid before on each invoice, by the sums alone, as a debtor counts who knows of no interest.
  private var paid: [Int64]

  /// - Parameter credited: what was credited on each invoice.
  init(_ invoices: [Invoice], credited: [Money]) {
    self.invoices = invoices
    self.credited = credited
    paid = invoices.map { _ in 0 }
  }

  /// The invoice a payment is meant for, where its sum says so of one alone.
  ///
  /// - Parameter named: the invoice that the payment names, or the only one there is.
  func debt(of payment: Payment, named: Int?) -> Int? {
    if let named { return sums(of: named).contains(payment.amount.cents) ? named : nil }
    guard payment.invoice == nil else { return nil }
    // Nobody pays again what is settled.
    let open = invoices.indices.filter { left(of: $0) > 0 }
    let whole = open.filter { invoices[$0].claimed == payment.amount }
    let meant = whole.isEmpty ? open.filter { sums(of: $0).contains(payment.amount.cents) } : whole
    return meant.count == 1 ? meant.first : nil
  }

  /// Payments are to be told in the order of time.
  mutating func book(_ amount: Money, on debt: Int) {
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
