import CaseModel
import Law
import TestSupport
import Testing

@Suite struct MahnverfahrenFeeTests {
  @Test(
    arguments: [
      ("1.00", "38.00"), ("1000.00", "38.00"), ("1000.01", "41.00"), ("1500.00", "41.00"), ("5000.00", "85.25"),
      ("10000.00", "141.50"), ("65000.00", "389.00"),
    ] as [(Money, Money)])
  func halfASimpleFeeAtLeastTheLeast(value: Money, fee: Money) {
    #expect(LawBook.shipped.mahnverfahrensgebuehr(on: value, filed: "2026-11-20")?.amount == fee)
  }

  @Test func whatIsNotCoveredIsNotAnswered() {
    #expect(LawBook.shipped.mahnverfahrensgebuehr(on: "1000.00", filed: "2025-05-31") == nil)
    #expect(LawBook.shipped.mahnverfahrensgebuehr(on: "1000.00", filed: "2027-01-01") == nil)
    #expect(LawBook.shipped.mahnverfahrensgebuehr(on: "500000.01", filed: "2026-11-20") == nil)
    #expect(LawBook.shipped.mahnverfahrensgebuehr(on: "0.00", filed: "2026-11-20") == nil)
  }

  @Test func theLeastFeeSaysSo() {
    let fee = LawBook.shipped.mahnverfahrensgebuehr(on: "1000.00", filed: "2026-11-20")
    #expect(fee?.text(.english) == "0.5 × €61.00, at least €38.00 = €38.00")
  }
}
