import CaseModel
import Law
import TestSupport
import Testing

/// The tables of fees against the published ones, row by row and at the edge of every step.
@Suite struct GebuehrentabelleTests {
  private static let old: Day = "2025-05-31"
  private static let new: Day = "2025-06-01"

  @Test(.enabled(if: Corpus.isPresent, "needs ../shared"))
  func everyRowOfTheAnnexIsMet() throws {
    let text = String(decoding: try Corpus.bytes(at: Corpus.shared + "/law/rvg.csv"), as: UTF8.self)
    let rows = Table(csv: text).rows.filter { $0["value_up_to_eur"] != "50" }
    #expect(rows.count == 42)
    for (index, row) in rows.enumerated() {
      let value = try #require(Money(decimal: row["value_up_to_eur"] ?? ""))
      let columns = [
        (try table(Self.old), "simple_fee_1_0_before_2025_06_01"),
        (try table(Self.new), "simple_fee_1_0_from_2025_06_01"),
        (try #require(LawBook.shipped.gkgTabelle.value(on: Self.new)), "gkg_fee_1_0_from_2025_06_01"),
      ]
      for (table, column) in columns {
        #expect(table.fee(for: value)?.description == row[column], "\(column) \(value)")
        // A cent more begins the next step; the last row of an end-bound table has none.
        let next = index + 1 < rows.count ? rows[index + 1][column] : nil
        if let next { #expect(table.fee(for: Money(cents: value.cents + 1))?.description == next) }
      }
    }
  }

  @Test func aboveHalfAMillionEachFiftyThousandAddsItsFee() throws {
    let table = try table(Self.new)
    #expect(table.fee(for: "500000.01") == "3927.00")
    #expect(table.fee(for: "550000.00") == "3927.00")
    #expect(table.fee(for: "550000.01") == "4102.00")
    #expect(try self.table(Self.old).fee(for: "500000.01") == "3704.00")
  }

  @Test func aTableThatIsKnownToAnEndSaysNothingBeyondIt() throws {
    let table = try #require(LawBook.shipped.gkgTabelle.value(on: Self.new))
    #expect(table.fee(for: "500000.00") == "4138.00")
    #expect(table.fee(for: "500000.01") == nil)
  }

  @Test func nothingIsOwedOnNothing() throws {
    let table = try table(Self.new)
    #expect(table.fee(for: "0.00") == nil)
    #expect(table.fee(for: "-1.00") == nil)
    #expect(table.fee(for: "0.01") == "51.50")
    #expect(table.fee(for: Money(cents: 100, try #require(Currency("CHF")))) == nil)
    #expect(table.fee(for: Money(cents: .max)) == nil)
  }

  @Test func beforeTheFirstVersionNothingIsKnown() {
    #expect(LawBook.shipped.rvgTabelle.value(on: "2020-12-31") == nil)
    #expect(LawBook.shipped.rvgTabelle.value(on: "2021-01-01") != nil)
    #expect(LawBook.shipped.gkgTabelle.value(on: "2025-05-31") == nil)
  }

  private func table(_ day: Day) throws -> Gebuehrentabelle {
    try #require(LawBook.shipped.rvgTabelle.value(on: day))
  }
}
