import CaseModel
import Law
import TestSupport
import Testing

/// Interest without figures, as a court application claims it.
@Suite struct CourtInterestTests {
  private func text(_ claim: ClaimCase, asOf: Day = "2026-11-21") throws -> (Money?, [String]) {
    let court = try #require(claim.statement(asOf: asOf)).courtInterest(of: 0)
    return (court.fixed, court.stretches.map(\.text.german))
  }

  private let nine = "9 Prozentpunkte über dem jeweiligen Basiszinssatz aus "

  @Test func untouchedInterestRunsFromItsFirstDay() throws {
    let (fixed, stretches) = try text(ClaimCase())
    #expect(fixed == nil)
    #expect(stretches == [nine + "1.000,00\u{A0}€ seit dem 01.05.2026"])
    let english = try #require(ClaimCase().statement(asOf: "2026-11-21")).courtInterest(of: 0).stretches.map(
      \.text.english)
    #expect(english == ["9 percentage points over the base rate in force on €1,000.00 since 2026-05-01"])
  }

  @Test func withoutDefaultNoneIsClaimed() throws {
    #expect(try text(ClaimCase(), asOf: "2026-04-30") == (nil, []))
  }

  /// A letter that came today: from tomorrow.
  @Test func fromTomorrow() throws {
    var claim = ClaimCase()
    claim.invoices[0].due?.basis = .unilateral
    claim.invoices[0].received = nil
    claim.invoices[0].performed = nil
    claim.reminders = [ClaimCase.letter("2026-11-21")]
    #expect(try text(claim) == (nil, [nine + "1.000,00\u{A0}€ seit dem 22.11.2026"]))
    // Among merchants five percent until today.
    claim.declarations = [ClaimCase.declaration(.mutualCommercialTransaction)]
    #expect(
      try text(claim).1 == [
        "5,00\u{A0}% p. a. aus 1.000,00\u{A0}€ vom 30.04.2026 bis 21.11.2026",
        nine + "1.000,00\u{A0}€ seit dem 22.11.2026",
      ])
  }

  /// A rate agreed for later begins where the other ends, and no day is left out between today and then.
  @Test func aRateAgreedForLater() throws {
    var claim = ClaimCase()
    claim.interest = ClaimCase.agreement(points: Percent(thousandths: 12_000))
    claim.interest?.from = "2026-12-15"
    #expect(
      try text(claim).1 == [
        nine + "1.000,00\u{A0}€ vom 01.05.2026 bis 14.12.2026",
        "12 Prozentpunkte über dem jeweiligen Basiszinssatz aus 1.000,00\u{A0}€ seit dem 15.12.2026",
      ])
    let ahead = try #require(claim.statement(asOf: "2026-11-21")).interestAhead(of: 0)
    #expect(ahead.map(\.from) == ["2026-11-22", "2026-12-15"])
  }

  /// What settles all interest begins it anew, on what is left and from the day after the last that is paid.
  @Test(
    arguments: [
      (InterestAgreement.PaymentDay.excluded, "566,09", "01.08.2026"), (.included, "566,38", "02.08.2026"),
    ] as [(InterestAgreement.PaymentDay, String, String)])
  func allInterestPaid(paymentDay: InterestAgreement.PaymentDay, principal: String, from: String) throws {
    var claim = ClaimCase()
    claim.interest = InterestAgreement(origin: ClaimCase.origin(70))
    claim.interest?.paymentDay = paymentDay
    claim.payments = [ClaimCase.payment("2026-08-01", "500.00")]
    #expect(try text(claim) == (nil, [nine + "\(principal)\u{A0}€ seit dem \(from)"]))
    #expect(try text(claim, asOf: "2026-08-01") == (nil, [nine + "\(principal)\u{A0}€ seit dem \(from)"]))
  }

  /// Part of the interest paid: what is left is a sum until today, and the rest runs on.
  @Test func partOfTheInterestPaid() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "60.00")]
    #expect(try text(claim) == ("38.66", [nine + "1.000,00\u{A0}€ seit dem 22.11.2026"]))
  }

  /// Where a field says from when the principal bears interest, that is the first day a payment in part cannot have met;
  /// what is older is in arrears.
  @Test(arguments: ["60.00", "59.99", "40.01"] as [Money])
  func interestRunsOnFromThePayment(paid: Money) throws {
    var claim = ClaimCase()
    let before = try #require(claim.statement(asOf: "2026-07-31")).total
    claim.payments = [ClaimCase.payment("2026-08-01", paid)]
    let statement = try #require(claim.statement(asOf: "2026-11-21"))
    #expect(statement.runningInterest(of: 0)?.from == "2026-08-01")
    #expect(
      statement.interestInArrears(of: 0).cents == before.interest.cents + before.costs.cents - paid.cents)
    // One that met costs alone leaves all interest as it was.
    claim.payments = [ClaimCase.payment("2026-08-01", "40.00")]
    #expect(try #require(claim.statement(asOf: "2026-11-21")).runningInterest(of: 0)?.from == "2026-05-01")
  }

  /// A payment on the principal alone leaves the interest before it: one stretch on each sum.
  @Test func principalPaid() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "400.00", designated: .principal)]
    #expect(
      try text(claim) == (
        nil,
        [
          nine + "1.000,00\u{A0}€ vom 01.05.2026 bis 31.07.2026",
          nine + "600,00\u{A0}€ seit dem 01.08.2026",
        ]
      ))
    claim.payments[0].amount = "1000.00"
    #expect(try text(claim) == (nil, [nine + "1.000,00\u{A0}€ vom 01.05.2026 bis 31.07.2026"]))
  }

  @Test func nothingLeft() throws {
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "1066.09")]
    #expect(try text(claim) == (nil, []))
  }

  @Test func merchantsAndFixedRates() throws {
    var claim = ClaimCase()
    claim.declarations = [ClaimCase.declaration(.mutualCommercialTransaction)]
    #expect(
      try text(claim).1 == [
        "5,00\u{A0}% p. a. aus 1.000,00\u{A0}€ vom 30.04.2026 bis 30.04.2026",
        nine + "1.000,00\u{A0}€ seit dem 01.05.2026",
      ])
    claim.declarations = []
    claim.interest = ClaimCase.agreement(fixed: Percent(thousandths: 12_000))
    #expect(try text(claim).1 == ["12,00\u{A0}% p. a. aus 1.000,00\u{A0}€ seit dem 01.05.2026"])
    claim.interest = ClaimCase.agreement(points: Percent(thousandths: 2_500))
    #expect(
      try text(claim).1 == [
        "2,5 Prozentpunkte über dem jeweiligen Basiszinssatz aus 1.000,00\u{A0}€ seit dem 01.05.2026"
      ])
  }

  /// Without figures nobody need know the rate: interest is claimed beyond the day on which the table ends.
  @Test func beyondTheTable() throws {
    #expect(try text(ClaimCase(), asOf: "2027-03-15").1 == [nine + "1.000,00\u{A0}€ seit dem 01.05.2026"])
    var claim = ClaimCase()
    claim.payments = [ClaimCase.payment("2026-08-01", "60.00")]
    #expect(try text(claim, asOf: "2027-03-15") == ("50.19", [nine + "1.000,00\u{A0}€ seit dem 01.01.2027"]))
    claim = ClaimCase()
    claim.invoices[0].due?.on = "2026-12-31"
    #expect(try text(claim, asOf: "2027-03-15").1 == [nine + "1.000,00\u{A0}€ seit dem 01.01.2027"])
  }
}
