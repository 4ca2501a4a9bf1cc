import CaseModel
import TestSupport
import Testing

@Suite struct MoneyTests {
  @Test(
    arguments: [
      ("0", 0), ("1190", 119_000), ("1190.5", 119_050), ("1190.00", 119_000), ("-1190.00", -119_000), ("+1", 100),
      (".5", 50), ("007", 700), ("0.01", 1), ("-0.00", 0), ("1.500", 150), ("100000000000.00", 10_000_000_000_000),
      ("-100000000000", -10_000_000_000_000),
    ] as [(String, Int64)])
  func reads(text: String, cents: Int64) {
    #expect(Money(decimal: text) == Money(cents: cents))
  }

  @Test(
    arguments: [
      "", ".", "-", "+", "-.", "1.", "12,5", "1e3", "1E3", "0x10", "1 000", "1'000", "1,000.00", "1.000,00", " 1", "1 ",
      "--1", "+-1", "1-", "1.2.3", "1.005", "0.001", "100000000000.01", "1234567890123456789", "99999999999999999999",
      "100000000000000000000000000000000000000000", "NaN", "inf", "١", "１", "½", "1€", "€1", "1\u{A0}", "1\n", "\u{0}1",
    ])
  func refuses(text: String) {
    #expect(Money(decimal: text) == nil)
  }

  /// A point groups and stands before three digits.
  @Test(
    arguments: [
      ("1.234,56", 123_456), ("1234,56", 123_456), ("0,01", 1), ("12", 1200), ("1.234.567,8", 123_456_780),
      ("1.200", 120_000), ("12,3400", 1234),
    ] as [(String, Int64)])
  func readsGerman(text: String, cents: Int64) { #expect(Money(german: text)?.cents == cents) }

  @Test(arguments: [
    "", "-5,00", "+5,00", "1.23,45", "1,2,3", "12.34", "1234.56", "1,", ",5", "1.", ".5", "1.2345", "1..234", "5,005",
    "５,00", " 5,00", "5,00 €", "99999999999999999999,00",
  ])
  func refusesWhatIsNotGerman(text: String) { #expect(Money(german: text) == nil) }

  @Test func refusesManyDigitsQuickly() {
    #expect(Money(decimal: String(repeating: "9", count: 1_000_000)) == nil)
    #expect(Money(decimal: String(repeating: "0", count: 1_000_000) + "1") == Money(cents: 100))
    #expect(Money(decimal: "1." + String(repeating: "0", count: 1_000_000)) == Money(cents: 100))
  }

  @Test(
    arguments: [
      ("JPY", "1190", 1190), ("JPY", "1190.0", 1190), ("JPY", "1190.5", nil), ("BHD", "1.234", 1234),
      ("BHD", "1.2345", nil), ("BHD", "1", 1000), ("EUR", "1.23", 123), ("EUR", "1.234", nil), ("DKK", "1.20", 120),
    ] as [(String, String, Int64?)])
  func countsTheCurrencysOwnUnit(code: String, text: String, units: Int64?) throws {
    let currency = try #require(Currency(code))
    #expect(Money(decimal: text, currency)?.cents == units)
  }

  @Test(arguments: ["", "EU", "EURO", "eur", "EU1", "ÄÖÜ", "EU ", "€"])
  func refusesWhatIsNoCurrency(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test(arguments: ["EUR", "JPY", "BHD"])
  func whatIsWrittenReadsTheSame(code: String) throws {
    let currency = try #require(Currency(code))
    var random = SeededGenerator(seed: 7)
    for magnitude in [Int64(9), 99, 999, 100_000, Money.largest] {
      for _ in 0..<500 {
        let money = Money(cents: Int64.random(in: -magnitude...magnitude, using: &random), currency)
        #expect(Money(decimal: money.description, currency) == money)
      }
    }
  }

  @Test(
    arguments: [
      (0, "0,00\u{A0}€", "€0.00"), (5, "0,05\u{A0}€", "€0.05"), (-5, "-0,05\u{A0}€", "-€0.05"),
      (119_000, "1.190,00\u{A0}€", "€1,190.00"), (99_999, "999,99\u{A0}€", "€999.99"),
      (100_000_000, "1.000.000,00\u{A0}€", "€1,000,000.00"),
      (.min, "-92.233.720.368.547.758,08\u{A0}€", "-€92,233,720,368,547,758.08"),
    ] as [(Int64, String, String)])
  func writesAsReadersDo(cents: Int64, german: String, english: String) {
    #expect(Money(cents: cents).text(.german) == german)
    #expect(Money(cents: cents).text(.english) == english)
  }

  @Test func otherCurrenciesAreNamedByTheirCode() {
    let (kroner, yen, dinars) = (Currency("DKK"), Currency("JPY"), Currency("BHD"))
    #expect(kroner.map { Money(cents: 119_000, $0).german } == "1.190,00\u{A0}DKK")
    #expect(kroner.map { Money(cents: -119_000, $0).english } == "-DKK\u{A0}1,190.00")
    #expect(yen.map { Money(cents: 119_000, $0).german } == "119.000\u{A0}JPY")
    #expect(dinars.map { Money(cents: 7, $0).description } == "0.007")
  }

  @Test func whatDoesNotFitIsNil() throws {
    let (most, least, cent) = (Money(cents: .max), Money(cents: .min), Money(cents: 1))
    #expect(most.plus(cent) == nil)
    #expect(least.minus(cent) == nil)
    #expect(cent.minus(least) == nil)
    #expect(most.minus(cent) == Money(cents: .max - 1))
    #expect(Money.sum([most, cent, Money(cents: -1)]) == nil)
    let kroner = Money(cents: 1, try #require(Currency("DKK")))
    #expect(cent.plus(kroner) == nil)
    #expect(cent.minus(kroner) == nil)
    #expect(Money.sum([cent, kroner]) == nil)
    #expect(Money.sum([]) == Money(cents: 0))
  }
}
