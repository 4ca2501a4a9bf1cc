import CaseModel
import Escalation
import Law
import TestSupport
import Testing

/// FORD-06 to FORD-14: what is open, to the cent.
@Suite struct AmountTests {
  @Test(
    arguments: [("24.99", ["FORD-09"]), ("25.00", ["KOST-05"]), ("34.01", ["KOST-05"]), ("34.02", [])]
      as [(Money, [String])])
  func floorIsTwentyFive(gross: Money, codes: [String]) {
    var builder = CaseBuilder()
    builder.invoices[0].gross = gross
    #expect(builder.codes() == codes)
  }

  /// A floor is not called reached by a sum that nobody knows.
  @Test(arguments: ["100.00", nil] as [Money?])
  func theFloorsClauseIsMetOnlyByAKnownSum(gross: Money?) throws {
    var builder = CaseBuilder()
    builder.invoices[0].gross = gross
    let policy = try #require(CaseBuilder.policy)
    let clauses: [ClauseReport] =
      switch Clearance.check(builder.file, [], under: policy, .shipped, asOf: CaseBuilder.asOf) {
      case .cleared(let cleared): cleared.clauses
      case .held(let held): held.clauses
      }
    let report = try #require(clauses.first { $0.title.german.hasPrefix("Betragsgrenze") })
    #expect(report.weakest == (gross == nil ? .unknown : .met))
  }

  /// By the day of the payment 69 days of interest at 6.27 % have come to 1.19; they are paid first, unless somebody pays the
  /// very sum of the invoice.
  @Test(
    arguments: [
      ("76.19", ["KOST-05"]), ("76.20", ["FORD-09"]), ("99.99", ["FORD-09"]), ("100.00", ["FORD-07"]),
      ("100.01", ["FORD-09", "FORD-22"]), ("101.18", ["FORD-09", "FORD-22"]), ("101.19", ["FORD-07"]),
      ("101.20", ["FORD-08"]),
    ] as [(Money, [String])])
  func paymentsLowerWhatIsOpen(amount: Money, codes: [String]) {
    var builder = CaseBuilder()
    builder.payments = [CaseBuilder.payment(amount)]
    #expect(builder.codes() == codes)
  }

  /// Whatever is paid, check and claim say the same of it.
  @Test func whatIsOpenIsWhatTheClaimSays() throws {
    for cents in Int64(98_00)...Int64(103_00) {
      for designated in [nil, Payment.Designation.none, .principal] {
        var builder = CaseBuilder()
        builder.payments = [CaseBuilder.payment(Money(cents: cents))]
        builder.payments[0].designated = designated
        let claim = try #require(ClaimStatement(of: builder.file, under: .shipped, asOf: CaseBuilder.asOf))
        let codes = builder.codes()
        #expect(codes.contains("FORD-08") == claim.total.overpaid.isPositive)
        #expect(codes.contains("FORD-07") == (claim.total.principal.cents == 0 && !claim.total.overpaid.isPositive))
        #expect(codes.contains("FORD-09") == claim.total.principal.isPositive)
      }
    }
  }

  @Test func severalSmallInvoicesReachTheFloorTogether() {
    var builder = CaseBuilder()
    builder.invoices = ["R-1", "R-2"].map { CaseBuilder.invoice($0, gross: "12.50") }
    #expect(builder.codes() == ["KOST-05"])
    builder.invoices[0].gross = "12.49"
    #expect(builder.codes() == ["FORD-09"])
  }

  @Test(
    arguments: [
      ("150.00", ["FORD-12", "KOST-05"]), ("177.38", ["FORD-12", "KOST-05"]), ("177.39", ["FORD-09", "FORD-12"]),
      ("202.37", ["FORD-07", "FORD-09", "FORD-12", "FORD-22"]), ("202.38", ["FORD-07", "FORD-12"]),
      ("202.39", ["FORD-08", "FORD-12"]),
    ] as [(Money, [String])])
  func aPaymentOnNoneOfSeveralInvoicesLowersTheTotal(amount: Money, codes: [String]) {
    var builder = CaseBuilder()
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.payments = [CaseBuilder.payment(amount, invoice: nil)]
    #expect(builder.codes() == codes)
  }

  /// What is paid on none in particular goes to the oldest first: one of them may be paid by that, and goes to nobody.
  @Test func anInvoiceMayBePaidByWhatIsSetOff() throws {
    var builder = CaseBuilder()
    var older = CaseBuilder.invoice("R-2")
    older.issued = "2026-01-05"
    older.due = Invoice.DueDate(on: "2026-02-02", basis: .agreed)
    builder.invoices.append(older)
    var found = 0
    for cents in stride(from: Int64(10_00), through: 190_00, by: 20_00) {
      builder.payments = [CaseBuilder.payment(Money(cents: cents), invoice: nil)]
      let statement = try #require(ClaimStatement(of: builder.file, under: .shipped, asOf: CaseBuilder.asOf))
      let paid = statement.debts.filter { $0.balance.total.cents == 0 }.compactMap(\.invoice.number)
      #expect(builder.findings().filter { $0.kind.code == "FORD-07" }.flatMap(\.invoices) == paid)
      found += paid.count
    }
    #expect(found > 0)
  }

  @Test func aPaymentWithoutNumberBelongsToTheOnlyInvoice() {
    var builder = CaseBuilder()
    builder.payments = [CaseBuilder.payment("100.00", invoice: nil)]
    #expect(builder.codes() == ["FORD-07"])
  }

  @Test(arguments: [("50.00", ["FORD-10"]), ("100.01", ["FORD-08", "FORD-10"])] as [(Money, [String])])
  func creditsLowerWhatIsOpen(amount: Money, codes: [String]) {
    var builder = CaseBuilder()
    builder.credits = [CaseBuilder.credit(amount)]
    #expect(builder.codes() == codes)
  }

  @Test func aCreditWithoutAmountHoldsTheCase() {
    var builder = CaseBuilder()
    builder.credits = [CaseBuilder.credit(nil)]
    #expect(builder.codes() == ["FORD-11"])
    #expect(builder.isHeld())
  }

  @Test func currenciesDoNotMix() throws {
    var builder = CaseBuilder()
    let kroner = try #require(Currency("DKK"))
    builder.payments = [CaseBuilder.payment(Money(cents: 100, kroner))]
    #expect(builder.codes() == ["FORD-06"])
    builder.payments = []
    builder.invoices.append(CaseBuilder.invoice("R-2", gross: Money(cents: 10_000, kroner)))
    #expect(builder.codes() == ["FORD-06"])
  }

  /// No rate is invented: whether it is enough, a person says.
  @Test(arguments: [1, 1_000_000] as [Int64])
  func aFloorInAnotherCurrencyIsNotPassedInSilence(cents: Int64) throws {
    var builder = CaseBuilder()
    builder.invoices[0].gross = Money(cents: cents, try #require(Currency("DKK")))
    #expect(builder.codes() == ["FORD-18"])
    #expect(!builder.isHeld())
  }

  @Test(arguments: [("2026-05-20", ["FORD-07"]), ("2026-05-21", ["FORD-17"])] as [(Day, [String])])
  func moneyCountsFromItsDay(received: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.payments = [CaseBuilder.payment("100.00", on: received)]
    #expect(builder.codes() == codes)
  }

  /// A credit of tomorrow is waited for, and lowers nothing today.
  @Test(arguments: [("2026-05-20", ["FORD-10"]), ("2026-05-21", ["FORD-17"])] as [(Day, [String])])
  func aCreditCountsFromItsDay(on: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.credits = [CaseBuilder.credit("10.00", on: on)]
    #expect(builder.codes() == codes)
  }

  @Test(
    arguments: [("2025-02-01", ["FORD-21"]), ("2025-02-02", ["FORD-21"]), ("2025-02-03", [])] as [(Day, [String])])
  func aPaymentOfLongAgoIsAskedAbout(received: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.payments = [CaseBuilder.payment("1.00", on: received)]
    #expect(builder.codes() == codes)
    #expect(!builder.isHeld())
  }

  @Test(arguments: [("2026-03-01", true), ("2026-03-02", true), ("2026-03-03", false)] as [(Day, Bool)])
  func nothingIsOverdueOnTheDueDate(asOf: Day, isHeld: Bool) {
    #expect(CaseBuilder().codes(asOf: asOf).contains("FORD-05") == isHeld)
  }

  /// Fifty invoices over a hundred billion at a thousand percent since the year 1 come to more than 64 bits of cents.
  @Test func aClaimBeyondAllSumsIsHeld() {
    var builder = CaseBuilder()
    builder.invoices = (1...50).map { number in
      var invoice = CaseBuilder.invoice("R-\(number)", gross: Money(cents: 9_999_999_999_999), line: 100 + number)
      invoice.issued = "0001-01-01"
      return invoice
    }
    #expect(!builder.codes().contains("FORD-20"))
    var interest = InterestAgreement(origin: CaseBuilder.origin(90))
    interest.fixed = Percent(thousandths: 1_000_000)
    interest.from = "0001-01-01"
    interest.ground = "Ziffer 7"
    interest.file = "documents/vertrag.pdf"
    builder.change = { $0.interest = interest }
    #expect(builder.codes().contains("FORD-20"))
    #expect(builder.isHeld())
  }
}
