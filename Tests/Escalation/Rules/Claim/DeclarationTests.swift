import CaseModel
import TestSupport
import Testing

/// ERKL-01 to ERKL-05, ERKL-08: who said what, and when.
@Suite struct DeclarationTests {
  @Test(
    arguments: [
      ("2026-05-19", []), ("2026-05-20", []), ("2026-05-21", ["ERKL-01", "FORD-14"]),
    ] as [(Day, [String])])
  func aDeclarationCountsFromItsDay(on: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.declarations[0].on = on
    #expect(builder.codes() == codes)
  }

  @Test func nobodysDeclarationIsNone() {
    for change in [{ $0.by = nil }, { $0.by = "" }, { $0.by = "-" }, { $0.on = nil }] as [(inout Declaration) -> Void] {
      var builder = CaseBuilder()
      change(&builder.declarations[1])
      #expect(builder.codes() == ["ERKL-03"])
      #expect(builder.isHeld())
    }
  }

  @Test(arguments: [(Declaration.What.undisputed, "ERKL-04"), (.counterPerformanceRendered, "ERKL-05")])
  func theContraryHoldsTheCase(what: Declaration.What, code: String) {
    var builder = CaseBuilder()
    builder.declarations.append(CaseBuilder.declaration(what, false, invoice: "R-1"))
    #expect(builder.codes() == [code])
    #expect(builder.isHeld())
  }

  /// The whole case was denied on 10 May; then invoice by invoice was declared again.
  @Test(arguments: [("2026-05-10", true), ("2026-05-11", false)] as [(Day, Bool)])
  func aDenialIsTakenBackInvoiceByInvoice(on: Day, isHeld: Bool) {
    var builder = CaseBuilder()
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.declarations[0] = CaseBuilder.declaration(.undisputed, false, on: "2026-05-10")
    builder.declarations += ["R-1", "R-2"].map { CaseBuilder.declaration(.undisputed, invoice: $0, on: on) }
    #expect(builder.codes().contains("ERKL-04") == isHeld)
  }

  @Test(arguments: [(Declaration.What.undisputed, "ERKL-04"), (.counterPerformanceRendered, "ERKL-05")])
  func aDenialStandsForTheOtherInvoices(what: Declaration.What, code: String) {
    var builder = CaseBuilder()
    builder.invoices += ["R-2", "R-3"].map { CaseBuilder.invoice($0) }
    builder.declarations.append(CaseBuilder.declaration(what, false, on: "2026-05-10"))
    builder.declarations.removeAll { $0.what == what && $0.value }
    builder.declarations.append(CaseBuilder.declaration(what, invoice: "R-2", on: "2026-05-11"))
    let denials = builder.findings().filter { $0.kind.code == code }
    #expect(denials.map(\.invoices) == [["R-1", "R-3"]])
    #expect(denials.allSatisfy { $0.message.german.contains("R-1 und R-3") && $0.blocks })
  }

  /// Declared undisputed on 18 May: an objection of that day or before is another matter.
  @Test(arguments: [("2026-05-18", false), ("2026-05-19", true), ("2026-05-21", false)] as [(Day, Bool)])
  func anObjectionOutdatesTheDeclaration(received: Day, isHeld: Bool) {
    var builder = CaseBuilder()
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = received
    dispute.resolved = "2026-05-20"
    builder.disputes = [dispute]
    #expect(builder.findings().contains { $0.kind.code == "ERKL-06" && $0.blocks } == isHeld)
  }

  /// Declared on 18 May; a later declaration mends an early one, its own and no other invoice's.
  @Test(
    arguments: [
      ("2026-05-17", nil, nil, false), ("2026-05-18", nil, nil, false), ("2026-05-19", nil, nil, true),
      ("2026-05-19", "2026-05-18", nil, true), ("2026-05-19", "2026-05-19", nil, false),
      ("2026-05-19", "2026-05-19", "R-1", false), ("2026-05-19", "2026-05-19", "R-2", true),
      ("2026-05-19", "2026-05-21", nil, true),
    ] as [(Day, Day?, String?, Bool)])
  func whatWasNotRenderedYetCannotBeDeclared(performed: Day, again: Day?, invoice: String?, isFound: Bool) {
    var builder = CaseBuilder()
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.invoices[0].performed = Invoice.Performance(on: performed)
    if let again {
      builder.declarations.append(CaseBuilder.declaration(.counterPerformanceRendered, invoice: invoice, on: again))
    }
    #expect(builder.codes().contains("ERKL-08") == isFound)
  }

  @Test func silenceIsNoAnswer() {
    var builder = CaseBuilder()
    builder.declarations = []
    #expect(builder.codes() == ["ERKL-01", "ERKL-02"])
  }
}
