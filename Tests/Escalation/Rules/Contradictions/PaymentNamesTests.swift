import CaseModel
import TestSupport
import Testing

/// WIDER-28: payments whose purpose names another invoice.
@Suite struct PaymentNamesTests {
  @Test(
    arguments: [
      ("RE-2026-0816", true), ("RE-2026-0815", false), ("RE 2026/0816 Rest", true), ("Rechnung 2026-0816", true),
      ("Rechnung 2026-0815", false), ("Kundennummer 2026-4711", false), ("Mahnung 2026-0042", false),
      ("2026-09", false),
      ("RE 2026-0816", true), ("Vertrag 2026-0012", false),
      ("RE-2026-0815 und RE-2026-0816", false), ("Kd. 10257, danke", false), ("Miete 11/2026", false), ("", false),
    ])
  func whatThePurposeNames(purpose: String, isFound: Bool) {
    var builder = CaseBuilder()
    builder.invoices = [CaseBuilder.invoice("RE-2026-0815")]
    var payment = CaseBuilder.payment("10.00", invoice: nil)
    payment.designation = purpose
    builder.payments = [payment]
    #expect(builder.findings().contains { $0.kind.code == "WIDER-28" && $0.blocks } == isFound)
    // Who says which invoice it was set against answers for that.
    builder.payments[0].invoice = "RE-2026-0815"
    #expect(!builder.findings().contains { $0.kind.code == "WIDER-28" && $0.blocks })
    #expect(builder.codes().contains("WIDER-28") == isFound)
  }
}
