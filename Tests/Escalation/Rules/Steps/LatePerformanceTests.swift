import CaseModel
import TestSupport
import Testing

/// STUFE-03, STUFE-31, FORD-14: days that cannot be as they are told.
@Suite struct LatePerformanceTests {
  /// The reminder went out on 10 March; who had not performed by then asked for nothing (§ 320 BGB).
  @Test(
    arguments: [("2026-03-02", false), ("2026-03-09", false), ("2026-03-11", true), ("2026-05-19", true)]
      as [(Day, Bool)])
  func whatIsSentBeforeThePerformanceIsTooEarly(performed: Day, isEarly: Bool) {
    var builder = CaseBuilder()
    builder.invoices[0].performed = Invoice.Performance(on: performed, file: "documents/lieferschein.pdf")
    #expect(builder.codes().contains("STUFE-03") == isEarly)
    #expect(builder.isHeld() == isEarly)
  }

  @Test func everyLetterBeforeThePerformanceIsTold() {
    var builder = CaseBuilder()
    builder.invoices[0].performed = Invoice.Performance(on: "2026-05-19", file: "documents/lieferschein.pdf")
    #expect(builder.findings().count { $0.kind.code == "STUFE-03" } == 4)
  }

  @Test(arguments: [("2026-05-04", ["STUFE-31"]), ("2026-05-05", []), (nil, [])] as [(Day?, [String])])
  func nothingArrivesBeforeItIsSent(on: Day?, codes: [String]) {
    var builder = CaseBuilder()
    builder.finalNotice.delivery = Delivery(state: .delivered, on: on)
    #expect(builder.codes() == codes)
    #expect(builder.isHeld() == !codes.isEmpty)
  }

  @Test(arguments: [("2026-05-20", []), ("2026-05-21", ["FORD-14"])] as [(Day, [String])])
  func whatWasReceivedOrCheckedWasSoByToday(day: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.invoices[0].received = Invoice.Receipt(on: day)
    #expect(builder.codes() == codes)
    builder.invoices[0].received = nil
    builder.change = { $0.debtors[0].address?.checked = day }
    #expect(builder.codes() == codes)
  }
}
