import CaseModel
import TestSupport
import Testing

/// The policy is applied to each invoice by itself.
@Suite struct SeveralInvoicesTests {
  private var three: CaseBuilder {
    var builder = CaseBuilder()
    builder.invoices += [CaseBuilder.invoice("R-2"), CaseBuilder.invoice("R-3")]
    return builder
  }

  @Test func aLetterWithoutNumbersIsForAll() {
    #expect(three.codes() == [])
  }

  @Test func aLetterCountsOnlyForTheInvoicesItNames() {
    var builder = three
    builder.secondDunning.invoices = ["R-1", "R-3"]
    #expect(builder.codes(on: "R-1") == [])
    #expect(builder.codes(on: "R-2") == ["STUFE-01", "STUFE-02"])
    #expect(builder.codes(on: "R-3") == [])
  }

  @Test func eachInvoiceHasItsOwnHistory() {
    var builder = three
    // Younger than the others: the common reminder came a day too early for it.
    builder.invoices[1].due = Invoice.DueDate(on: "2026-03-09", basis: .agreed)
    // Only the first was talked about; the third got a shorter final notice of its own.
    builder.calls = [CaseBuilder.call("2026-04-15", .reached, invoices: ["R-1", "R-3"])]
    builder.finalNotice.invoices = ["R-1", "R-2"]
    builder.moreLetters = [
      CaseBuilder.letter(.finalNotice, sent: "2026-05-05", deadline: "2026-05-11", invoices: ["R-3"])
    ]
    #expect(builder.codes(on: "R-1") == [])
    #expect(builder.codes(on: "R-2") == ["STUFE-01", "STUFE-03"])
    #expect(builder.codes(on: "R-3") == ["STUFE-05"])
    #expect(builder.isHeld())
  }

  /// Judged three times, told once; the same fault with other figures is another.
  @Test func oneFaultOfOneLetterIsToldOnce() {
    var builder = three
    builder.secondDunning.deadline = "2026-04-17"
    var faults = builder.findings().filter { $0.kind.code == "STUFE-05" }
    #expect(faults.map(\.invoices) == [["R-1", "R-2", "R-3"]])
    #expect(faults.first?.message.german.contains("zu den Rechnungen R-1, R-2 und R-3") == true)
    #expect(faults.first?.message.english.contains("for invoices R-1, R-2 and R-3") == true)
    #expect(faults.first?.invoice == nil)

    builder = three
    builder.friendlyReminder.sent = "2026-03-04"
    builder.invoices[1].due = Invoice.DueDate(on: "2026-03-03", basis: .agreed)
    faults = builder.findings().filter { $0.kind.code == "STUFE-03" }
    #expect(faults.map(\.invoices) == [["R-1", "R-3"], ["R-2"]])
  }

  @Test func aWaiverForOneInvoiceKeepsItsFaultApart() {
    var builder = three
    builder.secondDunning.deadline = "2026-04-17"
    builder.waivers = [CaseBuilder.waiver("second_dunning", invoice: "R-2")]
    let faults = builder.findings().filter { $0.kind.code == "STUFE-05" }
    #expect(faults.map(\.invoices) == [["R-1", "R-3"], ["R-2"]])
    #expect(faults.map(\.blocks) == [true, false])
  }

  @Test func aPaidInvoiceNeedsNoSteps() {
    var builder = three
    builder.secondDunning.invoices = ["R-1", "R-3"]
    builder.payments = [CaseBuilder.payment("100.00", invoice: "R-2")]
    #expect(builder.codes() == ["FORD-07"])
  }

  @Test func aNumberThatTheCaseDoesNotHoldCountsForNone() {
    var builder = three
    builder.secondDunning.invoices = ["R-1", "R-2", "R-4"]
    #expect(builder.codes() == ["STUFE-01", "STUFE-02", "WIDER-02"])
    #expect(builder.codes(on: "R-3") == ["STUFE-01", "STUFE-02"])
  }

  @Test func declarationsMayBeMadeInvoiceByInvoice() {
    var builder = three
    builder.declarations = [
      CaseBuilder.declaration(.undisputed, invoice: "R-1"), CaseBuilder.declaration(.undisputed, invoice: "R-2"),
      CaseBuilder.declaration(.counterPerformanceRendered),
    ]
    #expect(builder.codes() == ["ERKL-01"])
    #expect(builder.codes(on: "R-3") == ["ERKL-01"])
    builder.declarations.append(CaseBuilder.declaration(.undisputed, invoice: "R-3"))
    #expect(builder.codes() == [])
  }
}
