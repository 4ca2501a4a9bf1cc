import CaseModel
import Law
import TestSupport
import Testing

/// Dated values at the edges of their days.
@Suite struct ShippedValuesTests {
  private let book = LawBook.shipped

  @Test(
    arguments: [
      ("2006-12-31", nil), ("2007-01-01", 19_000), ("2020-06-30", 19_000), ("2020-07-01", 16_000),
      ("2020-12-31", 16_000), ("2021-01-01", 19_000), ("2026-12-31", 19_000), ("2027-01-01", nil),
    ] as [(Day, Int?)])
  func umsatzsteuer(day: Day, thousandths: Int?) {
    #expect(book.umsatzsteuer.value(on: day)?.thousandths == thousandths)
  }

  @Test(
    arguments: [
      ("2001-12-31", nil), ("2002-01-01", "5000.00"), ("2025-12-31", "5000.00"), ("2026-01-01", "10000.00"),
      ("2026-12-31", "10000.00"), ("2027-01-01", nil),
    ] as [(Day, Money?)])
  func amtsgerichtsgrenze(day: Day, limit: Money?) {
    #expect(book.amtsgerichtsgrenze.value(on: day) == limit)
  }

  @Test(arguments: [("2025-05-31", "36.00"), ("2025-06-01", "38.00")] as [(Day, Money)])
  func mahnverfahrenMindestgebuehr(day: Day, least: Money) {
    #expect(book.mahnverfahrenMindestgebuehr.value(on: day) == least)
    #expect(book.mahnverfahrenMindestgebuehr.entry(on: day)?.isSecondary == true)
  }

  @Test func theConditionsOfBureausAreNotVerifiedBeyondTheNewAct() {
    #expect(book.auskunfteiMahnungen.value(on: "2026-11-19") == 2)
    #expect(book.auskunfteiTage.value(on: "2026-11-19") == 28)
    #expect(book.auskunfteiMahnungen.value(on: "2026-11-20") == nil)
    #expect(book.auskunfteiTage.value(on: "2026-11-20") == nil)
  }

  @Test func periodsOfLimitation() {
    #expect(book.verjaehrungRegel.value(on: "2026-11-20") == 3)
    #expect(book.verjaehrungHoechst.value(on: "2026-11-20") == 10)
    #expect(book.verjaehrungTitel.value(on: "2026-11-20") == 30)
  }

  @Test func holidaysAreCoveredAsTheirRulesAre() {
    #expect(book.feiertage.entry(on: "2002-01-01") != nil)
    #expect(book.feiertage.entry(on: "2028-12-31") != nil)
    #expect(book.feiertage.entry(on: "2001-12-31") == nil)
    #expect(book.feiertage.entry(on: "2029-01-01") == nil)
  }
}
