import CaseModel
import TestSupport
import Testing

/// STUFE-13, STUFE-14, and what a waiver does to the steps.
@Suite struct WaiverTests {
  /// Without second dunning letter, with one waiver.
  private func builder(_ waiver: Waiver) -> CaseBuilder {
    var builder = CaseBuilder()
    builder.secondDunning.kind = .reminder
    builder.waivers = [waiver]
    return builder
  }

  @Test func aCompleteWaiverAcceptsTheMissingStep() {
    let builder = builder(CaseBuilder.waiver("second_dunning"))
    #expect(builder.codes() == ["STUFE-01"])
    #expect(builder.findings().allSatisfy { $0.waiver?.step == "second_dunning" })
    #expect(!builder.isHeld())
  }

  @Test func aWaiverWithoutReasonOrPersonIsNone() {
    for field in [\Waiver.reason, \.approvedBy] {
      for value in [nil, ""] {
        var waiver = CaseBuilder.waiver("second_dunning")
        waiver[keyPath: field] = value
        #expect(builder(waiver).codes() == ["STUFE-01", "STUFE-02", "STUFE-13"])
        #expect(builder(waiver).findings().filter(\.blocks).count == 3)
      }
    }
  }

  @Test(arguments: [(nil, true), ("2026-05-19", false), ("2026-05-20", false), ("2026-05-21", true)] as [(Day?, Bool)])
  func aWaiverCountsFromItsDay(on: Day?, isHeld: Bool) {
    var waiver = CaseBuilder.waiver("second_dunning")
    waiver.on = on
    #expect(builder(waiver).isHeld() == isHeld)
  }

  @Test func aWaiverForAnotherInvoiceHelpsOnlyThat() {
    var builder = builder(CaseBuilder.waiver("second_dunning", invoice: "R-2"))
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    let blocking = builder.findings().filter(\.blocks)
    #expect(blocking.map(\.invoice) == ["R-1", "R-1"])
    #expect(blocking.map(\.kind.code) == ["STUFE-01", "STUFE-02"])
  }

  @Test func aWaiverOfAnotherStepHelpsNothing() {
    #expect(builder(CaseBuilder.waiver("first_dunning")).isHeld())
    #expect(builder(CaseBuilder.waiver("third_dunning")).codes() == ["STUFE-01", "STUFE-02", "STUFE-14"])
  }

  /// Who may leave a step out may also have taken it badly.
  @Test func aWaiverAlsoCoversAFaultyStep() {
    var builder = CaseBuilder()
    builder.secondDunning.deadline = "2026-04-17"
    builder.calls = [CaseBuilder.call("2026-04-15", .notReached)]
    builder.waivers = [CaseBuilder.waiver("second_dunning"), CaseBuilder.waiver("call")]
    #expect(builder.codes() == ["STUFE-05", "STUFE-09"])
    #expect(!builder.isHeld())
  }

  /// The first dunning letter's deadline ended on 8 April.
  @Test(arguments: [("2026-04-08", ["STUFE-01", "STUFE-03"]), ("2026-04-09", ["STUFE-01"])] as [(Day, [String])])
  func theNextStepCountsFromTheOneBefore(sent: Day, codes: [String]) {
    var builder = builder(CaseBuilder.waiver("second_dunning"))
    builder.finalNotice.sent = sent
    #expect(builder.codes() == codes)
  }

  /// Whoever waived the first reminder and wrote before the due date wrote too early, not out of order.
  @Test func theDueDateIsNoStep() {
    var builder = CaseBuilder()
    builder.friendlyReminder.kind = .finalNotice
    builder.friendlyReminder.level = nil
    builder.waivers = [CaseBuilder.waiver("friendly_reminder")]
    builder.firstDunning.sent = "2026-03-01"
    #expect(builder.codes().contains("STUFE-03"))
    #expect(!builder.findings().contains { $0.kind.code == "STUFE-02" && $0.basis.contains(.policy("2.2")) })
  }

  @Test func aWaiverDoesNotShortenADeadlineThatWasSet() {
    var builder = CaseBuilder()
    builder.finalNotice.deadline = "2026-05-25"
    builder.waivers = [CaseBuilder.waiver("final_notice")]
    #expect(builder.codes() == ["STUFE-07"])
    #expect(builder.isHeld())
  }

  /// The invoice is of 2 February.
  @Test(arguments: [("2026-02-01", true), ("2026-02-02", false), ("2026-02-03", false)] as [(Day, Bool)])
  func nobodyWaivesBeforeThereIsAnInvoice(on: Day, isHeld: Bool) throws {
    for invoice in [nil, "R-1"] {
      var waiver = CaseBuilder.waiver("second_dunning", invoice: invoice)
      waiver.on = on
      #expect(builder(waiver).isHeld() == isHeld)
      #expect(builder(waiver).codes().contains("STUFE-13") == isHeld)
      if isHeld {
        let finding = try #require(builder(waiver).findings().first { $0.kind.code == "STUFE-13" })
        #expect(
          finding.message.english == "The waiver is of 2026-02-01, the invoice it is meant for only of 2026-02-02.")
      }
    }
  }

  /// Of several invoices it counts for those that were written by then; where it counts for none, it is no waiver.
  @Test(
    arguments: [(nil, .warning, ["R-2"]), ("R-1", nil, ["R-2"]), ("R-2", .block, ["R-1", "R-2"])]
      as [(String?, Severity?, [String])])
  func theInvoicesItWaivesForCount(invoice: String?, severity: Severity?, missing: [String]) {
    var waiver = CaseBuilder.waiver("second_dunning", invoice: invoice)
    waiver.on = "2026-02-10"
    var builder = builder(waiver)
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.invoices[1].issued = "2026-02-20"
    #expect(builder.severity(of: "STUFE-13") == severity)
    let blocking = builder.findings().filter { $0.blocks && $0.kind.code == "STUFE-01" }
    #expect(blocking.flatMap(\.invoices) == missing)
  }

  @Test func aReasonAndANameAreMadeOfWords() {
    for field in [\Waiver.reason, \.approvedBy] {
      var waiver = CaseBuilder.waiver("second_dunning")
      waiver[keyPath: field] = "."
      #expect(builder(waiver).codes().contains("STUFE-13"))
    }
  }
}
