import CaseModel
import Foundation
import Law
import TestSupport
import Testing

/// The forecast of collection costs against worked examples.
@Suite struct CollectionForecastTests {
  static func forecast(
    _ value: Money, on day: Day = "2026-11-20", undisputed: Bool = true, deducts: Bool? = true,
    lumpSums: Money = "0.00", under book: LawBook = .shipped
  ) -> CollectionForecast {
    CollectionForecast(
      value: value, mandateDay: day, isUndisputed: undisputed, inputTaxDeductible: deducts, lumpSums: lumpSums,
      under: book)
  }

  private struct Vectors: Decodable {
    var fees: [Fee]

    struct Fee: Decodable {
      var value, rate, simple_fee, fee, vv7002, net_total, vat19, regime: String
    }
  }

  @Test(.enabled(if: Corpus.isPresent, "needs ../shared")) func vectorsAreMet() throws {
    let bytes = try Corpus.bytes(at: Corpus.shared + "/law/vectors.json")
    let vectors = try JSONDecoder().decode(Vectors.self, from: Data(bytes)).fees
    #expect(vectors.count == 21)
    for vector in vectors {
      let forecast = Self.forecast(try #require(Money(decimal: vector.value)))
      let index = try #require(["0.5", "0.9", "1.3"].firstIndex(of: vector.rate))
      let found = forecast.cases[index]
      #expect(found.fee.amount.description == vector.fee, "\(vector)")
      #expect(found.expenses.amount.description == vector.vv7002, "\(vector)")
      #expect(found.net.amount.description == vector.net_total, "\(vector)")
      #expect(found.vat.amount.description == vector.vat19, "\(vector)")
      guard case .fee(_, let simple, _, _) = found.fee.working else {
        Issue.record("no fee of its own: \(vector)")
        continue
      }
      #expect(simple.description == vector.simple_fee, "\(vector)")
      #expect(vector.regime == "from 2025-06-01")
    }
  }

  /// Fee and expenses at the value, for the three rates.
  @Test(
    arguments: [
      ("50.00", ["18.90", "34.02", "49.14"]), ("50.01", ["30.90", "55.62", "80.34"]),
      ("500.00", ["30.90", "55.62", "80.34"]), ("500.01", ["55.80", "100.44", "140.90"]),
      ("1000.00", ["55.80", "100.44", "140.90"]), ("1234.56", ["80.70", "141.05", "194.85"]),
      ("5000.00", ["197.25", "339.05", "480.85"]), ("10000.00", ["346.00", "606.80", "867.60"]),
      ("50000.00", ["698.50", "1241.30", "1784.10"]),
    ] as [(Money, [Money])])
  func tableOfTheThreeCasesIsMet(value: Money, totals: [Money]) {
    #expect(Self.forecast(value).cases.map(\.net.amount) == totals)
  }

  /// § 288 (5) Satz 3 BGB: 40 + max(0, costs - 40).
  @Test(
    arguments: [
      ("40.00", "40.00", "60.44"), ("0.00", "0.00", "100.44"), ("100.44", "100.44", "0.00"),
      ("100.43", "100.43", "0.01"), ("120.00", "100.44", "0.00"), ("-5.00", "0.00", "100.44"),
    ] as [(Money, Money, Money)])
  func lumpSumsAreCredited(lumpSums: Money, setOff: Money, rest: Money) throws {
    let regular = Self.forecast("1000.00", lumpSums: lumpSums).cases[1]
    #expect(regular.setOff.amount == setOff)
    #expect(regular.recoverable.amount == rest)
  }

  @Test func theDayOfTheMandateDecides() {
    let old = Self.forecast("1000.00", on: "2025-05-31").cases
    let new = Self.forecast("1000.00", on: "2025-06-01").cases
    #expect(old.map(\.fee.amount) == ["44.00", "79.20", "114.40"])
    #expect(old[1].net.amount == "95.04")
    #expect(new[1].net.amount == "100.44")
    #expect(Self.forecast("50.00", on: "2025-05-31").cases.map(\.fee.amount) == ["15.00", "27.00", "39.00"])
    #expect(Self.forecast("50.00", on: "2025-06-01").cases.map(\.fee.amount) == ["15.75", "28.35", "40.95"])
  }

  @Test func vatIsDamageOnlyForThoseWhoBearIt() {
    let borne = Self.forecast("1000.00", deducts: false, lumpSums: "40.00").cases[1]
    #expect(borne.vat.amount == "19.08")
    #expect(borne.costs.amount == "119.52")
    #expect(borne.recoverable.amount == "79.52")
    #expect(borne.recoverableWithVAT == nil)
    let deducted = Self.forecast("1000.00", deducts: true, lumpSums: "40.00").cases[1]
    #expect(deducted.costs.amount == "100.44" && deducted.recoverableWithVAT == nil)
    let undeclared = Self.forecast("1000.00", deducts: nil, lumpSums: "40.00")
    #expect(undeclared.inputTax == .undeclared)
    #expect(undeclared.cases[1].recoverable.amount == "60.44")
    #expect(undeclared.cases[1].recoverableWithVAT?.amount == "79.52")
  }

  /// Neither the small claim's fee nor the bounds of Anm. 2 apply to what is disputed.
  @Test func disputedClaimsFollowTheGeneralFrame() {
    let disputed = Self.forecast("50.00", undisputed: false).cases
    #expect(disputed.map(\.fee.amount) == ["25.75", "66.95", "128.75"])
    #expect(Self.forecast("1000.00", undisputed: false).cases.map(\.fee.amount) == ["46.50", "120.90", "232.50"])
  }

  @Test func whatNobodyVerifiedIsNamed() {
    #expect(Self.forecast("1000.00", on: "2021-10-01").cases.count == 3)
    let before = Self.forecast("1000.00", on: "2021-09-30")
    #expect(before.cases.isEmpty)
    #expect(
      before.unknown.map(\.key) == [
        "inkasso_einfach", "inkasso_regel", "inkasso_hoechst", "rvg_kleinwertgebuehr", "rvg_kleinwertgrenze",
      ])
    let after = Self.forecast("1000.00", on: "2027-01-01")
    #expect(after.cases.isEmpty && after.unknown.map(\.key).contains("umsatzsteuer"))
    #expect(
      after.unknown.last?.text(.german)
        == "„Umsatzsteuer, Regelsatz“ (umsatzsteuer) ist für den 01.01.2027 nicht geprüft.")
  }

  @Test func onNothingNothingIsForecast() {
    #expect(Self.forecast("0.00").cases.isEmpty && Self.forecast("0.00").unknown.isEmpty)
    #expect(Self.forecast("-100.00").cases.isEmpty)
  }

  @Test func everyLineShowsItsWorking() {
    let regular = Self.forecast("1000.00", deducts: false, lumpSums: "40.00").cases[1]
    let lines = [regular.fee, regular.expenses, regular.vat, regular.costs, regular.setOff, regular.recoverable]
    #expect(
      lines.map { $0.text(.german).replacing("\u{A0}", with: " ") } == [
        "0,9 × 93,00 € (Wert 1.000,00 €) = 83,70 €", "20 % von 83,70 €, höchstens 20,00 € = 16,74 €",
        "19 % von 100,44 € = 19,08 €", "100,44 € + 19,08 € = 119,52 €",
        "40,00 €, höchstens die Kosten von 119,52 € = 40,00 €", "119,52 € − 40,00 € = 79,52 €",
      ])
    #expect(regular.fee.text(.english) == "0.9 × €93.00 (value €1,000.00) = €83.70")
    #expect(lines.allSatisfy { !$0.basis.isEmpty })
    #expect(Self.forecast("38.90").cases[2].fee.text(.english) == "1.3 × €31.50 (value €38.90, small claim) = €40.95")
  }

  /// Lines of every case add up, whatever the value; nothing falls as the value rises.
  @Test func linesAddUpForAnyValue() {
    var generator = SeededGenerator(seed: 13)
    var last = 0 as Int64
    for value in (0..<2_000).map({ _ in Int64.random(in: 1...70_000_000, using: &generator) }).sorted() {
      let deducts = [true, false, nil].randomElement(using: &generator) ?? nil
      let lumpSums = Money(cents: Int64.random(in: 0...20_000, using: &generator))
      let forecast = Self.forecast(Money(cents: value), deducts: deducts, lumpSums: lumpSums)
      #expect(forecast.cases.count == 3)
      for found in forecast.cases {
        #expect(found.net.amount.cents == found.fee.amount.cents + found.expenses.amount.cents)
        #expect(found.costs.amount.cents == found.net.amount.cents + (deducts == false ? found.vat.amount.cents : 0))
        #expect(found.recoverable.amount.cents == found.costs.amount.cents - found.setOff.amount.cents)
        #expect(found.recoverable.amount.cents >= 0)
      }
      let fee = forecast.cases[1].fee.amount.cents
      #expect(fee >= last)
      last = fee
    }
  }
}
