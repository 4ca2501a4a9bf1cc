import CaseModel

extension Account {
  /// Payments in the order of time; on one day those the debtor designated first. Never in the order of the input.
  static func order(of payments: [AccountPayment], _ debts: [Debt]) -> [Int] {
    func key(_ index: Int) -> (Int32, String, Int64, String) {
      let payment = payments[index]
      let label = payment.debt.flatMap { debts.indices.contains($0) ? debts[$0].label : nil } ?? "\u{10FFFF}"
      return (payment.on.number, label, payment.amount.cents, payment.order?.rawValue ?? "")
    }
    if payments.count < 2 { return Array(payments.indices) }
    let keys = payments.indices.map(key)
    // What is equal in all of this is the same to the account.
    return payments.indices.sorted { keys[$0] < keys[$1] }
  }

  /// The debts a payment without designation settles next: one, or several that stand equal.
  ///
  /// Source: § 366 (2) BGB: what is due before what is not; then what burdens the debtor more, which is here the higher
  /// rate of interest; then what is older, by the day it arose and not by the day it fell due; among equals each in
  /// proportion. Which debt is less secured no paper of the case says, and it is taken to be the same for all.
  func nextInLine(on day: Day) -> [Int] {
    var best: Rank?
    var group: [Int] = []
    for index in debts.indices where hasOpen(index, on: day) {
      let rank = Rank(
        isDue: (debts[index].dueOn ?? debts[index].enteredOn) <= day, rate: rate(of: index, on: day),
        age: debts[index].enteredOn)
      if best.map({ rank.isBefore($0) }) ?? true {
        best = rank
        group = [index]
      } else if rank == best {
        group.append(index)
      }
    }
    return group.sorted { debts[$0].label < debts[$1].label }
  }

  private struct Rank: Equatable {
    let isDue: Bool
    let rate: Percent
    let age: Day

    func isBefore(_ other: Rank) -> Bool {
      if isDue != other.isDue { return isDue }
      if rate != other.rate { return rate > other.rate }
      return age < other.age
    }
  }

  private func hasOpen(_ index: Int, on day: Day) -> Bool {
    if balances[index].total.isPositive { return true }
    let booked = bookedCosts[index]
    return booked < costOrder[index].count && debts[index].costs[costOrder[index][booked]].on <= day
  }

  /// What the debt costs the debtor on that day; nothing before interest runs, and nothing where only interest and costs
  /// are left, which bear none.
  private func rate(of index: Int, on day: Day) -> Percent {
    guard balances[index].principal.isPositive else { return Percent(thousandths: 0) }
    for span in debts[index].interest where span.from <= day && span.through.map({ day <= $0 }) ?? true {
      switch span.rate {
      case .fixed(let percent): return percent
      case .overBase(let points): return points + (terms.base.value(on: day) ?? Percent(thousandths: 0))
      }
    }
    return Percent(thousandths: 0)
  }

  /// An amount in proportion to what is open, in whole minor units; nobody gets more than is open.
  static func shares(of amount: Int64, among open: [Int64]) -> [Int64] {
    let sum = open.reduce(0, +)
    guard amount < sum, sum > 0 else { return open }
    var shares = open.map { Int64(clamping: Int128(amount) * Int128($0) / Int128(sum)) }
    var rest = amount - shares.reduce(0, +)
    for index in shares.indices where rest > 0 && shares[index] < open[index] {
      shares[index] += 1
      rest -= 1
    }
    return shares
  }

  mutating func sortEntries() {
    let ordered = entries.indices.sorted { left, right in
      let (first, second) = (entries[left], entries[right])
      if first.day != second.day { return first.day < second.day }
      let (rank, otherRank) = (self.rank(first), self.rank(second))
      if rank != otherRank { return rank < otherRank }
      let (label, otherLabel) = (self.label(first), self.label(second))
      return label != otherLabel ? label < otherLabel : left < right
    }
    entries = ordered.map { entries[$0] }
  }

  /// Interest of a day that bears none on what was paid on it stands after the payment it counts with.
  private func rank(_ entry: AccountEntry) -> Int {
    if case .interest = entry.content, terms.paymentDay == .excluded { return AccountEntry.Content.rankAfterPayments }
    return entry.content.rank
  }

  private func label(_ entry: AccountEntry) -> String { entry.debt.map { debts[$0].label } ?? "" }
}

extension AccountEntry.Content {
  /// On one day first what is owed, then what was paid.
  fileprivate var rank: Int {
    switch self {
    case .principal: return 0
    case .credit: return 1
    case .openingInterest: return 2
    case .interest: return 3
    case .cost: return 4
    case .payment: return 5
    case .overpayment: return 6
    }
  }

  fileprivate static let rankAfterPayments = 7
}
