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

  /// A reminder that sets no deadline demands nothing; one that does, and every dunning letter, does (§ 320 BGB).
  @Test(
    arguments: [
      ("friendly_reminder: {}", nil, false), ("friendly_reminder: {}", "2026-03-20", true),
      ("dunning: {level: 1}", nil, true),
    ] as [(String, Day?, Bool)])
  func whatDemandsNothingIsNotTooEarly(step: String, deadline: Day?, isEarly: Bool) {
    var builder = CaseBuilder(under: "\(step), not_before: 1 day, weight: warn")
    builder.invoices[0].performed = Invoice.Performance(on: "2026-03-12", file: "documents/lieferschein.pdf")
    builder.change = { file in
      file.reminders = [file.reminders[0]]
      file.reminders[0].kind = step.hasPrefix("dunning") ? .dunning : .reminder
      file.reminders[0].level = step.hasPrefix("dunning") ? 1 : nil
      file.reminders[0].deadline = deadline
    }
    #expect(builder.codes().contains("STUFE-03") == isEarly)
  }

  /// To ask a credit bureau is to demand nothing, and to sound the debtor out on the phone is not.
  @Test func anInquiryNeedNotWaitForThePerformance() {
    var builder = CaseBuilder(under: "credit_report: {}, not_before: 0 days, counted_from: due")
    builder.invoices[0].performed = Invoice.Performance(on: "2026-05-19", file: "documents/lieferschein.pdf")
    builder.change = { file in
      var check = Check(origin: CaseBuilder.origin(80))
      check.kind = .creditReport
      check.on = "2026-03-10"
      check.by = "Marlene Voß"
      check.result = "ohne Befund"
      file.checks = [check]
    }
    #expect(builder.codes(of: "STUFE-0") == [])
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
