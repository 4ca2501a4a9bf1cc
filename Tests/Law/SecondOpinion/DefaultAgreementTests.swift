import CaseModel
import Law
import TestSupport
import Testing

/// Default beside the second opinion, on five thousand cases with every trigger, proven and not.
@Suite(.enabled(if: WorkingDays.published != nil, "needs ../shared/law/feiertage.csv"))
struct DefaultAgreementTests {
  @Test(arguments: UInt64(0)..<10)
  func bothComeToTheSameDay(seed: UInt64) throws {
    let calendar = try #require(WorkingDays.published)
    var random = SeededGenerator(seed: seed)
    let asOf: Day = "2028-06-30"
    for _ in 0..<500 {
      let claim = Self.claim(&random)
      let verzug = claim.verzug(asOf: asOf)
      let other = DailyDefault(of: claim, by: calendar, asOf: asOf)
      #expect(
        (verzug.begun ?? verzug.ahead)?.firstInterestDay == other.firstInterestDay,
        "\(verzug.candidates.map { "\($0.kind) \($0.working.english) \($0.proof)" }) \(claim.invoices[0])")
    }
  }

  private static func claim(_ random: inout SeededGenerator) -> ClaimCase {
    func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < one }
    func day(_ range: Range<Int>, after start: Day) -> Day { start.adding(Int.random(in: range, using: &random)) }
    var claim = ClaimCase()
    let kind: Debtor.Kind? = [.business, .business, .consumer, nil].randomElement(using: &random) ?? nil
    claim.debtors = (0..<(chance(1, in: 4) ? 2 : 1)).map { _ in
      ClaimCase.debtor(kind, in: HolidaysTests.states.randomElement(using: &random))
    }
    let issued = day(0..<1_200, after: "2024-02-01")
    var invoice = ClaimCase.invoice("R-1", issued: issued, due: day(0..<60, after: issued))
    invoice.due?.basis = [.agreed, .law, .unilateral, .unilateral, nil].randomElement(using: &random) ?? nil
    if chance(1, in: 3) {
      invoice.due?.days = Int.random(in: 0...60, using: &random)
      invoice.due?.after = [.receipt, .performance, .invoiceDate, nil].randomElement(using: &random) ?? nil
    }
    invoice.received = chance(2, in: 3) ? Invoice.Receipt(on: day(0..<30, after: issued)) : nil
    if chance(2, in: 3) { invoice.received?.evidence = "Einwurf bezeugt" }
    if chance(1, in: 4) {
      invoice.performed = nil
    } else {
      invoice.performed?.on = day(-60..<(chance(1, in: 4) ? 200 : 1), after: issued)
    }
    invoice.remuneration = [true, true, false, nil].randomElement(using: &random) ?? nil
    invoice.defaultNotice = [true, false, nil].randomElement(using: &random) ?? nil
    if chance(1, in: 20) { invoice.due = nil }
    claim.invoices = [invoice]
    for index in 0..<Int.random(in: 0...2, using: &random) {
      let sent = day(0..<150, after: issued)
      var letter = ClaimCase.letter(sent, received: day(0..<5, after: sent), line: 20 + index)
      if chance(1, in: 2) { letter.deadline = day(-3..<30, after: sent) }
      if chance(1, in: 5) { letter.delivery?.state = .sent }
      if chance(1, in: 5) { letter.kind = .reminder }
      letter.file = "reminders/\(index).pdf"
      claim.reminders.append(letter)
    }
    if chance(1, in: 5) {
      var call = Contact(origin: ClaimCase.origin(30), at: Moment(day(0..<100, after: issued)))
      call.result = .refuses
      call.file = "contacts/weigerung.eml"
      claim.contacts = [call]
    }
    if chance(1, in: 5) {
      var order = Proceeding(origin: ClaimCase.origin(90))
      order.kind = [.paymentOrder, .lawsuit, .insolvencyFiling].randomElement(using: &random)
      order.served = day(30..<200, after: issued)
      claim.proceedings = [order]
    }
    let paths = claim.file.references.map(\.path)
    claim.missing = Set(paths.filter { _ in chance(1, in: 5) })
    return claim
  }
}
