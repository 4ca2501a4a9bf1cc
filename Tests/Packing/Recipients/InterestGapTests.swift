import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// A recipient that reckons interest itself is not left to reckon another.
@Suite struct InterestGapTests {
  private func told(
    _ name: String, _ sample: String = "bereit-drei-rechnungen", change: (inout CaseFile) -> Void = { _ in }
  ) throws -> [String] {
    let handover = try MappedSamples.handover(name, sample, change: change)
    return (try #require(handover.mapped)).findings.filter { $0.kind.code == "EMPF-19" }.map(\.message.german)
  }

  /// From 21 September an arrangement had put the payment off, until it was broken.
  @Test func aTimeWithoutInterestIsTold() throws {
    let found = try told("paywise", "bereit-nach-einwand-und-rate")
    #expect(found.count == 1 && found[0].hasSuffix("keine Zinsen vom 21.09.2026 bis 15.10.2026."), "\(found)")
  }

  @Test func anAgreedRateIsTold() throws {
    func agree(_ file: inout CaseFile) {
      var interest = InterestAgreement(origin: Origin(Place("case.yaml", line: 1)))
      interest.fixed = Percent(thousandths: 2_000)
      interest.file = file.documents.first { $0.path.hasPrefix("documents/") }?.path
      file.interest = interest
    }
    let found = try told("paywise", "bereit-eine-xrechnung", change: agree)
    #expect(found.count == 1 && found[0].contains("vereinbart sind 2,00\u{A0}%"), "\(found)")
    #expect(try told("creditreform", "bereit-eine-xrechnung", change: agree).isEmpty)
  }

  @Test(arguments: RecipientShelf.names) func nobodyElseIsTold(name: String) throws {
    #expect(try told(name).isEmpty)
    if name != "paywise" { #expect(try told(name, "bereit-nach-einwand-und-rate").isEmpty) }
  }
}
