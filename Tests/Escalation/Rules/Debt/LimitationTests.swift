import CaseModel
import TestSupport
import Testing

/// VERJ-03: where no period is on record, nobody can say that a claim is not time-barred.
@Suite struct LimitationTests {
  /// A claim of the last century, with a letter of this year.
  private func builder(_ waivers: Waiver...) -> CaseBuilder {
    var builder = CaseBuilder()
    builder.invoices[0].issued = "1999-03-01"
    builder.invoices[0].due = Invoice.DueDate(on: "1999-03-31", basis: .agreed)
    builder.firstDunning.delivery = Delivery(state: .delivered, on: "2026-03-26")
    builder.waivers = waivers
    return builder
  }

  @Test func aClaimFromBeforeTheReformIsHeld() {
    #expect(builder().findings().contains { $0.kind.code == "VERJ-03" && $0.blocks })
  }

  @Test func whoAnswersForItMayTakeIt() {
    let findings = builder(CaseBuilder.waiver("limitation")).findings()
    #expect(findings.contains { $0.kind.code == "VERJ-03" && !$0.blocks })
  }
}
