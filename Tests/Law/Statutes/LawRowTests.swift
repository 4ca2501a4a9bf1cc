import CaseModel
import TestSupport
import Testing

@testable import Law

/// The book as a list: complete, in order, with what is known on a day.
@Suite struct LawRowTests {
  private let rows = LawBook.shipped.rows

  @Test func everySeriesIsListedOnce() {
    #expect(Mirror(reflecting: LawBook.shipped).children.count == rows.count)
    #expect(Set(rows.map(\.key)).count == rows.count)
  }

  @Test func everyValueHasDaysAndSource() throws {
    for row in rows {
      #expect(row.key.wholeMatch(of: /[a-z0-9_]+/) != nil, "\(row.key)")
      #expect(!row.title.german.isEmpty && !row.title.english.isEmpty)
      let entries = row.entries
      #expect(!entries.isEmpty, "\(row.key)")
      for entry in entries {
        #expect(entry.firstDay >= "2002-01-01", "\(row.key): a day no calendar has")
        #expect(entry.coveredUntil >= entry.firstDay, "\(row.key)")
        #expect(!entry.source.isEmpty && entry.verifiedBy == nil)
      }
      // No gaps among what ships.
      for (left, right) in zip(entries, entries.dropFirst()) {
        #expect(left.coveredUntil.adding(1) == right.firstDay, "\(row.key)")
      }
    }
  }

  /// What a table shows, an operator's file can say.
  @Test func everyScalarReadsItsOwnPlainForm() {
    for row in rows where row.form != nil {
      for entry in row.entries {
        let again = LawSupplement(
          origin: Origin(Place("law.d/a.yaml")), key: row.key, value: entry.value.plain, from: entry.firstDay,
          source: "ebenda", verifiedBy: "Ortrun Quast", verifiedOn: "2026-11-21")
        #expect(LawBook.shipped.adding([again], asOf: "2026-11-21").findings.isEmpty, "\(row.key)")
      }
    }
  }

  @Test(
    arguments: [
      ("umsatzsteuer", "2006-12-31", .notBefore("2007-01-01")),
      ("umsatzsteuer", "2020-07-01", .known(until: "2026-12-31")),
      ("umsatzsteuer", "2026-11-30", .known(until: "2026-12-31")),
      ("umsatzsteuer", "2026-12-01", .verify(until: "2026-12-31")),
      ("umsatzsteuer", "2026-12-31", .verify(until: "2026-12-31")),
      ("umsatzsteuer", "2027-01-01", .unknown(from: "2027-01-01")),
      ("umsatzsteuer", "2030-01-01", .unknown(from: "2027-01-01")),
      ("basiszinssatz", "2025-12-31", .known(until: "2026-12-31")),
      ("basiszinssatz", "2026-01-01", .verify(until: "2026-12-31")),
      ("auskunftei_tage", "2026-11-20", .unknown(from: "2026-11-20")),
      ("feiertage", "2026-11-20", .known(until: "2028-12-31")),
    ] as [(String, Day, LawRow.State)])
  func statesOnADay(key: String, day: Day, state: LawRow.State) throws {
    let row = try #require(rows.first { $0.key == key })
    #expect(row.state(on: day) == state)
    #expect((row.entry(on: day) != nil) == state.isKnown)
  }
}
