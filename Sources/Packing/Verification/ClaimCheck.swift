import CaseModel
import Formats

/// Counts the claim of a package again, by what the package says alone and with arithmetic of its own.
///
/// The lines add up to the total and to what is open on each debt; each line of interest is its own product, each payment
/// is spread without rest. Whether the law was applied rightly is not judged here.
struct ClaimCheck {
  /// Something that does not add up, and where it stands.
  struct Breach {
    let line: Int
    let message: Text
  }

  private(set) var breaches: [Breach] = []
  let figures: ClaimFigures
  let counting: DayCounting
  let asOf: Day
  /// Whether the day of a payment bears interest on what it paid.
  let paymentDayCounts: Bool
  var debts: [String: ClaimCheckDebt] = [:]
  var payments: [String: ClaimCheckPayment] = [:]
  /// Of each half-year the base rate that a line counted with first.
  var baseRates: [Int: Percent] = [:]
  /// Booked so far.
  var balance: Int128 = 0
  var overpaid: Int128 = 0
  /// Lines of payments that went to another invoice than those meant, by those.
  var strayed: [Set<String>: [XMLElement]] = [:]

  /// - Parameter root: of a `case.xml` that its schema found valid.
  /// - Returns: nil where there is no claim, as in version 1.0.
  init?(_ root: XMLElement) {
    guard let claim = root.first("claim"), let currency = claim.attribute("currency").flatMap({ Currency($0) }),
      let convention = claim.attribute("dayCount").flatMap(InterestAgreement.DayCount.init(rawValue:)),
      let asOf = claim.day("asOf")
    else { return nil }
    figures = ClaimFigures(currency: currency)
    counting = DayCounting(convention: convention)
    self.asOf = asOf
    paymentDayCounts = claim.attribute("paymentDay") == InterestAgreement.PaymentDay.included.rawValue
    if root.day("asOf") != asOf {
      add(claim, Text("Der Stichtag ist nicht der des Falls.", "The day is not that of the case."))
    }
    readPayments(root)
    readDebts(claim, root)
    readMeaning(root)
    let lines = claim.every("lines", "line")
    gatherAllocations(lines)
    var previous: Day?
    for (index, line) in lines.enumerated() {
      if previous != line.day("day") { checkStrayed() }
      check(line, number: index + 1, after: previous)
      previous = line.day("day")
    }
    checkStrayed()
    let invoices = Dictionary(
      root.every("invoices", "invoice").compactMap { invoice in invoice.attribute("id").map { ($0, invoice) } },
      uniquingKeysWith: { first, _ in first })
    let open = claim.all("debt").reduce(ClaimParts()) { sum, debt in
      checkTerms(of: debt, invoices)
      return sum + checkBalance(of: debt)
    }
    checkTotal(claim, open)
    for payment in payments.values.sorted(by: { $0.element.line < $1.element.line }) { checkSpread(payment) }
    compareRecord(claim, root)
    checkRests(root)
    compareLimitation(claim, root, invoices)
    compareWords(claim, invoices)
  }

  mutating func add(_ element: XMLElement, _ message: Text) {
    guard breaches.count < 100 else { return }
    breaches.append(Breach(line: element.line, message: message))
  }

  /// A figure that is not the one it should be.
  mutating func compare(
    _ element: XMLElement, _ german: String, _ english: String, _ found: Int128?, _ expected: Int128
  ) {
    guard found != expected else { return }
    let should = figures.money(expected)
    let states = found.map(figures.money)
    add(
      element,
      Text(
        "\(german): gerechnet \(should.german), angegeben \(states?.german ?? "nichts").",
        "\(english): counted \(should.english), stated \(states?.english ?? "nothing")."))
  }

  // MARK: Sums

  /// What is open on a debt, as its lines say it.
  private mutating func checkBalance(of element: XMLElement) -> ClaimParts {
    guard let debt = element.attribute("invoice").flatMap({ debts[$0] }) else { return ClaimParts() }
    for cost in debt.costs.values where cost.isBooked != (cost.amount > 0) {
      add(
        cost.element,
        Text("Die Kosten stehen nicht einmal im Konto.", "The cost does not stand in the account once."))
    }
    if debt.open.principal < 0 {
      add(element, Text("Verrechnet ist mehr, als offen war.", "More is allocated than was open."))
    }
    if debt.principals != 1 {
      add(element, Text("Die Hauptforderung steht nicht einmal im Konto.", "The principal is not booked once."))
    }
    if let balance = element.first("balance") { compare(balance, debt.open) }
    return debt.open
  }

  private mutating func checkTotal(_ claim: XMLElement, _ open: ClaimParts) {
    guard let total = claim.first("total") else { return }
    var parts = open
    parts.overpaid += overpaid
    compare(total, parts)
    compare(total, "Summe der Zeilen", "Sum of the lines", figures.cents(total, "total"), balance)
  }

  private mutating func compare(_ element: XMLElement, _ parts: ClaimParts) {
    compare(element, "Hauptforderung", "Principal", figures.cents(element, "principal"), parts.principal)
    compare(element, "Zinsen", "Interest", figures.cents(element, "interest"), parts.interest)
    compare(element, "Kosten", "Costs", figures.cents(element, "costs"), parts.costs)
    compare(element, "Summe", "Total", figures.cents(element, "total"), parts.total)
    compare(element, "Überzahlt", "Overpaid", figures.cents(element, "overpaid"), parts.overpaid)
  }

  /// What came in by the day of the claim was spread, or is overpaid.
  private mutating func checkSpread(_ payment: ClaimCheckPayment) {
    guard payment.received <= asOf, payment.amount > 0 else { return }
    compare(
      payment.element, "Zahlung, im Konto verteilt", "Payment, spread in the account", payment.spread, payment.amount)
  }
}
