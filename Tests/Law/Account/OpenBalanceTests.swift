import CaseModel
import Law
import TestSupport
import Testing

/// What is open, on random cases: the same in every order, and never a trap.
@Suite struct OpenBalanceTests {
  @Test(arguments: UInt64(0)..<200)
  func orderOfTheInputDoesNotMatter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let file = RandomCase.make(with: &random)
    var shuffled = file
    shuffled.invoices.shuffle(using: &random)
    shuffled.payments.shuffle(using: &random)
    shuffled.credits.shuffle(using: &random)
    let balance = OpenBalance(of: file, asOf: RandomCase.asOf)
    let other = OpenBalance(of: shuffled, asOf: RandomCase.asOf)
    #expect(balance.total == other.total)
    #expect(balance.unassigned == other.unassigned)
    func byNumber(_ balance: OpenBalance) -> [String: Money?] {
      Dictionary(balance.items.map { ($0.invoice.number ?? "", $0.open) }, uniquingKeysWith: { first, _ in first })
    }
    #expect(byNumber(balance) == byNumber(other))
  }

  /// Everything claimed, less every credit and payment up to the day, is what is open.
  @Test(arguments: UInt64(0)..<200)
  func sumsHold(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let file = RandomCase.make(with: &random)
    let balance = OpenBalance(of: file, asOf: RandomCase.asOf)
    let claimed = file.invoices.compactMap(\.gross?.cents).reduce(0, +)
    let paid = file.payments.filter { $0.received <= RandomCase.asOf }.map(\.amount.cents).reduce(0, +)
    let credited = file.credits.filter { $0.on.map { $0 <= RandomCase.asOf } ?? true }.compactMap(\.amount?.cents)
      .reduce(0, +)
    #expect(balance.total?.cents == claimed - paid - credited)
    let items = try #require(Money.sum(balance.items.compactMap(\.open)))
    #expect(balance.total == balance.unassigned.flatMap(items.minus))
    for item in balance.items {
      let (paid, credited) = (try #require(item.paid), try #require(item.credited))
      let rest = try #require(item.invoice.gross?.minus(paid)?.minus(credited))
      #expect(item.open == rest)
    }
  }

  @Test(arguments: [Int64.max, .min, .max - 1, Money.largest, -Money.largest])
  func hugeAmountsAreUnknownRatherThanWrong(cents: Int64) {
    for other in [Int64.max, .min, 0, -1] {
      var file = RandomCase.file()
      for number in ["R-1", "R-2"] {
        var invoice = Invoice(origin: RandomCase.origin)
        invoice.number = number
        invoice.gross = Money(cents: cents)
        file.invoices.append(invoice)
      }
      file.payments = [nil, "R-1", "R-2"].map { number in
        var payment = Payment(origin: RandomCase.origin, received: "2026-01-01", amount: Money(cents: other))
        payment.invoice = number
        return payment
      }
      let balance = OpenBalance(of: file, asOf: RandomCase.asOf)
      let (exact, overflow) = cents.subtractingReportingOverflow(other)
      #expect(balance.items[0].open == (overflow ? nil : Money(cents: exact)))
      if overflow { #expect(balance.total == nil) }
    }
  }

  @Test func aForeignCurrencyMakesTheAmountUnknown() throws {
    var file = RandomCase.file()
    var invoice = Invoice(origin: RandomCase.origin)
    invoice.gross = "100.00"
    file.invoices = [invoice]
    let kroner = Money(cents: 1, try #require(Currency("DKK")))
    file.payments = [Payment(origin: RandomCase.origin, received: "2026-01-01", amount: kroner)]
    let balance = OpenBalance(of: file, asOf: RandomCase.asOf)
    #expect(balance.items[0].open == nil)
    #expect(balance.total == nil)
  }

  @Test func anUnknownAmountLeavesTheTotalUnknown() {
    var file = RandomCase.file()
    file.invoices = [Invoice(origin: RandomCase.origin)]
    #expect(OpenBalance(of: file, asOf: RandomCase.asOf).total == nil)
  }

  @Test func anEInvoiceAsksForItsAmountDue() {
    var file = RandomCase.file()
    var invoice = Invoice(origin: RandomCase.origin)
    invoice.gross = "119.00"
    var document = EInvoice(syntax: .cii, origin: RandomCase.origin)
    document.totals.gross = "119.00"
    document.totals.payable = "100.00"
    invoice.document = document
    file.invoices = [invoice]
    #expect(OpenBalance(of: file, asOf: RandomCase.asOf).total == "100.00")
  }
}

/// Cases of a few invoices with payments and credits on them, on none of them, and in the future.
private enum RandomCase {
  static let asOf: Day = "2026-06-30"
  static let origin = Origin(Place("case.yaml", line: 1))

  static func file() -> CaseFile {
    CaseFile(number: "1", origin: origin, creditor: Creditor(origin: origin))
  }

  static func make(with random: inout SeededGenerator) -> CaseFile {
    var file = file()
    let numbers = (1...Int.random(in: 1...5, using: &random)).map { "R-\($0)" }
    file.invoices = numbers.map { number in
      var invoice = Invoice(origin: origin)
      invoice.number = number
      invoice.gross = amount(&random)
      return invoice
    }
    let targets = numbers.map(String?.some) + [nil]
    file.payments = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      var payment = Payment(origin: origin, received: day(&random), amount: amount(&random))
      payment.invoice = targets.randomElement(using: &random) ?? nil
      return payment
    }
    file.credits = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      var credit = Credit(origin: origin)
      credit.on = Bool.random(using: &random) ? day(&random) : nil
      credit.amount = amount(&random)
      credit.invoice = targets.randomElement(using: &random) ?? nil
      return credit
    }
    return file
  }

  private static func amount(_ random: inout SeededGenerator) -> Money {
    Money(cents: Int64.random(in: -10_000...1_000_000, using: &random))
  }

  private static func day(_ random: inout SeededGenerator) -> Day {
    asOf.adding(Int.random(in: -30...3, using: &random))
  }
}
