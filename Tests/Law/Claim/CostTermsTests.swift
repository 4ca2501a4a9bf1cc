import CaseModel
import Law
import TestSupport
import Testing

/// Which costs may be claimed, how much of them, and why not more.
@Suite struct CostTermsTests {
  private static let asOf: Day = "2026-11-21"

  private func costs(_ claim: ClaimCase, asOf: Day = CostTermsTests.asOf) -> [ClaimCost] {
    claim.statement(asOf: asOf)?.debts[0].costs ?? []
  }

  // MARK: The lump sum

  @Test func theLumpSum() throws {
    let cost = try #require(costs(ClaimCase()).first)
    #expect(cost.kind == .lumpSum)
    #expect(cost.on == "2026-05-01")
    #expect(cost.amount == "40.00")
    #expect(ClaimCase().statement(asOf: Self.asOf)?.total.total == "1098.66")
    #expect(costs(ClaimCase(), asOf: "2026-04-30").isEmpty)
    #expect(costs(ClaimCase(), asOf: "2026-05-01").count == 1)
  }

  /// Only for remuneration, only of a business, only where the creditor claims it; who the creditor is does not matter.
  @Test func noLumpSum() {
    func lumpSum(_ change: (inout ClaimCase) -> Void) -> Bool {
      var claim = ClaimCase()
      change(&claim)
      return costs(claim).contains { $0.kind == .lumpSum }
    }
    #expect(!lumpSum { $0.invoices[0].remuneration = nil })
    // A guarantor's is a business of its own; who owes the claim as well is not.
    for (role, isOwed) in [(.guarantor, true), (.coDebtor, false)] as [(Debtor.Role, Bool)] {
      #expect(
        lumpSum {
          $0.debtors.append(ClaimCase.debtor(.consumer))
          $0.debtors[1].role = role
        } == isOwed)
    }
    #expect(!lumpSum { $0.invoices[0].remuneration = false })
    #expect(!lumpSum { $0.debtors[0].kind = .consumer })
    #expect(!lumpSum { $0.debtors[0].kind = nil })
    #expect(!lumpSum { $0.debtors = [] })
    #expect(
      !lumpSum {
        $0.contract = ClaimCase.contract("2014-07-28"); $0.invoices[0].performed = nil
      })
    #expect(
      lumpSum {
        $0.contract = ClaimCase.contract("2014-07-29"); $0.invoices[0].performed = nil
      })
    #expect(
      !lumpSum {
        $0.interest = InterestAgreement(origin: ClaimCase.origin(70))
        $0.interest?.lumpSum = false
      })
    #expect(lumpSum { $0.creditorKind = .consumer })
    #expect(lumpSum { $0.creditorKind = nil })
  }

  /// Forty euros are no francs; that they are not asked for is said.
  @Test func whatIsInEurosIsNoneOfAClaimInFrancs() throws {
    let franc = try #require(Currency("CHF"))
    func reservations(_ kind: Debtor.Kind, fee: Money?) throws -> [ClaimReservation] {
      var claim = ClaimCase()
      claim.debtors[0].kind = kind
      claim.invoices[0].gross = Money(cents: 100_000, franc)
      var letter = Reminder(origin: ClaimCase.origin(20), kind: .dunning)
      letter.sent = "2026-06-01"
      letter.fee = fee
      claim.reminders = [letter]
      let statement = try #require(claim.statement(asOf: Self.asOf))
      #expect(statement.total.costs == Money(cents: 0, franc))
      return statement.debts[0].reservations
    }
    #expect(try reservations(.business, fee: nil) == [.costsInEuros])
    #expect(try reservations(.consumer, fee: "2.50") == [.costsInEuros])
    #expect(try reservations(.consumer, fee: nil) == [])
  }

  @Test func oneLumpSumForEachInvoice() throws {
    var claim = ClaimCase()
    claim.invoices.append(ClaimCase.invoice("R-2", line: 11))
    #expect(try #require(claim.statement(asOf: Self.asOf)).total.costs == "80.00")
    claim.invoices[1].due?.on = "2026-11-21"
    #expect(try #require(claim.statement(asOf: Self.asOf)).total.costs == "40.00")
  }

  // MARK: Letters

  /// A consumer, in default since 1 May: no lump sum to set anything off against.
  private func consumer(_ letters: [Reminder]) -> ClaimCase {
    var claim = ClaimCase()
    claim.debtors[0].kind = .consumer
    claim.reminders = letters
    return claim
  }

  @Test func feesBeforeAndAfterDefault() {
    let claim = consumer([
      ClaimCase.letter("2026-04-30", fee: "2.50", line: 20), ClaimCase.letter("2026-05-01", fee: "2.50", line: 21),
      ClaimCase.letter("2026-05-20", fee: "2.51", line: 22), ClaimCase.letter("2026-06-20", fee: "1.10", line: 23),
      ClaimCase.letter("2026-11-22", fee: "2.50", line: 24),
    ])
    #expect(costs(claim).map(\.amount) == ["0.00", "2.50", "2.50", "1.10"])
    #expect(costs(claim).map(\.reason) == [.beforeDefault, .full, .limited(to: "2.50"), .full])
    #expect(claim.statement(asOf: Self.asOf)?.total.costs == "6.10")
  }

  /// The letter that brings about the default is free, whatever it asks.
  @Test func theLetterThatBringsAboutTheDefault() {
    var claim = consumer([
      ClaimCase.letter("2026-05-04", fee: "2.50", line: 20), ClaimCase.letter("2026-05-04", fee: "2.50", line: 21),
      ClaimCase.letter("2026-05-05", fee: "2.50", line: 22),
    ])
    claim.invoices[0].due?.basis = .unilateral
    #expect(claim.verzug().begun?.place == Place("case.yaml", line: 20))
    #expect(costs(claim).map(\.amount) == ["0.00", "2.50", "2.50"])
    // With a term until 15 May the default begins on the 16th: all three come before it.
    claim.reminders[0].deadline = "2026-05-15"
    claim.reminders.removeSubrange(1...)
    claim.reminders.append(ClaimCase.letter("2026-05-15", fee: "2.50", kind: .reminder, line: 23))
    claim.reminders.append(ClaimCase.letter("2026-05-16", fee: "2.50", kind: .reminder, line: 24))
    #expect(costs(claim).map(\.amount) == ["0.00", "0.00", "2.50"])
  }

  @Test func withoutDefaultNothingIsOwed() {
    var claim = consumer([ClaimCase.letter("2026-05-04", fee: "2.50")])
    claim.invoices[0].due = nil
    #expect(costs(claim).map(\.reason) == [.beforeDefault])
    #expect(claim.statement(asOf: Self.asOf)?.total.total == "1000.00")
  }

  /// Forty euros cover sixteen letters at 2.40 and two thirds of the seventeenth.
  @Test func feesAreSetOffAgainstTheLumpSum() {
    var claim = ClaimCase()
    claim.reminders = (0..<18).map {
      ClaimCase.letter(Day("2026-06-01").adding($0), fee: "2.40", line: 20 + $0)
    }
    let letters = costs(claim).dropFirst()
    #expect(letters.prefix(16).allSatisfy { $0.amount == "0.00" && $0.reason == .coveredByLumpSum("2.40") })
    #expect(letters.dropFirst(16).map(\.amount) == ["0.80", "2.40"])
    #expect(letters.last?.reason == .full)
    #expect(claim.statement(asOf: Self.asOf)?.total.costs == "43.20")
    claim.interest = InterestAgreement(origin: ClaimCase.origin(70))
    claim.interest?.lumpSum = false
    #expect(claim.statement(asOf: Self.asOf)?.total.costs == "43.20")
    #expect(costs(claim).count == 18)
  }

  /// The limit comes before the lump sum: of 5.00 only 2.50 are owed at all.
  @Test func theLimitComesFirst() {
    var claim = ClaimCase()
    claim.reminders = (0..<17).map {
      ClaimCase.letter(Day("2026-06-01").adding($0), fee: "5.00", line: 20 + $0)
    }
    #expect(claim.statement(asOf: Self.asOf)?.total.costs == "42.50")
    #expect(costs(claim).last?.reason == .limited(to: "2.50"))
  }

  /// A letter about several invoices costs once, with the one due first.
  @Test func aLetterAboutSeveralInvoices() throws {
    var claim = consumer([ClaimCase.letter("2026-06-01", fee: "2.50")])
    claim.invoices.insert(ClaimCase.invoice("R-0", due: "2026-05-07", line: 9), at: 0)
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.debts.map(\.balance.costs) == ["0.00", "2.50"])
    claim.reminders[0].invoices = ["R-0"]
    #expect(try #require(claim.statement(asOf: Self.asOf)).debts.map(\.balance.costs) == ["2.50", "0.00"])
  }

  // MARK: Other costs

  @Test func otherCosts() {
    func reason(_ kind: Cost.Kind, _ on: Day, _ change: (inout ClaimCase) -> Void = { _ in }) -> ClaimCost.Reason? {
      var claim = ClaimCase()
      claim.debtors[0].kind = .consumer
      claim.costs = [ClaimCase.cost(kind, on, "7.20")]
      change(&claim)
      let cost = costs(claim).first
      #expect(cost.map { $0.amount == ($0.reason == .full ? "7.20" : "0.00") } ?? true)
      return cost?.reason
    }
    for kind in Cost.Kind.allCases {
      #expect(reason(kind, "2026-05-01") == .full)
      #expect(reason(kind, "2026-05-01") { $0.costs[0].file = nil } == .unproven)
      #expect(reason(kind, "2026-05-01") { $0.missing = ["documents/beleg.pdf"] } == .unproven)
      // What a returned debit costs, the debtor owes without default.
      #expect(reason(kind, "2026-04-30") == (kind == .returnDebit ? .full : .beforeDefault))
      #expect(reason(kind, "2026-11-22") == nil)
    }
  }

  /// A cost belongs to the invoice it names, else to the one due first.
  @Test func whoseCostItIs() throws {
    var claim = ClaimCase()
    claim.debtors[0].kind = .consumer
    claim.invoices.insert(ClaimCase.invoice("R-0", due: "2026-05-07", line: 9), at: 0)
    claim.costs = [ClaimCase.cost(.expenses, "2026-06-01", "7.20")]
    #expect(try #require(claim.statement(asOf: Self.asOf)).debts.map(\.balance.costs) == ["0.00", "7.20"])
    claim.costs[0].invoice = "R-0"
    #expect(try #require(claim.statement(asOf: Self.asOf)).debts.map(\.balance.costs) == ["7.20", "0.00"])
  }
}
