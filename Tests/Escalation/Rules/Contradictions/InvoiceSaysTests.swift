import CaseModel
import TestSupport
import Testing

/// WIDER-22, WIDER-23: when the invoice says it was performed, and whom it asks to be paid.
@Suite struct InvoiceSaysTests {
  private func builder(_ change: (inout EInvoice) -> Void) -> CaseBuilder {
    var builder = CaseBuilder()
    builder.invoices[0].document = CaseBuilder.document(change)
    return builder
  }

  /// Earlier than the document says holds the case, later is told.
  @Test(
    arguments: [
      (nil, "2026-01-30", []), ("2026-01-30", nil, []), ("2026-01-30", "2026-01-30", []),
      ("2026-01-29", "2026-01-30", ["WIDER-22"]), ("2026-01-31", "2026-01-30", ["WIDER-22"]),
    ] as [(Day?, Day?, [String])])
  func theDayOfPerformanceIsTheInvoices(stated: Day?, printed: Day?, codes: [String]) {
    var builder = builder { $0.delivered = printed }
    builder.invoices[0].performed = stated.map { Invoice.Performance(on: $0) }
    #expect(builder.codes() == codes)
    #expect(builder.isHeld() == (stated == "2026-01-29"))
  }

  @Test(arguments: [
    ("Zwiebackwerk GmbH", false), ("Zwieback-Werk GmbH", false), ("Factoring Nord AG", true), (nil, false),
  ])
  func whoIsToBePaid(name: String?, isFound: Bool) {
    let builder = builder { document in
      guard let name else { return }
      document.payee = InvoiceParty()
      document.payee?.name = name
    }
    #expect(builder.codes() == (isFound ? ["WIDER-23"] : []))
  }
}
