import CaseModel

extension Account {
  /// Whether no sum of such an account can leave 64 bits, whatever is paid first: all that is owed, all that is paid, and
  /// interest on the whole principal at the highest rate over all days.
  static func fits(_ debts: [Debt], _ payments: [AccountPayment], asOf: Day, terms: Terms) -> Bool {
    let highestBase = terms.base.entries.map(\.value.thousandths).max() ?? 0
    var sum: Int128 = payments.reduce(0) { $0 + Int128($1.amount.cents.magnitude) }
    for debt in debts {
      let fixed = [debt.principal, debt.credited, debt.openingInterest] + debt.costs.map(\.amount)
      sum += fixed.reduce(0) { $0 + Int128($1.cents.magnitude) }
      for span in debt.interest {
        let rate: Int
        switch span.rate {
        case .fixed(let percent): rate = percent.thousandths
        case .overBase(let points): rate = points.thousandths + highestBase
        }
        let days = Int128(max(0, asOf.days(since: span.from)) + 3)
        // A year of 360 days gives the most, and its February two days more than there are; each segment, of which there are
        // fewer than days, may round up by a cent.
        sum += Int128(debt.principal.cents) * Int128(max(0, rate)) * days / (100_000 * 360) + days
      }
    }
    return sum <= Int128(Int64.max)
  }
}
