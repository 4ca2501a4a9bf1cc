import CaseModel
import TestSupport
import Testing

/// WIDER-27: credit notes and corrections that lie in the folder and count for nothing; WIDER-15: those that are listed.
@Suite struct LooseCorrectionTests {
  private func note(_ type: String, about number: String?) -> EInvoice {
    var note = EInvoice(syntax: type == "381" ? .ublCreditNote : .ublInvoice, origin: CaseBuilder.origin(1))
    note.typeCode = type
    note.preceding = number.map { [EInvoice.Preceding(number: $0)] } ?? []
    return note
  }

  @Test(
    arguments: [
      ("381", "R-1", .block), ("381", nil, .warning), ("381", "R-9", nil), ("384", "R-1", .block), ("384", nil, nil),
      ("380", "R-1", nil),
    ] as [(String, String?, Severity?)])
  func whatLiesInTheFolder(type: String, number: String?, severity: Severity?) {
    var builder = CaseBuilder()
    let note = note(type, about: number)
    builder.change = { $0.looseInvoices = [note] }
    #expect(builder.findings().first { $0.kind.code == "WIDER-27" }?.severity == severity)
  }

  /// An entry without its file has counted what lies there.
  @Test func whatWasEnteredIsCounted() {
    var builder = CaseBuilder()
    var note = note("381", about: "R-1")
    note.totals.gross = "10.00"
    let told = note
    builder.change = { $0.looseInvoices = [told] }
    builder.credits = [CaseBuilder.credit("10.00")]
    #expect(builder.findings().first { $0.kind.code == "WIDER-27" }?.severity == .warning)
    builder.credits = [CaseBuilder.credit("11.00")]
    #expect(builder.findings().first { $0.kind.code == "WIDER-27" }?.severity == .block)
  }

  /// A final invoice names those for parts of the work, and takes the place of none of them.
  @Test(
    arguments: [
      ("384", "100.00", .block), ("384", "50.00", .block), ("380", "100.00", .warning), ("380", "50.00", nil),
    ] as [(String, Money, Severity?)])
  func onlyACorrectionReplaces(type: String, gross: Money, severity: Severity?) {
    var builder = CaseBuilder()
    builder.invoices.append(CaseBuilder.invoice("R-2", gross: gross, line: 12))
    builder.invoices[1].document = note(type, about: "R-1")
    #expect(builder.findings().first { $0.kind.code == "WIDER-15" }?.severity == severity)
  }
}
