import CaseModel
import Law
import TestSupport
import Testing

/// At which rate, from when and on which ground a claim bears interest.
@Suite struct InterestTermsTests {
  private static let asOf: Day = "2026-11-21"

  private func points(_ claim: ClaimCase) -> Percent? {
    guard case .overBase(let points)? = claim.statement(asOf: Self.asOf)?.debts[0].interest.first?.rate else {
      return nil
    }
    return points
  }

  private func interest(_ claim: ClaimCase, asOf: Day = InterestTermsTests.asOf) -> Money? {
    claim.statement(asOf: asOf)?.total.interest
  }

  @Test func ninePointsAmongBusinesses() throws {
    let statement = try #require(ClaimCase().statement(asOf: Self.asOf))
    #expect(
      statement.debts[0].interest
        == [InterestSpan(.overBase(Percent(thousandths: 9000)), from: "2026-05-01", ground: .verzugEntgelt)])
    // 61 days at 10.27 % and 144 at 10.52 %.
    #expect(statement.account.segments(of: 0).map(\.amount) == ["17.16", "41.50"])
    #expect(statement.debts[0].reservations.isEmpty)
  }

  /// Five points wherever a consumer takes part, it is no remuneration, or nobody said so; what was not said is reported.
  @Test func fivePoints() {
    func check(_ expected: [ClaimReservation], _ change: (inout ClaimCase) -> Void) {
      var claim = ClaimCase()
      change(&claim)
      #expect(points(claim) == Percent(thousandths: 5000))
      #expect(claim.statement(asOf: Self.asOf)?.debts[0].reservations == expected)
    }
    check([]) { $0.debtors[0].kind = .consumer }
    check([]) { $0.debtors[0].kind = nil }
    check([]) { $0.debtors.append(ClaimCase.debtor(.consumer)) }
    check([]) { $0.creditorKind = .consumer }
    check([.creditorKindUnknown]) { $0.creditorKind = nil }
    check([]) { $0.invoices[0].remuneration = false }
    check([.remunerationUnknown]) { $0.invoices[0].remuneration = nil }
    var claim = ClaimCase()
    claim.debtors[0].kind = .consumer
    #expect(interest(claim) == "36.20")
  }

  /// Art. 229 § 34 EGBGB: nine points for contracts after 28 July 2014, and for what was performed after June 2016.
  @Test(
    arguments: [
      ("2014-07-28", nil, 8000), ("2014-07-29", nil, 9000), ("2014-07-28", "2016-06-30", 8000),
      ("2014-07-28", "2016-07-01", 9000), ("2010-01-01", "2026-04-01", 9000),
    ] as [(Day, Day?, Int)])
  func eightPointsUnderTheOldLaw(contract: Day, performed: Day?, points: Int) throws {
    var claim = ClaimCase()
    claim.contract = ClaimCase.contract(contract)
    claim.invoices[0].performed?.on = performed
    #expect(self.points(claim) == Percent(thousandths: points))
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.total.interest == (points == 8000 ? "53.05" : "58.66"))
    #expect(statement.debts[0].costs.map(\.kind) == (points == 8000 ? [] : [.lumpSum]))
  }

  /// Without a day of the contract that of the invoice decides.
  @Test func theInvoiceStandsInForTheContract() {
    var claim = ClaimCase()
    claim.contract?.date = nil
    claim.invoices[0].performed = nil
    claim.invoices[0].issued = "2014-07-28"
    #expect(points(claim) == Percent(thousandths: 8000))
    claim.invoices[0].issued = "2014-07-29"
    #expect(points(claim) == Percent(thousandths: 9000))
  }

  // MARK: Merchants

  /// 10,000 euros, 1 to 31 March 2026, not in default: 42.47.
  @Test func merchantsFromTheDueDate() throws {
    var claim = ClaimCase()
    claim.invoices = [ClaimCase.invoice("R-1", gross: "10000.00", issued: "2026-02-27", due: "2026-03-01")]
    claim.invoices[0].due?.basis = .unilateral
    #expect(interest(claim, asOf: "2026-03-31") == "0.00")
    claim.declarations = [ClaimCase.declaration(.mutualCommercialTransaction, on: "2026-03-02")]
    let statement = try #require(claim.statement(asOf: "2026-03-31"))
    #expect(
      statement.debts[0].interest
        == [InterestSpan(.fixed(Percent(thousandths: 5000)), from: "2026-03-01", ground: .handelsgeschaeft)])
    #expect(statement.total.total == "10042.47")
    #expect(statement.lines.last?.basis == [.law("§ 353 HGB")])
    // Default takes its place: 1 and 2 March at five percent, from 3 March nine points over 1.27 %.
    claim.invoices[0].due?.basis = .agreed
    let later = try #require(claim.statement(asOf: "2026-03-31"))
    #expect(later.account.segments(of: 0).map(\.amount) == ["2.74", "81.60"])
    #expect(later.debts[0].interest.map(\.ground) == [.handelsgeschaeft, .verzugEntgelt])
  }

  /// The last declaration counts, and only one that a named person made on a day.
  @Test func merchantsMustBeDeclared() {
    var claim = ClaimCase()
    claim.invoices[0].due?.basis = .unilateral
    claim.invoices[0].performed = nil
    claim.invoices[0].received = nil
    claim.declarations = [ClaimCase.declaration(.mutualCommercialTransaction)]
    #expect(interest(claim) == "28.22")
    claim.declarations.insert(ClaimCase.declaration(.mutualCommercialTransaction, false, on: "2026-05-19"), at: 0)
    #expect(interest(claim) == "0.00")
    claim.declarations = [ClaimCase.declaration(.mutualCommercialTransaction, on: nil)]
    #expect(interest(claim) == "0.00")
    claim.declarations = [ClaimCase.declaration(.mutualCommercialTransaction)]
    claim.declarations[0].by = nil
    #expect(interest(claim) == "0.00")
  }

  // MARK: Agreed

  @Test func agreedRates() {
    var claim = ClaimCase()
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 12_000))
    // 205 days at 12 %.
    #expect(interest(claim) == "67.40")
    claim.interest = ClaimCase.agreement(points: Percent(thousandths: 10_000))
    #expect(interest(claim) == "64.28")
    #expect(claim.statement(asOf: Self.asOf)?.debts[0].interest.map(\.ground) == [.vereinbart])
  }

  /// What no document shows is not relied on: the statutory rate, and a word about it.
  @Test func agreedRatesWithoutDocument() {
    var claim = ClaimCase()
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 12_000))
    claim.interest?.file = nil
    #expect(interest(claim) == "58.66")
    #expect(claim.statement(asOf: Self.asOf)?.debts[0].reservations == [.agreedInterestUnproven])
    claim.interest?.file = "documents/zinsabrede.pdf"
    claim.missing = ["documents/zinsabrede.pdf"]
    #expect(interest(claim) == "58.66")
  }

  /// Who says that less was agreed is taken at his word: where the agreed rate is lower than the statutory one it counts.
  @Test func aLowerRateNeedsNoDocument() throws {
    var claim = ClaimCase()
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 3000))
    claim.interest?.file = nil
    #expect(interest(claim) == "16.85")
    #expect(claim.statement(asOf: Self.asOf)?.debts[0].reservations == [])
    claim.interest?.from = "2026-07-01"
    #expect(claim.statement(asOf: Self.asOf)?.debts[0].interest.map(\.ground) == [.verzugEntgelt, .vereinbart])
    claim.interest = ClaimCase.agreement(points: Percent(thousandths: 8000))
    claim.interest?.file = nil
    #expect(interest(claim) == "53.05")
    // Higher than 10.27 % until June, lower than 10.52 % from July on.
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 10_400))
    claim.interest?.file = nil
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.account.segments(of: 0).map(\.amount) == ["17.16", "41.03"])
    #expect(statement.debts[0].reservations == [.agreedInterestUnproven])
  }

  /// Agreed interest may run before any default; until it begins, a debtor in default owes the statutory rate.
  @Test func agreedInterestBeginsOnItsDay() throws {
    var claim = ClaimCase()
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 12_000), from: "2026-04-01")
    #expect(interest(claim, asOf: "2026-04-30") == "9.86")
    claim.interest?.from = "2026-06-01"
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.debts[0].interest.map(\.ground) == [.verzugEntgelt, .vereinbart])
    // 31 days at 10.27 %, 174 at 12 %.
    #expect(statement.account.segments(of: 0).map(\.amount) == ["8.72", "57.21"])
  }

  // MARK: Consumer loans

  @Test(
    arguments: [
      (Contract.ConsumerCredit.general, 5000, InterestSpan.Ground.verbraucherdarlehen, "36.20"),
      (.immovable, 2500, .immobiliardarlehen, "22.16"),
    ] as [(Contract.ConsumerCredit, Int, InterestSpan.Ground, Money)])
  func consumerLoans(kind: Contract.ConsumerCredit, points: Int, ground: InterestSpan.Ground, interest: Money) throws {
    var claim = ClaimCase()
    claim.debtors[0].kind = .consumer
    claim.contract?.consumerCredit = kind
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(
      statement.debts[0].interest
        == [InterestSpan(.overBase(Percent(thousandths: points)), from: "2026-05-01", ground: ground)])
    #expect(statement.total.interest == interest)
    #expect(statement.debts[0].order == .costsPrincipalInterest)
  }

  /// The wording in force from 20 November 2026 is not verified.
  @Test(arguments: [("2026-11-19", []), ("2026-11-20", ["2026-11-20"])] as [(Day, [Day])])
  func consumerLoansAreVerifiedUntil(asOf: Day, unknownFrom: [Day]) throws {
    var claim = ClaimCase()
    claim.debtors[0].kind = .consumer
    claim.contract?.consumerCredit = .general
    let statement = try #require(claim.statement(asOf: asOf))
    #expect(statement.unknowns.map(\.from) == unknownFrom)
    #expect(statement.unknowns.allSatisfy { $0.what == .verbraucherdarlehen })
  }

  // MARK: Unknown rates

  /// On the last day of 2026 the base rate is known; the day after it is not, and interest stands still.
  @Test func anUnknownBaseRate() throws {
    let known = try #require(ClaimCase().statement(asOf: "2026-12-31"))
    #expect(known.unknownFrom == nil)
    #expect(known.total.interest == "70.19")
    let unknown = try #require(ClaimCase().statement(asOf: "2027-03-15"))
    #expect(unknown.unknowns.map(\.what) == [.basiszinssatz])
    #expect(unknown.unknownFrom == "2027-01-01")
    #expect(unknown.total.interest == "70.19")
    #expect(unknown.account.segments(of: 0).last?.through == "2026-12-31")
    #expect(try #require(ClaimCase().statement(asOf: "2027-01-01")).unknownFrom == "2027-01-01")
    // A fixed rate is known for ever, and who owes nothing needs no rate.
    var claim = ClaimCase()
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 12_000))
    #expect(try #require(claim.statement(asOf: "2027-03-15")).unknownFrom == nil)
    claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-06-01", "2000.00")]
    #expect(try #require(claim.statement(asOf: "2027-03-15")).unknownFrom == nil)
  }

  /// 2 January 2027 is in default since 1 January: not one day of interest is known.
  @Test func nothingButUnknownDays() throws {
    var claim = ClaimCase()
    claim.invoices[0].due?.on = "2026-12-31"
    let statement = try #require(claim.statement(asOf: "2027-01-10"))
    #expect(statement.unknownFrom == "2027-01-01")
    #expect(statement.total.interest == "0.00")
    #expect(statement.total.costs == "40.00")
  }
}
