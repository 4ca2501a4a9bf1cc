import CaseModel
import Law
import TestSupport
import Testing

/// What must hold of every account, on ten thousand random claims.
@Suite struct AccountPropertyTests {
  static let seeds = UInt64(1_000)..<1_050
  static let each = 200

  /// The lines add up, nothing is negative, every cent paid is booked once.
  @Test(arguments: seeds)
  func theLinesAddUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.each {
      let claim = RandomClaim(&random)
      let account = claim.account
      let total = account.total
      #expect(account.entries.reduce(0) { $0 + $1.amount.cents } == total.total.cents, "\(claim)")
      for balance in account.balances + [total] {
        #expect(
          [balance.principal, balance.interest, balance.costs, balance.overpaid].allSatisfy { $0.cents >= 0 },
          "\(claim)")
      }
      var booked: [Int: Int64] = [:]
      for entry in account.entries {
        switch entry.content {
        case .payment(let index, let part):
          let parts = [part.costs, part.interest, part.principal].map(\.cents)
          #expect(parts.allSatisfy { $0 >= 0 } && parts.reduce(0, +) == -entry.amount.cents, "\(claim)")
          booked[index, default: 0] -= entry.amount.cents
        case .overpayment(let index, let rest):
          #expect(rest.isPositive && entry.amount.cents == 0, "\(claim)")
          booked[index, default: 0] += rest.cents
        case .credit: #expect(entry.amount.cents < 0, "\(claim)")
        case .principal, .openingInterest, .interest, .cost: #expect(entry.amount.cents >= 0, "\(claim)")
        }
      }
      for (index, payment) in claim.payments.enumerated() {
        #expect(booked[index] == (payment.on <= claim.asOf ? payment.amount.cents : nil), "\(claim)")
      }
    }
  }

  /// Days never go back from line to line.
  @Test(arguments: seeds.prefix(10))
  func theLinesStandInTheOrderOfTime(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.each {
      let days = RandomClaim(&random).account.entries.map(\.day)
      #expect(days == days.sorted())
    }
  }

  @Test(arguments: seeds)
  func theOrderOfTheInputChangesNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.each {
      let claim = RandomClaim(&random)
      var other = claim
      let places = claim.debts.indices.shuffled(using: &random)
      other.debts = places.map { claim.debts[$0] }
      other.payments = claim.payments.shuffled(using: &random)
      for index in other.payments.indices {
        other.payments[index].debt = other.payments[index].debt.flatMap { places.firstIndex(of: $0) }
      }
      let (one, two) = (claim.account, other.account)
      #expect(one.total == two.total, "\(claim)")
      #expect(places.map { one.balances[$0] } == two.balances, "\(claim)")
    }
  }

  /// Whatever a payment does not settle is reported, to the cent: what was owed and accrued, less what was paid, is what
  /// is open less what is overpaid.
  @Test(arguments: seeds)
  func nothingIsLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.each {
      let claim = RandomClaim(&random)
      let account = claim.account
      let owed = claim.debts.reduce(Int64(0)) { sum, debt in
        sum + debt.principal.cents - debt.credited.cents + debt.openingInterest.cents
      }
      // Of the costs only those that arose while something was open.
      let costs = account.entries.reduce(Int64(0)) { sum, entry in
        if case .cost = entry.content { return sum + entry.amount.cents }
        return sum
      }
      let paid = claim.payments.filter { $0.on <= claim.asOf }.reduce(0) { $0 + $1.amount.cents }
      #expect(account.net == owed + costs + account.accrued - paid, "\(claim)")
    }
  }

  /// At rates that are never negative, interest that has accrued is there the day after, too: exactly, no rounding spared.
  @Test(arguments: seeds)
  func interestNeverShrinks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.each {
      var claim = RandomClaim(&random)
      let before = claim.account.accrued
      claim.asOf = claim.asOf.adding(Int.random(in: 1...40, using: &random))
      #expect(claim.account.accrued >= before, "\(claim)")
    }
  }

  /// Who pays more owes no more: whatever the debts, their rates, their orders and what the debtor designated.
  ///
  /// Each debt, and each part of it, is at most as large as before, so is the interest on it. Only rounding may show: half
  /// a cent a line of interest, and less than a cent for the interest on those.
  @Test(arguments: seeds)
  func payingMoreNeverCostsMore(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.each {
      let claim = RandomClaim(&random)
      var other = claim
      guard let index = claim.payments.indices.randomElement(using: &random) else { continue }
      other.payments[index].amount = Money(
        cents: claim.payments[index].amount.cents + RandomClaim.amount(&random).cents)
      let (one, two) = (claim.account, other.account)
      #expect(two.accrued <= one.accrued + Account.rounding(one, two), "\(claim)")
      #expect(two.total.principal.cents <= one.total.principal.cents + Account.rounding(one, two), "\(claim)")
    }
  }

  /// Who pays earlier owes no more, on one debt with one order of allocation and rates that are never negative, fixed or
  /// not: at every moment the principal is at most as large as before.
  ///
  /// With several debts it does not hold (`payingEarlierMayCostMoreOnSeveralDebts`), for what is due and what burdens most
  /// changes with the days.
  @Test(arguments: seeds)
  func payingEarlierNeverCostsMoreOnOneDebt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.each {
      let claim = RandomClaim(&random, debtCount: 1, ownOrders: false)
      var other = claim
      guard let index = claim.payments.indices.randomElement(using: &random) else { continue }
      other.payments[index].on = claim.payments[index].on.adding(-Int.random(in: 1...200, using: &random))
      let (one, two) = (claim.account, other.account)
      // A payment that the claim does not reach yet lowers it by its sum, once it does.
      guard claim.payments[index].on <= claim.asOf else { continue }
      #expect(two.accrued <= one.accrued + Account.rounding(one, two), "\(claim)")
      #expect(two.net <= one.net + Account.rounding(one, two), "\(claim)")
    }
  }

  /// Paid on 1 March, a hundred euros settle the debt without interest, the only one due; paid on 2 March they settle the
  /// one that bears interest.
  @Test func payingEarlierMayCostMoreOnSeveralDebts() {
    let plain = Debt("R-1", principal: "100.00", enteredOn: "2026-01-01", dueOn: "2026-01-01")
    let dear = Debt(
      "R-2", principal: "100.00", enteredOn: "2026-01-01", dueOn: "2026-03-02",
      interest: [InterestSpan(.fixed(Percent(thousandths: 9000)), from: "2026-03-01", ground: .vereinbart)])
    func total(_ day: Day) -> Money {
      Account(
        of: [plain, dear], payments: [AccountPayment(on: day, amount: "100.00")], asOf: "2026-12-31",
        terms: Account.Terms()
      ).total.total
    }
    #expect(total("2026-03-01") == "107.55")
    #expect(total("2026-03-02") == "100.02")
  }
}

extension Account {
  /// What is open less what is overpaid: below zero where the debtor has money back.
  var net: Int64 { total.total.cents - total.overpaid.cents }

  /// All interest that ever accrued, paid or not.
  var accrued: Int64 {
    entries.reduce(0) { sum, entry in
      if case .interest = entry.content { return sum + entry.amount.cents }
      return sum
    }
  }

  /// Half a cent for each line of interest of both accounts, and a cent for the interest on those.
  static func rounding(_ one: Account, _ two: Account) -> Int64 {
    let lines = [one, two].flatMap(\.entries).filter { if case .interest = $0.content { true } else { false } }
    return Int64(lines.count + 1) / 2 + 1
  }
}
