import CaseModel
import Law

/// What of lines of a claim is still open: what payments settled is nothing that a recipient would have to know of.
struct OpenLines {
  /// What payments settled of each debt, and no line has used up yet.
  private var settled: [(costs: Int64, interest: Int64)]

  init(_ claim: ClaimStatement) {
    settled = claim.debts.map { _ in (0, 0) }
    for line in claim.lines {
      guard let debt = line.debt, case .payment(_, let allocation) = line.content else { continue }
      settled[debt].costs += allocation.costs.cents
      settled[debt].interest += allocation.interest.cents
    }
  }

  /// What is left of the line, after those asked for before.
  mutating func rest(of line: ClaimLine) -> Money {
    guard let debt = line.debt, line.amount.isPositive else { return line.amount }
    let used: Int64
    switch line.kind {
    case .cost:
      used = min(settled[debt].costs, line.amount.cents)
      settled[debt].costs -= used
    case .interest, .openingInterest:
      used = min(settled[debt].interest, line.amount.cents)
      settled[debt].interest -= used
    case .principal, .credit, .payment, .overpayment: used = 0
    }
    return Money(cents: line.amount.cents - used, line.amount.currency)
  }
}
