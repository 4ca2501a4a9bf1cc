import CaseModel
import Law
import TestSupport
import Testing

/// Several triggers: all are reckoned, the earliest that can be shown counts.
@Suite struct SeveralTriggersTests {
  /// Agreed 30 April, thirty days after it, a letter of 4 May, a refusal on 6 May, service on 8 May.
  private var all: ClaimCase {
    var claim = ClaimCase()
    claim.reminders = [ClaimCase.letter("2026-05-04")]
    var call = Contact(origin: ClaimCase.origin(30), at: Moment("2026-05-06"))
    call.result = .refuses
    call.file = "contacts/weigerung.eml"
    claim.contacts = [call]
    var order = Proceeding(origin: ClaimCase.origin(90))
    order.kind = .paymentOrder
    order.served = "2026-05-08"
    claim.proceedings = [order]
    return claim
  }

  /// One after the other loses its proof, and the next takes its place.
  @Test func theEarliestProvableWins() {
    var claim = all
    #expect(claim.verzug().begun?.kind == .kalendertag)
    #expect(claim.verzug().firstInterestDay == "2026-05-01")
    claim.missing = ["documents/vertrag.pdf"]
    #expect(claim.verzug().begun?.kind == .mahnung)
    #expect(claim.verzug().firstInterestDay == "2026-05-05")
    claim.missing.insert("reminders/2026-05-04.pdf")
    #expect(claim.verzug().begun?.kind == .verweigerung)
    #expect(claim.verzug().firstInterestDay == "2026-05-07")
    claim.missing.insert("contacts/weigerung.eml")
    #expect(claim.verzug().begun?.kind == .zustellung)
    #expect(claim.verzug().firstInterestDay == "2026-05-09")
    claim.proceedings = []
    #expect(claim.verzug().begun?.kind == .dreissigTage)
    #expect(claim.verzug().firstInterestDay == "2026-06-02")
    claim.invoices[0].received?.evidence = nil
    #expect(claim.verzug().begun?.kind == .dreissigTageNachLeistung)
    claim.missing.insert("documents/leistung-R-1.pdf")
    #expect(claim.verzug().begun == nil)
    #expect(claim.verzug().candidates.count == 5)
  }

  @Test func candidatesStandInTheOrderOfTheirDays() {
    let candidates = all.verzug().candidates
    #expect(candidates.map(\.kind) == [.kalendertag, .mahnung, .verweigerung, .zustellung, .dreissigTage])
  }

  /// What lies ahead does not count yet: an agreed day on the day before its first day in default.
  @Test(arguments: [("2026-04-30", nil), ("2026-05-01", "2026-05-01")] as [(Day, Day?)])
  func whatLiesAhead(asOf: Day, from: Day?) {
    let verzug = ClaimCase().verzug(asOf: asOf)
    #expect(verzug.from == from)
    #expect((verzug.ahead == nil) == (from != nil))
    #expect(verzug.ahead.map(\.kind) == (from == nil ? .kalendertag : nil))
  }

  /// On one and the same day the trigger that a document shows stands before one the creditor asserts.
  @Test func aDocumentIsBetterThanAnAssertion() {
    var claim = ClaimCase()
    claim.invoices[0].due?.basis = .law
    claim.reminders = [
      ClaimCase.letter("2026-05-01", deadline: "2026-05-04"), ClaimCase.letter("2026-05-04", line: 21),
    ]
    claim.reminders[0].delivery?.evidence = "documents/rueckschein.pdf"
    // The name of a path that stands in no document list is an assertion.
    #expect(claim.verzug().begun?.proof == .asserted)
    claim.invoices[0].due = Invoice.DueDate(on: "2026-04-30", basis: .unilateral)
    let verzug = claim.verzug()
    #expect(verzug.firstInterestDay == "2026-05-05")
    #expect(verzug.begun?.kind == .mahnungMitFrist)
    #expect(verzug.begun?.proof == .documented("documents/rueckschein.pdf"))
  }

  /// Of thousands of letters only the first that counts and the first that does not are kept.
  @Test func ofManyLettersTheFirstIsKept() {
    var claim = ClaimCase()
    claim.invoices[0].due?.basis = .unilateral
    claim.invoices[0].received = nil
    claim.invoices[0].performed = nil
    claim.reminders = (0..<200).map { ClaimCase.letter(Day("2026-11-01").adding(-$0), line: 100 + $0) }
    claim.missing = ["reminders/2026-05-01.pdf"]
    let letters = claim.verzug().candidates.filter { $0.kind == .mahnung }
    #expect(letters.map(\.from) == ["2026-05-02", nil])
  }
}
