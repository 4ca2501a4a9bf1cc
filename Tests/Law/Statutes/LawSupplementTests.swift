import CaseModel
import Law
import TestSupport
import Testing

/// An operator's values: what they add, what they confirm, how far they carry.
@Suite struct LawSupplementTests {
  private static let asOf: Day = "2027-01-15"

  private func supplement(
    _ key: String, _ value: String, from: Day, until: Day? = nil, verified: Day = "2027-01-04", line: Int = 1
  ) -> LawSupplement {
    LawSupplement(
      origin: Origin(Place("law.d/a.yaml", line: line)), key: key, value: value, from: from, until: until,
      source: "Bundesanzeiger", verifiedBy: "Ortrun Quast", verifiedOn: verified)
  }

  private func added(_ supplements: LawSupplement..., asOf: Day = asOf) -> (book: LawBook, codes: [String]) {
    let (book, findings) = LawBook.shipped.adding(supplements, asOf: asOf)
    return (book, findings.map(\.kind.code))
  }

  @Test func aBaseRateCarriesToTheEndOfItsHalfYear() {
    let (book, codes) = added(supplement("basiszinssatz", "1.77", from: "2027-01-01"))
    #expect(codes == [])
    #expect(book.basiszinssatz.value(on: "2026-12-31")?.description == "1.52")
    #expect(book.basiszinssatz.value(on: "2027-01-01")?.description == "1.77")
    #expect(book.basiszinssatz.value(on: "2027-06-30")?.description == "1.77")
    #expect(book.basiszinssatz.value(on: "2027-07-01") == nil)
    #expect(book.basiszinssatz.entry(on: "2027-01-01")?.verifiedBy == "Ortrun Quast")
  }

  @Test func ratesMayComeInAnyOrder() {
    let second = supplement("basiszinssatz", "1.90", from: "2027-07-01")
    let first = supplement("basiszinssatz", "-0.10", from: "2027-01-01", line: 2)
    let (book, codes) = added(second, first)
    #expect(codes == [])
    #expect(book.basiszinssatz.unknownFrom("2026-07-01") == "2028-01-01")
    #expect(book.basiszinssatz.value(on: "2027-01-01")?.thousandths == -100)
  }

  /// Nobody knows what the rate was between.
  @Test func aHalfYearLeftOutStaysUnknown() {
    let (book, codes) = added(supplement("basiszinssatz", "1.90", from: "2027-07-01"))
    #expect(codes == [])
    #expect(book.basiszinssatz.value(on: "2027-06-30") == nil)
    #expect(book.basiszinssatz.value(on: "2027-07-01") != nil)
  }

  @Test func repeatingAValueConfirmsAndExtendsIt() {
    let (book, codes) = added(supplement("verbraucherdarlehen", "true", from: "2002-08-01"))
    #expect(codes == [])
    #expect(LawBook.shipped.verbraucherdarlehen.value(on: "2026-11-20") == nil)
    #expect(book.verbraucherdarlehen.value(on: "2026-11-20") == true)
    #expect(book.verbraucherdarlehen.value(on: "2027-06-30") == true)
    #expect(book.verbraucherdarlehen.value(on: "2027-07-01") == nil)
  }

  @Test func confirmingMakesASecondarySourceGood() {
    #expect(LawBook.shipped.basiszinssatz.entry(on: "2026-07-01")?.isSecondary == true)
    let (book, codes) = added(supplement("basiszinssatz", "1.52", from: "2026-07-01"))
    #expect(codes == [])
    #expect(book.basiszinssatz.entry(on: "2026-07-01")?.isSecondary == false)
    #expect(book.basiszinssatz.value(on: "2027-01-01") == nil)
  }

  @Test func confirmingNeverShortens() {
    let (book, codes) = added(
      supplement("umsatzsteuer", "19.00", from: "2021-01-01", until: "2026-11-30", verified: "2026-11-25"))
    #expect(codes == [])
    #expect(book.umsatzsteuer.value(on: "2026-12-31")?.description == "19.00")
    #expect(book.umsatzsteuer.value(on: "2027-01-01") == nil)
  }

  /// The later of first day and verification counts, unless the operator names a day.
  @Test(
    arguments: [
      ("2027-01-01", "2026-12-01", nil, "2027-06-30"), ("2027-03-01", "2026-12-01", nil, "2027-06-30"),
      ("2026-12-01", "2027-01-04", nil, "2027-06-30"), ("2026-12-01", "2026-12-02", nil, "2026-12-31"),
      ("2027-01-01", "2027-01-04", "2027-01-31", "2027-01-31"),
      ("2027-01-01", "2027-01-04", "2027-01-01", "2027-01-01"),
    ] as [(Day, Day, Day?, Day)])
  func howFarAValueCarries(from: Day, verified: Day, until: Day?, last: Day) {
    let (book, codes) = added(supplement("umsatzsteuer", "20", from: from, until: until, verified: verified))
    #expect(codes == [])
    #expect(book.umsatzsteuer.value(on: last)?.thousandths == 20_000)
    #expect(book.umsatzsteuer.value(on: last.adding(1)) == nil)
    #expect(book.umsatzsteuer.value(on: from.adding(-1))?.thousandths == (from > "2027-01-01" ? nil : 19_000))
  }

  @Test(
    arguments: [
      ("umsatzsteuer", "20", "2021-01-01", "RECHT-03"), ("umsatzsteuer", "16", "2020-07-02", "RECHT-04"),
      ("umsatzsteuer", "20 %", "2027-01-01", "RECHT-02"), ("verzugspauschale", "-40", "2027-01-01", "RECHT-02"),
      ("verzugspauschale", "40.001", "2027-01-01", "RECHT-02"), ("verjaehrung_regel", "-3", "2027-01-01", "RECHT-02"),
      ("verjaehrung_regel", "3000000000", "2027-01-01", "RECHT-02"),
      ("verbraucherdarlehen", "yes", "2026-11-20", "RECHT-02"),
      ("inkasso_regel", "0,9", "2027-01-01", "RECHT-02"), ("inkasso_regel", "90", "2027-01-01", "RECHT-02"),
      ("gkg_tabelle", "1", "2027-01-01", "RECHT-02"), ("feiertage", "1", "2029-01-01", "RECHT-02"),
      ("umsatzsteur", "20", "2027-01-01", "RECHT-01"), ("", "20", "2027-01-01", "RECHT-01"),
      ("basiszinssatz", "1.77", "2027-01-02", "RECHT-06"), ("basiszinssatz", "1.77", "2027-04-01", "RECHT-06"),
    ] as [(String, String, Day, String)])
  func whatDoesNotFitIsLeftOut(key: String, value: String, from: Day, code: String) {
    let (book, codes) = added(supplement(key, value, from: from))
    #expect(codes == [code])
    #expect(zip(book.rows, LawBook.shipped.rows).allSatisfy { $0.entries.count == $1.entries.count })
    #expect(book.rows.allSatisfy { $0.entries.allSatisfy { $0.verifiedBy == nil } })
  }

  @Test func aBaseRateMayNotOutliveItsHalfYear() {
    #expect(added(supplement("basiszinssatz", "1.77", from: "2027-01-01", until: "2027-12-31")).codes == ["RECHT-06"])
    #expect(added(supplement("basiszinssatz", "1.77", from: "2027-01-01", until: "2027-06-30")).codes == [])
    #expect(added(supplement("umsatzsteuer", "20", from: "2027-02-01", until: "2027-01-31")).codes == ["RECHT-06"])
  }

  @Test func onADayBeforeTheVerificationTheValueIsNotKnown() {
    let rate = supplement("basiszinssatz", "1.77", from: "2027-01-01", verified: "2027-01-04")
    #expect(added(rate, asOf: "2027-01-04").codes == [])
    let (book, codes) = added(rate, asOf: "2027-01-03")
    #expect(codes == ["RECHT-05"])
    #expect(book.basiszinssatz.value(on: "2027-01-01") == nil)
  }

  @Test func twoFilesThatDisagreeAreFound() {
    let first = supplement("basiszinssatz", "1.77", from: "2027-01-01", line: 1)
    #expect(added(first, supplement("basiszinssatz", "1.78", from: "2027-01-01", line: 9)).codes == ["RECHT-03"])
    #expect(added(first, supplement("basiszinssatz", "1.770", from: "2027-01-01", line: 9)).codes == [])
  }

  @Test func theNearestKeyIsNamed() {
    let (_, findings) = LawBook.shipped.adding([supplement("basiszinsatz", "1", from: "2027-01-01")], asOf: Self.asOf)
    #expect(findings.first?.remedy.german == "Gemeint ist wohl „basiszinssatz“.")
  }

  /// A key may be anything a person typed; only what looks like a key is repeated.
  @Test func strangeKeysAreNotRepeated() {
    let (_, findings) = LawBook.shipped.adding([supplement("Frau Quast", "1", from: "2027-01-01")], asOf: Self.asOf)
    #expect(findings.first?.message.german == "Diesen Wert kennt das Rechtsbuch nicht.")
  }
}
