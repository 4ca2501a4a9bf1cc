import CaseModel
import Testing

@testable import Intake

/// Each rule at its boundary: the sums add up, and one cent off they do not.
@Suite("Arithmetic of invoices") struct ArithmeticTests {
  /// 100.00 + 50.00 in lines, 10.00 off, 5.00 on, 19 % VAT, 20.00 paid, rounded up by 0.45.
  private var invoice: EInvoice {
    var invoice = EInvoice(
      syntax: .cii, origin: Origin(Place("a.xml"), fields: ["BT-115": Place("a.xml", line: 7, column: 3)]))
    invoice.typeCode = "380"
    invoice.currency = .eur
    invoice.lineNets = [Money(cents: 10_000), Money(cents: 5_000)]
    invoice.allowances = [Money(cents: 600), Money(cents: 400)]
    invoice.charges = [Money(cents: 500)]
    var category = EInvoice.VATCategory(Place("a.xml", line: 5, column: 1))
    category.base = Money(cents: 14_500)
    category.amount = Money(cents: 2_755)
    category.rate = Percent(thousandths: 19_000)
    invoice.vatBreakdown = [category]
    invoice.dueDates = [Day(2026, 4, 7)].compactMap(\.self)
    invoice.totals.lineNet = Money(cents: 15_000)
    invoice.totals.allowances = Money(cents: 1_000)
    invoice.totals.charges = Money(cents: 500)
    invoice.totals.net = Money(cents: 14_500)
    invoice.totals.vat = Money(cents: 2_755)
    invoice.totals.gross = Money(cents: 17_255)
    invoice.totals.prepaid = Money(cents: 2_000)
    invoice.totals.rounding = Money(cents: 45)
    invoice.totals.payable = Money(cents: 15_300)
    return invoice
  }

  private func codes(_ change: (inout EInvoice) -> Void) -> [String] {
    var invoice = invoice
    change(&invoice)
    return EInvoiceArithmetic.check(invoice).map(\.kind.code)
  }

  @Test func soundSumsPass() {
    #expect(codes { _ in } == [])
  }

  @Test(arguments: [-1, 1] as [Int64])
  func oneCentOffIsFound(cent: Int64) {
    #expect(codes { $0.lineNets[1] = Money(cents: 5_000 + cent) } == ["RE-10"])
    #expect(codes { $0.allowances[0] = Money(cents: 600 + cent) } == ["RE-11"])
    #expect(codes { $0.charges[0] = Money(cents: 500 + cent) } == ["RE-12"])
    #expect(codes { $0.totals.net = Money(cents: 14_500 + cent) } == ["RE-13", "RE-29", "RE-15"])
    #expect(codes { $0.vatBreakdown[0].base = Money(cents: 14_500 + cent) } == ["RE-29"])
    #expect(codes { $0.vatBreakdown[0].amount = Money(cents: 2_755 + cent) } == ["RE-14"])
    #expect(codes { $0.totals.gross = Money(cents: 17_255 + cent) } == ["RE-15", "RE-16"])
    #expect(codes { $0.totals.prepaid = Money(cents: 2_000 + cent) } == ["RE-16"])
    #expect(codes { $0.totals.rounding = Money(cents: 45 + cent) } == ["RE-16"])
    #expect(codes { $0.totals.payable = Money(cents: 15_300 + cent) } == ["RE-16"])
  }

  /// Rounded line by line the tax may be another, by less than one euro.
  @Test(
    arguments: [
      (2_755, 19_000, "EUR", false), (2_854, 19_000, "EUR", false), (2_855, 19_000, "EUR", true),
      (2_656, 19_000, "EUR", false), (2_655, 19_000, "EUR", true), (-2_755, 19_000, "EUR", true), (0, 0, "EUR", false),
      (100, 0, "EUR", true), (1_015, 7_000, "EUR", false), (2_755, 7_000, "EUR", true), (2_755, 19_000, "KWD", false),
      (3_754, 19_000, "KWD", false), (3_755, 19_000, "KWD", true),
    ] as [(Int64, Int, String, Bool)])
  func theTaxIsThatOfItsRate(cents: Int64, rate: Int, code: String, isFound: Bool) throws {
    let currency = try #require(Currency(code))
    let found = codes { invoice in
      invoice.vatBreakdown[0].base = Money(cents: 14_500, currency)
      invoice.vatBreakdown[0].amount = Money(cents: cents, currency)
      invoice.vatBreakdown[0].rate = Percent(thousandths: rate)
    }
    #expect(found.contains("RE-28") == isFound)
  }

  /// 19 % of 5.50 are 1.045, and so 1.05: a euro more are 2.05, and a euro less is 0.05.
  @Test(arguments: [(204, false), (205, true), (6, false), (5, true)] as [(Int64, Bool)])
  func halfACentIsRoundedUp(cents: Int64, isFound: Bool) {
    let found = codes { invoice in
      invoice.vatBreakdown[0].base = Money(cents: 550)
      invoice.vatBreakdown[0].amount = Money(cents: cents)
    }
    #expect(found.contains("RE-28") == isFound)
  }

  /// Where nothing is taxed, a cent of tax is too much.
  @Test(arguments: [("AE", 0, false), ("AE", 1, true), ("O", 1, true), ("S", 1, false)] as [(String, Int64, Bool)])
  func whatIsNotTaxedHasNoTax(code: String, cents: Int64, isFound: Bool) {
    let found = codes { invoice in
      invoice.vatBreakdown[0].code = code
      invoice.vatBreakdown[0].rate = Percent(thousandths: 0)
      invoice.vatBreakdown[0].amount = Money(cents: cents)
    }
    #expect(found.contains("RE-28") == isFound)
  }

  @Test func theFindingShowsBothSidesAndThePlace() throws {
    var wrong = invoice
    wrong.totals.payable = Money(cents: 15_301)
    let finding = try #require(EInvoiceArithmetic.check(wrong).first)
    #expect(finding.place == Place("a.xml", line: 7, column: 3))
    #expect(finding.blocks)
    #expect(finding.message.english.contains("€153.01"))
    #expect(finding.message.english.contains("€153.00"))
    #expect(finding.message.english.contains("€0.01"))
    #expect(finding.message.german.contains("BT-112 − BT-113 + BT-114"))
  }

  @Test func weightsFollowTheAmountAskedFor() {
    #expect(FindingKind.grossDiffers.severity == .block)
    #expect(FindingKind.payableDiffers.severity == .block)
    #expect(FindingKind.netDiffers.severity == .block)
    #expect(FindingKind.vatDiffers.severity == .block)
    for kind in [FindingKind.lineNetTotalDiffers, .allowanceTotalDiffers, .chargeTotalDiffers] {
      #expect(kind.severity == .warning)
    }
  }

  @Test func whatTheProfileLacksIsSkipped() {
    #expect(codes { $0.lineNets = [] } == [])
    #expect(codes { $0.vatBreakdown = [] } == [])
    #expect(codes { $0.vatBreakdown[0].rate = nil } == [])
    #expect(codes { $0.vatBreakdown[0].base = nil } == [])
    #expect(codes { $0.totals.lineNet = nil } == [])
    #expect(
      codes { invoice in
        invoice.profile = "urn:factur-x.eu:1p0:minimum"
        invoice.allowances = []
        invoice.totals.prepaid = nil
        invoice.dueDates = []
      } == [])
  }

  @Test func whatDidNotReadIsSkipped() {
    var wrong = invoice
    wrong.allowances = []
    #expect(EInvoiceArithmetic.check(wrong, unreadable: [.allowance]).isEmpty)
    #expect(EInvoiceArithmetic.check(wrong).map(\.kind.code) == ["RE-11"])
  }

  @Test func absentTotalsAreZero() {
    #expect(codes { $0.totals.allowances = nil } == ["RE-11", "RE-13"])
    #expect(codes { $0.totals.vat = nil } == ["RE-15"])
  }

  @Test func neitherDueDateNorTerms() {
    #expect(codes { $0.dueDates = [] } == ["RE-25"])
    #expect(
      codes {
        $0.dueDates = []; $0.terms = ["30 Tage"]
      } == [])
    #expect(
      codes {
        $0.dueDates = []; $0.typeCode = "381"
      } == [])
    #expect(
      codes {
        $0.dueDates = []; $0.totals.prepaid = Money(cents: 17_300); $0.totals.payable = Money(cents: 0)
      } == [])
  }

  @Test func sumsAtTheEdgeOfTheNumbersDoNotTrap() {
    let found = codes { invoice in
      invoice.lineNets = [Money(cents: .max), Money(cents: .max)]
      invoice.vatBreakdown[0].base = Money(cents: .max)
      invoice.vatBreakdown[0].rate = Percent(thousandths: 1_000_000)
      invoice.totals.lineNet = Money(cents: .min)
      invoice.totals.payable = Money(cents: .min)
      invoice.totals.gross = Money(cents: .max)
      invoice.totals.prepaid = Money(cents: .min)
    }
    #expect(found == ["RE-29", "RE-15"])
  }
}
