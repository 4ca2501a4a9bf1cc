import CaseModel
import Law
import Packing

/// What was owed on the day of a handover, and on which invoice.
struct OwedThen {
  let total: Money
  private let invoices: [(number: String?, sum: Money)]

  init(_ claim: ClaimStatement) {
    total = claim.total.total
    invoices = claim.debts.map { ($0.invoice.number, $0.balance.total) }
  }

  /// Without those invoices, which came back; nil beyond all counting.
  func without(_ recalled: NumberSpelling) -> Money? {
    let rest = invoices.filter { $0.number.map(recalled.contains) != true }
    return rest.isEmpty ? Money(cents: 0, total.currency) : Money.sum(rest.map(\.sum), total.currency)
  }
}
