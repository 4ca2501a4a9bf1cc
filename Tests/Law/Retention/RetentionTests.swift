import CaseModel
import Law
import TestSupport
import Testing

/// How long documents are kept, above all around the change of 2025.
@Suite struct RetentionTests {
  private func retention(
    _ kind: Retention.Kind, _ origin: Day, _ keeper: Retention.Keeper = .business, unsettledUntil: Day? = nil,
    under book: LawBook = .shipped, asOf: Day = "2026-11-20"
  ) -> Retention? {
    Retention(of: kind, from: origin, keptBy: keeper, unsettledUntil: unsettledUntil, under: book, asOf: asOf)
  }

  @Test(
    arguments: [
      (.invoice, "2018-03-15", .business, "2026-12-31"), (.invoice, "2017-11-02", .business, "2025-12-31"),
      (.invoice, "2017-11-02", .bankOrInsurer, "2027-12-31"), (.letter, "2020-06-01", .business, "2026-12-31"),
      (.voucher, "2020-06-01", .business, "2028-12-31"), (.books, "2020-06-01", .business, "2030-12-31"),
      (.letter, "2020-06-01", .bankOrInsurer, "2026-12-31"), (.books, "2020-06-01", .bankOrInsurer, "2030-12-31"),
      (.voucher, "2026-01-01", .business, "2034-12-31"), (.voucher, "2026-11-20", .business, "2034-12-31"),
    ] as [(Retention.Kind, Day, Retention.Keeper, Day)])
  func workedExamples(kind: Retention.Kind, origin: Day, keeper: Retention.Keeper, end: Day) {
    #expect(retention(kind, origin, keeper)?.deleteAfter == end)
    #expect(retention(kind, origin, keeper)?.reason == .period)
  }

  /// The shorter period is for what was still to be kept on 1 January 2025. What had then ended by the shorter one was
  /// to be kept until the day before.
  @Test(
    arguments: [
      ("2013-12-31", "2023-12-31", 10, .period), ("2014-01-01", "2024-12-31", 10, .period),
      ("2014-12-31", "2024-12-31", 10, .period), ("2015-01-01", "2024-12-31", 8, .shortenedPeriod),
      ("2015-12-31", "2024-12-31", 8, .shortenedPeriod), ("2016-01-01", "2024-12-31", 8, .period),
      ("2016-12-31", "2024-12-31", 8, .period), ("2017-01-01", "2025-12-31", 8, .period),
      ("2024-12-31", "2032-12-31", 8, .period), ("2025-01-01", "2033-12-31", 8, .period),
    ] as [(Day, Day, Int, Retention.Reason)])
  func theChangeOf2025(origin: Day, end: Day, years: Int, reason: Retention.Reason) throws {
    for kind in [Retention.Kind.voucher, .invoice] {
      let found = try #require(retention(kind, origin))
      #expect(found.deleteAfter == end)
      #expect(found.years == years)
      #expect(found.reason == reason)
    }
  }

  /// On a day before the change nobody counts with it.
  @Test func theLawOfTheDayDecides() {
    #expect(retention(.voucher, "2018-03-15", asOf: "2024-12-31")?.deleteAfter == "2028-12-31")
    #expect(retention(.voucher, "2018-03-15", asOf: "2025-01-01")?.deleteAfter == "2026-12-31")
  }

  @Test func anOpenClaimHoldsItsDocuments() {
    let titled = retention(.letter, "2026-03-10", unsettledUntil: "2056-03-10")
    #expect(titled?.deleteAfter == "2056-03-10")
    #expect(titled?.reason == .unsettledClaim)
    #expect(titled?.basis.count == 2)
    #expect(retention(.letter, "2026-03-10", unsettledUntil: "2029-12-31")?.deleteAfter == "2032-12-31")
    #expect(retention(.letter, "2026-03-10", unsettledUntil: "2032-12-31")?.reason == .period)
    #expect(retention(.letter, "2026-03-10", unsettledUntil: "2033-01-01")?.deleteAfter == "2033-01-01")
  }

  @Test func whereTheLawIsUnknownNothingIsSaid() {
    #expect(retention(.voucher, "2001-12-31") == nil)
    #expect(retention(.voucher, "2026-11-20", asOf: "2027-01-01") == nil)
    #expect(retention(.voucher, "2026-12-31", asOf: "2026-12-31") != nil)
  }

  /// A period that an operator adds is applied to what is still to be kept then, longer or shorter.
  @Test(arguments: [("7", "2026-12-31"), ("3", "2026-12-31"), ("12", "2031-12-31")] as [(String, Day)])
  func anAddedPeriodIsApplied(years: String, end: Day) {
    let addition = LawSupplement(
      origin: Origin(Place("law.d/a.yaml")), key: "aufbewahrung_belege", value: years, from: "2027-01-01",
      source: "BGBl.", verifiedBy: "Ortrun Quast", verifiedOn: "2027-01-04")
    let book = LawBook.shipped.adding([addition], asOf: "2027-01-15").book
    #expect(retention(.voucher, "2019-05-05", under: book, asOf: "2027-01-15")?.deleteAfter == end)
  }

  /// No document may be deleted earlier for being younger.
  @Test func laterOriginNeverMeansEarlierDeletion() {
    let first: Day = "2002-01-01"
    for kind in Retention.Kind.allCases {
      for keeper in Retention.Keeper.allCases {
        let ends = (0..<9_000).compactMap { retention(kind, first.adding($0), keeper)?.deleteAfter }
        #expect(ends.count == 9_000)
        #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 })
      }
    }
  }
}
