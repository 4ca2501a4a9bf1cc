import Aktenkoffer
import CaseModel
import Testing

/// What recipients ask for and a case may give: it reaches the package.
@Suite struct IdentifiersTravelTests {
  @Test func leiAndCreditorIdentifierReachTheRecipient() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let creditor = "  lei: 529900T8BM49AURSDO55\n  creditor_id: DE98ZZZ09999999999\n  bank_accounts:"
    try copy.replace("  bank_accounts:", with: creditor, in: "../../koffer.yaml")
    try copy.replace("    language: de\n", with: "    lei: 213800KUD8LAJWSQ9D15\n    language: de\n", in: "case.yaml")
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let package = try #require(try pipeline.pack(copy.folder, into: copy.workspace).package).path
    #expect(try pipeline.verify(package).isSound)
    let xml = try PackageParts(of: package).text("case.xml")
    #expect(xml.contains("<lei>529900T8BM49AURSDO55</lei>"))
    #expect(xml.contains("<creditorId>DE98ZZZ09999999999</creditorId>"))
    #expect(xml.contains("<lei>213800KUD8LAJWSQ9D15</lei>"))
  }
}
