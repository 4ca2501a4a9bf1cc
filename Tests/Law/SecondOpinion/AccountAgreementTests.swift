import CaseModel
import Law
import TestSupport
import Testing

/// The account beside the second opinion: ten thousand claims, every balance and every stretch of interest to the cent.
@Suite(.enabled(if: Corpus.isPresent, "needs ../shared/law/basiszins.csv")) struct AccountAgreementTests {
  @Test(arguments: UInt64(0)..<50)
  func bothComeToTheSameCent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let claim = RandomClaim(&random)
      let account = claim.account
      let other = claim.secondOpinion
      for index in claim.debts.indices {
        let sheet = other.sheets[index]
        let mine = DailyAccount.Sheet(account.balances[index], account.segments(of: index))
        if mine != sheet { Issue.record("\(mine)\n\(sheet)\n\(claim)") }
      }
      #expect(account.overpaid.cents == other.overpaid, "\(claim)")
    }
  }
}

extension DailyAccount.Sheet {
  /// The account's own figures in the form of the second opinion.
  fileprivate init(_ balance: DebtBalance, _ segments: [InterestSegment]) {
    self.init()
    principal = balance.principal.cents
    interest = balance.interest.cents
    costs = balance.costs.cents
    unknownFrom = balance.unknownFrom
    untouchedFrom = balance.interestOpenFrom
    isPartlyPaid = balance.interestUnmetFrom != nil
    self.segments = segments.map {
      DailyAccount.Segment(from: $0.from, through: $0.through, days: $0.days, cents: $0.amount.cents)
    }
    accrued = segments.reduce(0) { $0 + $1.amount.cents }
  }
}

extension Account {
  /// The stretches of interest on one debt, in the order of time.
  func segments(of debt: Int) -> [InterestSegment] {
    entries.compactMap { entry in
      guard case .interest(let segment, _) = entry.content, entry.debt == debt else { return nil }
      return segment
    }
  }
}
