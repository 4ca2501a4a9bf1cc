import CaseModel
import TestSupport
import Testing

/// ERKL-01 to ERKL-05: who said what, and when.
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
    for change in [{ $0.by = nil }, { $0.by = "" }, { $0.on = nil }] as [(inout Declaration) -> Void] {
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

  @Test func silenceIsNoAnswer() {
    var builder = CaseBuilder()
    builder.declarations = []
    #expect(builder.codes() == ["ERKL-01", "ERKL-02"])
  }
}
