import CaseModel
import TestSupport
import Testing

/// WIDER-11, FORD-11: credit notes that are for several invoices.
@Suite struct SharedCreditTests {
  /// - Parameter parts: what is entered of a credit note over 30.00 €, for which invoice.
  private func codes(naming numbers: [String], _ parts: [(Money?, String)]) -> [String] {
    var note = EInvoice(syntax: .ublCreditNote, origin: CaseBuilder.origin(1))
    note.preceding = numbers.map { EInvoice.Preceding(number: $0) }
    note.totals.gross = "30.00"
    note.issued = "2026-05-11"
    var builder = CaseBuilder()
    builder.credits = parts.map { amount, invoice in
      var credit = CaseBuilder.credit(amount, invoice: invoice)
      credit.file = "credit.xml"
      credit.document = note
      return credit
    }
    return builder.codes().filter { ["WIDER-11", "FORD-11"].contains($0) }
  }

  @Test func aPartIsEnoughWhereTheRestIsAnotherCases() {
    #expect(codes(naming: ["R-1", "R-9"], [("10.00", "R-1")]) == [])
    #expect(codes(naming: ["R-1"], [("10.00", "R-1")]) == ["WIDER-11"])
    #expect(codes(naming: ["R-1"], [("30.00", "R-1")]) == [])
    #expect(codes(naming: ["R-1", "R-9"], [("31.00", "R-1")]) == ["WIDER-11"])
  }

  @Test func oneInvoiceDoesNotBearTheWhole() {
    #expect(codes(naming: ["R-1", "R-9"], [("30.00", "R-1")]) == ["WIDER-11"])
  }

  @Test func nobodyKnowsWhatIsWhose() {
    #expect(codes(naming: ["R-1", "R-9"], [(nil, "R-1")]) == ["FORD-11"])
  }
}
