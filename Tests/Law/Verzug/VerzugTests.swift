import CaseModel
import Law
import TestSupport
import Testing

/// Nobody is late before the day on which he has to pay is over.
@Suite struct VerzugTests {
  private func verzug(_ builder: ClaimBuilder) throws -> Verzug {
    try #require(builder.claim()).debts[0].verzug
  }

  private static func unilateral(due: Day) -> ClaimBuilder {
    ClaimBuilder(ClaimBuilder.invoice(due: due, .unilateral))
  }

  /// Refused or sued while there is still time: the day after the last, working, day.
  @Test(
    arguments: [
      ("2026-03-31", "2026-03-20", "2026-04-01", "2026-04-01"),
      ("2026-03-31", "2026-03-31", "2026-04-01", "2026-04-01"),
      ("2026-03-28", "2026-03-20", "2026-03-31", "2026-03-31"),
      ("2026-03-28", "2026-03-30", "2026-03-31", "2026-03-31"),
      ("2026-03-31", "2026-04-20", "2026-04-20", "2026-04-21"),
    ] as [(Day, Day, Day, Day)])
  func anEarlyEventWaitsForTheDueDate(due: Day, event: Day, from: Day, interest: Day) throws {
    var refused = Self.unilateral(due: due)
    var talk = Contact(origin: ClaimBuilder.origin, at: Moment(event, minute: 600))
    talk.result = .refuses
    talk.file = ClaimBuilder.proof
    refused.file.contacts = [talk]
    #expect(try verzug(refused).from == from)
    #expect(try verzug(refused).firstInterestDay == interest)

    var sued = Self.unilateral(due: due)
    var order = Proceeding(origin: ClaimBuilder.origin)
    order.kind = .paymentOrder
    order.served = event
    sued.file.proceedings = [order]
    #expect(try verzug(sued).from == from)
    #expect(try verzug(sued).firstInterestDay == interest)
  }

  /// Due on a Saturday: a letter of Monday comes while there is still time to pay.
  @Test(arguments: [("2026-03-29", nil), ("2026-03-30", nil), ("2026-03-31", "2026-04-01")] as [(Day, Day?)])
  func aLetterBeforeTheLastDayIsOverDemandsNothing(received: Day, interest: Day?) throws {
    var builder = Self.unilateral(due: "2026-03-28")
    builder.remind(sent: "2026-03-27", received: received)
    #expect(try verzug(builder).firstInterestDay == interest)
  }

  @Test func noLetterArrivesBeforeItIsSent() throws {
    var builder = Self.unilateral(due: "2026-03-31")
    builder.remind(sent: "2026-05-04", received: "2026-04-05")
    let verzug = try verzug(builder)
    #expect(verzug.begun == nil)
    #expect(verzug.candidates.contains { $0.kind == .mahnung && !$0.proof.suffices })
  }

  /// The file says both: fourteen days, and a day that lies after them.
  @Test func anAgreedPeriodEndsNotBeforeTheDueDate() throws {
    var invoice = ClaimBuilder.invoice()
    invoice.due = Invoice.DueDate(on: "2026-05-15", basis: .agreed, days: 14)
    #expect(try verzug(ClaimBuilder(invoice)).from == "2026-05-16")
    invoice.due = Invoice.DueDate(on: "2026-03-16", basis: .agreed, days: 14)
    #expect(try verzug(ClaimBuilder(invoice)).from == "2026-03-17")
  }
}
