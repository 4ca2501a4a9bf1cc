import CaseModel
import Escalation
import TestSupport
import Testing

/// A gate shows what somebody said or a paper says, and takes no silence for a word.
@Suite struct GateEvidenceTests {
  private func items(_ builder: CaseBuilder, _ gate: Gate) throws -> [GateReport.Item] {
    let policy = try #require(CaseBuilder.policy)
    switch Clearance.check(builder.file, [], under: policy, .shipped, asOf: CaseBuilder.asOf) {
    case .cleared(let cleared): return cleared.gates.first { $0.gate == gate }?.items ?? []
    case .held(let held): return held.gates.first { $0.gate == gate }?.items ?? []
    }
  }

  private func isMet(_ code: String, _ builder: CaseBuilder, _ gate: Gate) throws -> Bool {
    try #require(try items(builder, gate).first { $0.kind.code == code }).isMet
  }

  @Test func whatNobodyDeclaredIsNotShown() throws {
    var builder = CaseBuilder()
    #expect(try isMet("ERKL-05", builder, .court))
    #expect(try isMet("ERKL-04", builder, .bureau))
    builder.declarations = []
    #expect(try !isMet("ERKL-05", builder, .court))
    #expect(try !isMet("ERKL-04", builder, .bureau))
  }

  @Test func fourWeeksHaveNotPassedSinceNoLetter() throws {
    var builder = CaseBuilder()
    builder.firstDunning.delivery = Delivery(state: .delivered, on: "2026-03-26")
    #expect(try isMet("AUSK-02", builder, .bureau))
    builder.firstDunning.delivery = Delivery(state: .sent)
    #expect(try !isMet("AUSK-02", builder, .bureau))
  }

  /// A call asks for nothing in writing.
  @Test func aSpokenLetterIsNoWrittenOne() throws {
    var builder = CaseBuilder()
    builder.firstDunning.delivery = Delivery(state: .delivered, on: "2026-03-26")
    builder.secondDunning.delivery = Delivery(state: .delivered, on: "2026-04-15")
    #expect(try isMet("AUSK-01", builder, .bureau))
    builder.secondDunning.channel = .phone
    #expect(try !isMet("AUSK-01", builder, .bureau))
  }

  /// A route asks for the gate alone, and hears what the report says.
  @Test func aGateIsAsOpenAsItsReport() throws {
    let policy = try #require(CaseBuilder.policy)
    let changes: [(inout CaseFile) -> Void] = [
      { _ in }, { $0.declarations = [] }, { $0.invoices[0].gross = nil }, { $0.creditor.name = nil },
      { $0.debtors.removeAll() }, { $0.contract = nil }, { $0.debtors[0].kind = .consumer },
    ]
    var open: Set<Bool> = []
    for change in changes {
      var builder = CaseBuilder()
      builder.change = change
      let docket = Docket(builder.file, under: policy, .shipped, asOf: CaseBuilder.asOf)
      for report in docket.gates {
        #expect(docket.isOpen(report.gate) == report.isOpen, "\(report.gate)")
        open.insert(report.isOpen)
      }
    }
    #expect(open == [true, false])
  }

  @Test func limitationIsNotSaidWhereThereIsNoSum() throws {
    var builder = CaseBuilder()
    #expect(try isMet("VERJ-01", builder, .court))
    builder.invoices[0].gross = nil
    #expect(try !isMet("VERJ-01", builder, .court))
    #expect(try !isMet("VERJ-03", builder, .court))
  }
}
