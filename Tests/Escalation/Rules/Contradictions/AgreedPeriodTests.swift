import CaseModel
import TestSupport
import Testing

/// WIDER-21: a due date before the end of the agreed period.
@Suite struct AgreedPeriodTests {
  @Test(
    arguments: [
      (.invoiceDate, 0, false), (.invoiceDate, 1, true), (nil, 1, true), (nil, 0, false), (.receipt, 1, false),
      (.performance, 1, false),
    ] as [(Invoice.DueDate.Event?, Int, Bool)])
  func dueBeforeThePeriodEnds(after: Invoice.DueDate.Event?, more: Int, isTold: Bool) throws {
    var builder = CaseBuilder()
    let issued = try #require(builder.invoices[0].issued)
    let due = try #require(builder.invoices[0].due)
    // Of what bears no day nothing follows.
    builder.invoices[0].received = nil
    builder.invoices[0].performed = nil
    builder.invoices[0].due?.days = due.on.days(since: issued) + more
    builder.invoices[0].due?.after = after
    #expect(builder.codes().contains("WIDER-21") == isTold)
  }
}
