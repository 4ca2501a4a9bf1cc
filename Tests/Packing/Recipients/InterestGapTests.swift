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
    #expect(
      found.count == 1 && found[0].contains("vom 15.08.2026 bis 20.09.2026") && found[0].contains("seit dem 16.10.2026")
    )
  }

  /// Nine points are what the law gives a firm, agreed or not.
  @Test(arguments: [(2_000, nil, true), (nil, 9_000, false), (nil, 12_000, true)] as [(Int?, Int?, Bool)])
  func anAgreedRateIsTold(fixed: Int?, points: Int?, isTold: Bool) throws {
    func agree(_ file: inout CaseFile) {
      var interest = InterestAgreement(origin: Origin(Place("case.yaml", line: 1)))
      interest.fixed = fixed.map { Percent(thousandths: $0) }
      interest.pointsOverBase = points.map { Percent(thousandths: $0) }
      interest.file = file.documents.first { $0.path.hasPrefix("documents/") }?.path
      file.interest = interest
    }
    #expect(try told("paywise", "bereit-eine-xrechnung", change: agree).isEmpty != isTold)
    #expect(try told("creditreform", "bereit-eine-xrechnung", change: agree).isEmpty)
  }

  /// A firm that owes no remuneration pays five points, and a recipient would take it for nine.
  @Test func theLowerRateOfAFirmIsTold() throws {
    let found = try told("paywise", "bereit-eine-xrechnung") { $0.invoices[0].remuneration = false }
    #expect(found.count == 1 && found[0].contains("5 Prozentpunkte"))
  }

  @Test(arguments: RecipientShelf.names) func nobodyElseIsTold(name: String) throws {
    #expect(try told(name).isEmpty)
    if name != "paywise" { #expect(try told(name, "bereit-nach-einwand-und-rate").isEmpty) }
  }
}
