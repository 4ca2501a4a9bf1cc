import CaseModel
import Law
import TestSupport
import Testing

/// Payments and credits of a case, and what they settle.
@Suite struct PaymentTests {
  private static let asOf: Day = "2026-11-21"

  private func balance(_ claim: ClaimCase, asOf: Day = PaymentTests.asOf) throws -> DebtBalance {
    try #require(claim.statement(asOf: asOf)).total
  }

  private func parts(_ balance: DebtBalance) -> [Money] {
    [balance.costs, balance.interest, balance.principal, balance.overpaid]
  }

  // MARK: Within one debt

  /// On 1 August 40.00 of costs and 26.09 of interest are owed: 500 euros leave 566.09 of the principal.
  @Test(
    arguments: [
      (nil, "0.00", "18.44", "566.09"), (Payment.Designation.none, "0.00", "18.44", "566.09"),
      (.costs, "0.00", "18.44", "566.09"), (.interest, "0.00", "18.44", "566.09"),
      (.principal, "40.00", "42.37", "500.00"),
    ] as [(Payment.Designation?, Money, Money, Money)])
  func designations(designated: Payment.Designation?, costs: Money, interest: Money, principal: Money) throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "500.00", designated: designated)]
    #expect(parts(try balance(claim)) == [costs, interest, principal, "0.00"])
  }

  /// Where 30 euros do not suffice for both, it shows what came first.
  @Test func interestBeforeCosts() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "30.00")]
    #expect(parts(try balance(claim, asOf: "2026-08-01")) == ["10.00", "26.38", "1000.00", "0.00"])
    claim.payments[0].designated = .interest
    #expect(parts(try balance(claim, asOf: "2026-08-01")) == ["36.09", "0.29", "1000.00", "0.00"])
  }

  /// § 497 (3) BGB: the debt before the interest, which waits on an account of its own.
  @Test func onAConsumerLoan() throws {
    var claim = ClaimCase()
    claim.debtors[0].kind = .consumer
    claim.contract?.consumerCredit = .general
    claim.costs = [ClaimCase.cost(.expenses, "2026-06-01", "15.00")]
    claim.payments = [ClaimCase.payment("2026-08-01", "515.00")]
    // 61 days at 6.27 %, 31 at 6.52 %; then 113 days on 500 euros.
    #expect(parts(try balance(claim)) == ["0.00", "26.11", "500.00", "0.00"])
    // The sum of the invoice designates nothing there.
    claim.payments[0].amount = "1000.00"
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations.isEmpty)
    #expect(parts(statement.total) == ["0.00", "16.32", "15.00", "0.00"])
  }

  @Test func theDayOfPayment() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "500.00")]
    claim.interest = InterestAgreement(origin: ClaimCase.origin(70))
    claim.interest?.paymentDay = .included
    // 32 days at 10.52 % instead of 31: 9.22 for 8.93.
    #expect(parts(try balance(claim)) == ["0.00", "18.28", "566.38", "0.00"])
    claim.interest?.paymentDay = .excluded
    claim.interest?.dayCount = .thirty360
    #expect(try #require(claim.statement(asOf: Self.asOf)).dayCount == .thirty360)
  }

  @Test func overpayment() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "1066.10")]
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(parts(statement.total) == ["0.00", "0.00", "0.00", "0.01"])
    let last = try #require(statement.lines.last)
    #expect(last.kind == .overpayment)
    #expect(last.amount == "0.00")
    #expect(last.balance == "0.00")
    #expect(last.title.german == "Überzahlung 0,01\u{A0}€")
    #expect(last.debt == nil)
  }

  /// Nothing that came later than the day of the statement, nothing that is no money, and nothing in another currency.
  @Test func whatIsNoPayment() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-11-22", "500.00"), ClaimCase.payment("2026-08-01", "0.00")]
    #expect(try balance(claim).total == "1098.66")
    let kroner = Money(cents: 1, try #require(Currency("DKK")))
    claim.payments[0].amount = kroner
    #expect(try balance(claim).total == "1098.66")
    claim.payments[0].received = "2026-11-21"
    #expect(claim.statement(asOf: Self.asOf) == nil)
  }

  // MARK: Implied designation

  /// Who pays the very sum of an invoice pays its principal.
  @Test func theSumOfAnInvoice() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "1000.00")]
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations == [0])
    #expect(parts(statement.total) == ["40.00", "26.09", "0.00", "0.00"])
    claim.payments[0].invoice = "R-1"
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations == [0])
    claim.payments[0].designated = Payment.Designation.none
    let plain = try #require(claim.statement(asOf: Self.asOf))
    #expect(plain.impliedDesignations.isEmpty)
    #expect(plain.total.costs == "0.00")
    claim.payments[0].designated = nil
    claim.payments[0].amount = "1000.01"
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations.isEmpty)
  }

  /// Of several invoices it must be the sum of one alone; a payment that names another is meant for that.
  @Test func theSumOfOneOfSeveralInvoices() throws {
    var claim = ClaimCase()
    claim.invoices.append(ClaimCase.invoice("R-2", gross: "700.00", line: 11))
    claim.payments = [ClaimCase.payment("2026-08-01", "10.00"), ClaimCase.payment("2026-08-02", "700.00")]
    var statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations == [1])
    #expect(statement.debts[1].balance.principal == "0.00")
    #expect(statement.debts[0].balance.principal == "1000.00")
    claim.payments[1].invoice = "R-1"
    statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations.isEmpty)
    #expect(statement.debts[1].balance.principal == "700.00")
    claim.payments[1].invoice = nil
    claim.invoices[0].gross = "700.00"
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations.isEmpty)
  }

  /// Who pays to the cent what a credit, or an earlier payment, left of an invoice, means that too.
  @Test(
    arguments: [
      ("100.00", [], "900.00", true), ("100.00", [], "1000.00", true), ("100.00", [], "899.99", false),
      (nil, ["300.00"], "700.00", true), (nil, ["300.00"], "700.01", false),
      (nil, ["300.00", "200.00"], "500.00", true),
      ("100.00", ["300.00"], "600.00", true), ("100.00", ["300.00"], "700.00", true),
      ("100.00", ["300.00"], "650.00", false), (nil, ["1000.00"], "0.01", false),
    ] as [(Money?, [Money], Money, Bool)])
  func theRestOfAnInvoice(credit: Money?, before: [Money], amount: Money, isMeant: Bool) throws {
    var claim = ClaimCase()
    if let credit { claim.credits = [ClaimCase.credit(credit)] }
    claim.payments = [ClaimCase.payment("2026-08-01", amount)] + before.map { ClaimCase.payment("2026-07-20", $0) }
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations.contains(0) == isMeant)
    // In whatever order they are written down.
    claim.payments.reverse()
    let other = try #require(claim.statement(asOf: Self.asOf))
    #expect(other.impliedDesignations.contains(before.count) == isMeant)
    #expect(parts(other.total) == parts(statement.total))
  }

  /// What was paid on costs or interest is not of the invoice's sum; who says that nothing was designated is believed.
  @Test func theRestKnowsDesignations() throws {
    var claim = ClaimCase()
    claim.payments = [
      ClaimCase.payment("2026-07-20", "40.00", designated: .costs), ClaimCase.payment("2026-08-01", "960.00"),
    ]
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations.isEmpty)
    claim.payments[0].designated = .principal
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations == [1])
    claim.payments[1].designated = Payment.Designation.none
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations.isEmpty)
  }

  /// Of several, an invoice paid whole goes before the rest of another; two of the same rest say nothing.
  @Test func theRestOfOneOfSeveralInvoices() throws {
    var claim = ClaimCase()
    claim.invoices.append(ClaimCase.invoice("R-2", gross: "700.00", line: 11))
    claim.payments = [
      ClaimCase.payment("2026-07-20", "300.00", invoice: "R-1"), ClaimCase.payment("2026-08-02", "700.00"),
    ]
    var statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations == [1])
    #expect(statement.debts[1].balance.principal == "0.00")
    claim.payments.append(ClaimCase.payment("2026-07-21", "200.00", invoice: "R-2"))
    claim.payments[1].amount = "500.00"
    statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations == [1])
    claim.payments[2].amount = "0.01"
    claim.payments[0].amount = "300.01"
    claim.payments[1].amount = "699.99"
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations.isEmpty)
  }

  /// Who pays to the cent all that is left of several invoices means all of them.
  @Test(
    arguments: [
      ([], "1700.00", [0]), ([], "1699.99", []), ([], "1700.01", []),
      ([ClaimCase.payment("2026-07-20", "300.00", invoice: "R-1")], "1400.00", [1]),
      ([ClaimCase.payment("2026-07-20", "300.00", invoice: "R-1")], "1700.00", []),
      // What was paid on none in particular leaves nobody knows how much of each.
      ([ClaimCase.payment("2026-07-20", "300.00")], "1400.00", []),
    ] as [([Payment], Money, [Int])])
  func theSumOfAllInvoices(before: [Payment], amount: Money, implied: [Int]) throws {
    var claim = ClaimCase()
    claim.invoices.append(ClaimCase.invoice("R-2", gross: "700.00", line: 11))
    claim.payments = before + [ClaimCase.payment("2026-08-02", amount)]
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.impliedDesignations == implied)
    if before.isEmpty { #expect((statement.total.principal == "0.00") == !implied.isEmpty) }
    // The one that came later was not meant, so nothing was, to the cent.
    claim.invoices[1].issued = "2026-08-03"
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations.isEmpty)
    claim.invoices[1].issued = "2026-08-02"
    #expect(try #require(claim.statement(asOf: Self.asOf)).impliedDesignations == implied)
  }

  // MARK: Several invoices

  /// The one in default bears interest and comes first, then the one that arose first.
  @Test func whatComesFirst() throws {
    var claim = ClaimCase()
    claim.debtors[0].kind = .consumer
    claim.invoices.insert(ClaimCase.invoice("R-0", issued: "2026-03-01", due: "2026-06-30", line: 9), at: 0)
    claim.payments = [ClaimCase.payment("2026-06-01", "100.00")]
    // 31 days at 6.27 % on R-1; R-0 is not due.
    #expect(try #require(claim.statement(asOf: "2026-06-01")).debts.map(\.balance.principal) == ["1000.00", "905.33"])
    claim.payments[0].received = "2026-07-01"
    #expect(try #require(claim.statement(asOf: "2026-07-01")).debts.map(\.balance.principal) == ["900.00", "1000.00"])
    claim.payments[0].invoice = "R-1"
    #expect(try #require(claim.statement(asOf: "2026-07-01")).debts.map(\.balance.principal) == ["1000.00", "910.48"])
  }

  @Test func theWholeIsTheSumOfItsParts() throws {
    var claim = ClaimCase()
    claim.invoices += [
      ClaimCase.invoice("R-2", gross: "333.33", line: 11), ClaimCase.invoice("R-3", gross: "0.01", line: 12),
    ]
    claim.payments = [
      ClaimCase.payment("2026-08-01", "100.00"), ClaimCase.payment("2026-09-01", "77.77", invoice: "R-2"),
    ]
    claim.reminders = [ClaimCase.letter("2026-06-01", fee: "2.50")]
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.total.total.cents == statement.debts.reduce(0) { $0 + $1.balance.total.cents })
    let lines = statement.lines
    #expect(lines.map(\.number) == Array(1...lines.count))
    #expect(lines.reduce(0) { $0 + $1.amount.cents } == statement.total.total.cents)
    #expect(lines.last?.balance == statement.total.total)
    #expect(lines.map(\.day) == lines.map(\.day).sorted())
    #expect(lines.allSatisfy { !$0.title.german.isEmpty && !$0.title.english.isEmpty })
    #expect(
      lines.filter { $0.kind == .interest || $0.kind == .payment || $0.kind == .cost }.allSatisfy { !$0.basis.isEmpty })
  }

  // MARK: Credits

  /// A credit counts as if so much had never been claimed.
  @Test func credits() throws {
    var claim = ClaimCase()
    var credit = Credit(origin: ClaimCase.origin(40))
    credit.amount = "100.00"
    credit.on = "2026-10-01"
    claim.credits = [credit]
    let statement = try #require(claim.statement(asOf: Self.asOf))
    #expect(statement.account.segments(of: 0).map(\.amount) == ["15.45", "37.35"])
    #expect(statement.debts[0].credited == "100.00")
    #expect(statement.total.total == "992.80")
    #expect(try balance(claim, asOf: "2026-09-30").principal == "1000.00")
    claim.credits[0].amount = "1000.50"
    // Who owes nothing is not late, and no lump sum arises.
    #expect(parts(try balance(claim)) == ["0.00", "0.00", "0.00", "0.50"])
    claim.credits[0].amount = nil
    #expect(claim.statement(asOf: Self.asOf) == nil)
  }

  /// One that names none of several lowers the one due first.
  @Test func creditsOfSeveralInvoices() throws {
    var claim = ClaimCase()
    claim.invoices.insert(ClaimCase.invoice("R-0", due: "2026-05-07", line: 9), at: 0)
    var credit = Credit(origin: ClaimCase.origin(40))
    credit.amount = "100.00"
    claim.credits = [credit]
    #expect(try #require(claim.statement(asOf: Self.asOf)).debts.map(\.credited) == ["0.00", "100.00"])
    claim.credits[0].invoice = "R-0"
    #expect(try #require(claim.statement(asOf: Self.asOf)).debts.map(\.credited) == ["100.00", "0.00"])
  }

  // MARK: No statement

  @Test func noStatement() throws {
    func none(_ change: (inout ClaimCase) throws -> Void) rethrows -> Bool {
      var claim = ClaimCase()
      try change(&claim)
      return claim.statement(asOf: Self.asOf) == nil
    }
    #expect(none { $0.invoices = [] })
    #expect(none { $0.invoices[0].gross = nil })
    #expect(none { $0.invoices[0].gross = "-0.01" })
    let kroner = Money(cents: 1, try #require(Currency("DKK")))
    #expect(
      none {
        $0.invoices.append(ClaimCase.invoice("R-2"))
        $0.invoices[1].gross = kroner
      })
    #expect(!none { $0.invoices[0].gross = "0.00" })
  }
}
