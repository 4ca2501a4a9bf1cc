import CaseModel
import TestSupport
import Testing

/// VERZ-03: who agreed to be debited owes no more than cover.
@Suite struct DebitTests {
  private func isFound(_ change: (inout CaseBuilder) -> Void = { _ in }) -> Bool {
    var builder = CaseBuilder()
    builder.invoices[0].document = CaseBuilder.document { $0.debitedIBAN = "DE44000000004711081500" }
    change(&builder)
    return builder.codes().contains("VERZ-03")
  }

  @Test func nothingShowsThatTheDebitFailed() {
    #expect(isFound())
    #expect(!isFound { $0.invoices[0].document?.debitedIBAN = nil })
    #expect(!isFound { $0.payments = [CaseBuilder.payment("100.00")] })
  }

  @Test(arguments: [("2026-05-20", false), ("2026-05-21", true)] as [(Day, Bool)])
  func aReturnedDebitIsACost(on: Day, isOpen: Bool) {
    #expect(
      isFound { builder in
        let cost = Cost(origin: CaseBuilder.origin(80), kind: .returnDebit, on: on, amount: "4.00")
        builder.change = { $0.costs = [cost] }
      } == isOpen)
  }

  @Test(arguments: [
    ("Ihre Bank hat die Lastschrift zurückgegeben.", false), ("RÜCKGABE mangels Deckung", false),
    ("Nicht erreicht.", true),
  ]) func aNoteSpeaksOfIt(note: String, isOpen: Bool) {
    #expect(isFound { $0.calls[0].note = note } == isOpen)
    #expect(
      isFound { builder in
        builder.firstDunning.mail = Mail()
        builder.firstDunning.mail?.text = note
      } == isOpen)
  }
}
