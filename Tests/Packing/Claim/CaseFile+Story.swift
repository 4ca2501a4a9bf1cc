import CaseModel
import TestSupport

@testable import Packing

extension CaseFile {
  /// Another story of the same case: what was paid, how interest was agreed and counted.
  mutating func tell(by random: inout SeededGenerator) {
    let first = Day(iso: "2022-05-17").map { $0.adding(Int.random(in: 0...1200, using: &random)) }
    var agreement = InterestAgreement(origin: origin)
    agreement.dayCount = InterestAgreement.DayCount.allCases.randomElement(using: &random) ?? .act365
    agreement.paymentDay = InterestAgreement.PaymentDay.allCases.randomElement(using: &random) ?? .excluded
    switch Int.random(in: 0...3, using: &random) {
    case 0: agreement.fixed = Percent(thousandths: 4125)
    case 1: agreement.pointsOverBase = Percent(thousandths: 500)
    case 2: declarations.append(commercialTransaction)
    default: break
    }
    agreement.from = first
    agreement.file = contract?.file
    interest = agreement
    let numbers = invoices.map(\.number) + [nil]
    payments = (0..<Int.random(in: 0...6, using: &random)).compactMap { index in
      guard let day = Day(iso: "2026-06-28") else { return nil }
      var payment = Payment(
        origin: Origin(Place("case.yaml", line: 900 + index)),
        received: day.adding(Int.random(in: 0...160, using: &random)),
        amount: Money(cents: Int64.random(in: 1...45_000, using: &random)))
      payment.invoice = numbers.randomElement(using: &random) ?? nil
      payment.designated =
        Bool.random(using: &random) ? Payment.Designation.allCases.randomElement(using: &random) : nil
      return payment
    }
    // One that is more than all of one debt, so that something is left over.
    if Int.random(in: 0...3, using: &random) == 0, var large = payments.last {
      large.amount = Money(cents: 90_000)
      payments.append(large)
    }
    credits = (0..<Int.random(in: 0...3, using: &random)).map { credit(900 + $0, numbers, &random) }
    if Int.random(in: 0...2, using: &random) == 0, let invoice = invoices.randomElement(using: &random) {
      payRest(of: invoice, by: &random)
    }
    costs = (0..<Int.random(in: 0...3, using: &random)).compactMap { cost(950 + $0, numbers, &random) }
    delay(numbers, by: &random)
    for index in reminders.indices {
      reminders[index].fee = Money(cents: [0, 250, 500, 2_000].randomElement(using: &random) ?? 0)
    }
  }

  /// To the cent what an invoice asks for, or what payments, credits or both left of it, and perhaps somewhat more later.
  private mutating func payRest(of invoice: Invoice, by random: inout SeededGenerator) {
    guard let claimed = invoice.claimed, let day = Day(iso: "2026-11-18") else { return }
    let paid = payments.filter { $0.invoice == invoice.number }.reduce(Int64(0)) { $0 + $1.amount.cents }
    let credited = credits.filter { $0.invoice == invoice.number }.reduce(Int64(0)) { $0 + ($1.amount?.cents ?? 0) }
    let taken: Int64 = [0, paid, credited, paid + credited].randomElement(using: &random) ?? 0
    guard claimed.cents > taken + 1 else { return }
    var payment = Payment(
      origin: Origin(Place("case.yaml", line: 940)), received: day, amount: Money(cents: claimed.cents - taken))
    payment.invoice = Bool.random(using: &random) ? invoice.number : nil
    // Perhaps in two on one day.
    if Bool.random(using: &random) {
      var part = payment
      part.amount = Money(cents: 1)
      payment.amount = Money(cents: payment.amount.cents - 1)
      payments.append(part)
    }
    payments.append(payment)
  }

  /// What moves limitation: an acknowledgement, instalments that ended, negotiations.
  private mutating func delay(_ numbers: [String?], by random: inout SeededGenerator) {
    func day(_ random: inout SeededGenerator) -> Day? {
      Day(iso: "2026-09-20")?.adding(Int.random(in: 0...55, using: &random))
    }
    if Bool.random(using: &random) {
      var acknowledgement = Acknowledgement(origin: Origin(Place("case.yaml", line: 980)))
      (acknowledgement.on, acknowledgement.file) = (day(&random), contract?.file)
      acknowledgement.invoice = numbers.randomElement(using: &random) ?? nil
      acknowledgements.append(acknowledgement)
    }
    if Bool.random(using: &random) {
      var suspension = Suspension(origin: Origin(Place("case.yaml", line: 985)))
      (suspension.kind, suspension.from) = (.negotiation, day(&random))
      suspension.to = suspension.from?.adding(Int.random(in: 0...20, using: &random))
      suspensions.append(suspension)
    }
    if Bool.random(using: &random) {
      var offer = Offer(origin: Origin(Place("case.yaml", line: 990)))
      (offer.kind, offer.on, offer.file, offer.terms) = (.instalments, day(&random), contract?.file, "Drei Raten")
      offer.accepted = offer.on
      offer.broken = offer.on?.adding(3)
      offers.append(offer)
    }
  }

  private func credit(_ line: Int, _ numbers: [String?], _ random: inout SeededGenerator) -> Credit {
    var credit = Credit(origin: Origin(Place("case.yaml", line: line)))
    credit.on = Day(iso: "2026-10-01")?.adding(Int.random(in: 0...70, using: &random))
    credit.amount = Money(cents: Int64.random(in: 1...20_000, using: &random))
    credit.invoice = numbers.randomElement(using: &random) ?? nil
    return credit
  }

  private func cost(_ line: Int, _ numbers: [String?], _ random: inout SeededGenerator) -> Cost? {
    guard let first = Day(iso: "2026-09-01"), let kind = Cost.Kind.allCases.randomElement(using: &random) else {
      return nil
    }
    var cost = Cost(
      origin: Origin(Place("case.yaml", line: line)), kind: kind,
      on: first.adding(Int.random(in: 0...100, using: &random)),
      amount: Money(cents: Int64.random(in: 1...3_000, using: &random)))
    cost.invoice = numbers.randomElement(using: &random) ?? nil
    // What no document shows is asked for and not claimed.
    cost.file = Bool.random(using: &random) ? contract?.file : nil
    return cost
  }

  private var commercialTransaction: Declaration {
    var declaration = Declaration(origin: origin, what: .mutualCommercialTransaction, value: true)
    declaration.by = "Henning Brodersen"
    declaration.on = Day(iso: "2026-11-16")
    return declaration
  }
}
