import CaseModel
import Law
import TestSupport
import Testing

/// What must hold of every run of interest, and of every account in which nobody pays.
@Suite struct InterestPropertyTests {
  private struct Case {
    let principal: Money
    let rate: InterestRate
    let from: Day
    let days: Int
    let dayCount: InterestAgreement.DayCount

    init(_ random: inout SeededGenerator, fixed: Bool = false) {
      principal = RandomClaim.amount(&random)
      let rate = Percent(thousandths: Int.random(in: 0...15_000, using: &random))
      self.rate = fixed || Bool.random(using: &random) ? .fixed(rate) : .overBase(rate)
      from = Day("2012-01-01").adding(Int.random(in: 0..<4_000, using: &random))
      days = Int.random(in: 1...1_200, using: &random)
      dayCount = InterestAgreement.DayCount.allCases.randomElement(using: &random) ?? .act365
    }

    func run(_ first: Int, _ last: Int) -> InterestRun {
      InterestRun(
        on: principal, at: rate, from: from.adding(first), through: from.adding(last), by: dayCount,
        base: LawBook.shipped.basiszinssatz)
    }
  }

  private func cents(_ run: InterestRun) -> Int64 { run.segments.reduce(0) { $0 + $1.amount.cents } }

  /// Segments follow each other without gap, each is off by half a cent at most, and a cut at any day moves the sum by no
  /// more than the roundings it touches: two of half a cent in the place of one, so one cent.
  @Test(arguments: UInt64(0)..<20)
  func aCutMovesNothingButTheRounding(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let sample = Case(&random)
      let whole = sample.run(0, sample.days - 1)
      var next = sample.from
      for segment in whole.segments {
        #expect(segment.from == next)
        next = segment.through.adding(1)
        // |amount − exact| ≤ ½ cent, both sides times twice the denominator.
        let exact = Int128(segment.principal.cents) * Int128(max(0, segment.rate.thousandths)) * Int128(segment.days)
        let unit = Int128(100_000 * segment.daysOfYear)
        #expect((2 * Int128(segment.amount.cents) * unit - 2 * exact).magnitude <= unit.magnitude)
      }
      #expect(next == sample.from.adding(sample.days))
      let cut = Int.random(in: 0...sample.days, using: &random)
      let halves = [sample.run(0, cut - 1), sample.run(cut, sample.days - 1)]
      #expect(halves.flatMap(\.segments).reduce(0) { $0 + $1.days } == whole.segments.reduce(0) { $0 + $1.days })
      #expect(abs(halves.reduce(0) { $0 + cents($1) } - cents(whole)) <= 1)
    }
  }

  /// Interest bears no interest: twice the days give twice the interest, up to one half cent for the one sum and two for
  /// the other.
  @Test(arguments: UInt64(0)..<20)
  func twiceTheDaysTwiceTheInterest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let sample = Case(&random, fixed: true)
      guard sample.dayCount == .act365 else { continue }
      let (once, twice) = (cents(sample.run(0, sample.days - 1)), cents(sample.run(0, 2 * sample.days - 1)))
      #expect(abs(twice - 2 * once) <= 1)
    }
  }

  /// Neither old interest nor costs bear any: without payments the interest of the account is that on the principal.
  @Test(arguments: UInt64(0)..<20)
  func onlyThePrincipalBearsInterest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var claim = RandomClaim(&random)
      claim.payments = []
      let accrued = claim.account.accrued
      for index in claim.debts.indices {
        claim.debts[index].openingInterest = RandomClaim.amount(&random)
        claim.debts[index].costs.append(
          DebtCost(on: claim.debts[index].enteredOn, amount: RandomClaim.amount(&random)))
      }
      #expect(claim.account.accrued == accrued)
    }
  }
}
