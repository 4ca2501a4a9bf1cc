import CaseModel
import Law

/// What is open on the invoices of a case, as the rules judge it: by the account of the claim, so that check and claim never
/// say different things; where no account can be kept, what is claimed less credits and payments.
struct OpenSums: Sendable {
  /// In the order of the case's invoices.
  let items: [Item]
  /// Principal that is open on all invoices together; nil where an amount is unknown or currencies differ.
  let principal: Money?
  /// What was credited or paid beyond all that is owed; nil where that is nothing or unknown.
  let overpaid: Money?

  /// One invoice.
  struct Item: Sendable {
    let invoice: Invoice
    /// nil where it is unknown.
    let principal: Money?
    /// Interest and costs; nil where no account can be kept.
    let incidental: Money?
    /// What was credited, or paid where it can only belong here, beyond the debt; nil where that is nothing or unknown.
    let overpaid: Money?

    /// Whether nothing of the principal is left, and nothing beyond it was paid.
    var isPaid: Bool { principal?.cents == 0 && overpaid == nil }
  }

  init(_ claim: ClaimStatement?, _ balance: OpenBalance) {
    guard let claim else {
      items = balance.items.map { item in
        Item(
          invoice: item.invoice, principal: item.open?.orNothing, incidental: nil, overpaid: item.open?.belowNothing)
      }
      principal = balance.total?.orNothing
      overpaid = balance.total?.belowNothing
      return
    }
    let single = claim.debts.count == 1
    items = claim.debts.map { debt in
      let beyond = debt.balance.overpaid.cents + (single ? claim.account.overpaid.cents : 0)
      return Item(
        invoice: debt.invoice, principal: debt.balance.principal,
        incidental: Money(cents: debt.balance.interest.cents + debt.balance.costs.cents, claim.currency),
        overpaid: beyond > 0 ? Money(cents: beyond, claim.currency) : nil)
    }
    principal = claim.total.principal
    overpaid = claim.account.overpaid.isPositive ? claim.account.overpaid : nil
  }
}

extension Money {
  fileprivate var orNothing: Money { cents < 0 ? Money(cents: 0, currency) : self }
  fileprivate var belowNothing: Money? { cents < 0 ? Money(cents: -cents, currency) : nil }
}
