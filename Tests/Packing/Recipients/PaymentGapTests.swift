import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// What a recipient does not learn of the payments it is told of.
@Suite struct PaymentGapTests {
  private func told(_ name: String, change: (inout CaseFile) -> Void = { _ in }) throws -> [String] {
    let handover = try MappedSamples.handover(name, "bereit-drei-rechnungen", change: change)
    return (try #require(handover.mapped)).findings.filter { $0.kind.code == "EMPF-12" }.map(\.message.german)
  }

  /// 200 were paid, and 40 of them went to the lump sum, for which paywise has no field.
  @Test func costsThatWerePaidAreTold() throws {
    let found = try told("paywise").filter { $0.contains("bezahlte Kosten") }
    #expect(
      found == [
        "paywise hat kein Feld für bezahlte Kosten: 40,00\u{A0}€; um so viel kleiner sind die Zahlungen genannt."
      ])
    #expect(try told("paywise") { $0.payments = [] }.allSatisfy { !$0.contains("bezahlte Kosten") })
    #expect(try told("table-xlsx").isEmpty)
  }

  @Test(arguments: ["paywise", "ra-micro", "table-xlsx"]) func aDesignationIsTold(name: String) throws {
    #expect(try told(name).allSatisfy { !$0.contains("worauf") })
    let found = try told(name) { $0.payments[0].designated = .principal }.filter { $0.contains("worauf") }
    #expect(found.count == 1 && found[0].contains("200,00\u{A0}€"))
    #expect(
      try told(name) { $0.payments[0].designated = Payment.Designation.none }.allSatisfy { !$0.contains("worauf") })
  }

  /// Whoever is told what is open need not know how it came to it.
  @Test func sumsAloneNeedNoDesignation() throws {
    #expect(try told("creditreform") { $0.payments[0].designated = .principal }.allSatisfy { !$0.contains("worauf") })
  }
}
