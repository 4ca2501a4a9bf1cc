import Aktenkoffer
import CaseModel
import Testing

/// What is wrong above a case is named where it lies.
@Suite struct WorkspaceAboveTests {
  @Test func aWorkspaceThatCannotBeReadIsNamedWhereItLies() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try copy.remove("../../koffer.yaml")
    try copy.write([], to: "../../koffer.yaml/folder")
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let outage = #expect(throws: Outage.self) { try pipeline.check(copy.folder) }
    #expect(outage?.path.hasSuffix("\(copy.workspace)/koffer.yaml") == true)
  }

  /// Nothing but credit notes is no claim, and no claim too large to be counted.
  @Test func aCaseOfCreditNotesAloneIsToldAsThat() throws {
    let copy = try CaseCopy(of: Trip.credit)
    try copy.replace("invoices/RE-2026-0871.pdf", with: "invoices/GS-2026-0042.xml", in: "case.yaml")
    let codes = Set(
      try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder).findings.map(\.kind.code))
    #expect(codes.contains("FALL-12"))
    #expect(!codes.contains("FORD-20"))
  }
}
