import CaseModel
import Formats

/// One debt of the claim while it is counted again.
struct ClaimCheckDebt {
  let element: XMLElement
  let claimed: Int128
  let credited: Int128
  /// The day its principal is booked.
  let enteredOn: Day?
  let spans: [Span]
  /// By id.
  var costs: [String: Cost]
  /// What is open after the lines counted so far.
  var open = ClaimParts()
  /// What payments took off its principal so far.
  var settled: Int128 = 0
  /// How often the principal was booked.
  var principals = 0
  /// The last day that bore interest.
  var countedThrough: Day?
  /// What payments took off the principal up to and including a day, in the order of days.
  private(set) var repaid: [(on: Day, sum: Int128)] = []

  /// A stretch with one rate.
  struct Span {
    let isOverBase: Bool
    let percent: Percent
    let from: Day
    let through: Day?
  }

  struct Cost {
    let element: XMLElement
    let amount: Int128
    let on: Day
    var isBooked = false
  }

  /// What bears interest before any payment.
  var principal: Int128 { max(0, claimed - credited) }

  init(_ element: XMLElement, _ figures: ClaimFigures, enteredOn: Day?) {
    self.element = element
    self.enteredOn = enteredOn
    claimed = figures.cents(element, "claimed") ?? 0
    credited = figures.cents(element, "credited") ?? 0
    spans = element.all("interest").compactMap { span in
      guard let percent = span.percent("percent"), let from = span.day("from") else { return nil }
      return Span(
        isOverBase: span.attribute("kind") == "over_base", percent: percent, from: from, through: span.day("through"))
    }
    let costs = element.all("cost").compactMap { cost -> (String, Cost)? in
      guard let id = cost.attribute("id"), let amount = figures.cents(cost, "amount"), let on = cost.day("on")
      else { return nil }
      return (id, Cost(element: cost, amount: amount, on: on))
    }
    self.costs = Dictionary(costs, uniquingKeysWith: { first, _ in first })
    open.overpaid = max(0, credited - claimed)
  }

  mutating func setRepaid(_ parts: [(on: Day, amount: Int128)]) {
    var sum: Int128 = 0
    repaid = parts.sorted { $0.on < $1.on }.map { part in
      sum += part.amount
      return (part.on, sum)
    }
  }

  /// What bears interest on a day.
  ///
  /// - Parameter paymentDayCounts: whether what is paid that day still does.
  func principal(on day: Day, paymentDayCounts: Bool) -> Int128 {
    let done = repaid.prefixCount { paymentDayCounts ? $0.on < day : $0.on <= day }
    return principal - (done > 0 ? repaid[done - 1].sum : 0)
  }

  /// The stretch that holds all these days.
  func span(from: Day, through: Day) -> Span? {
    let begun = spans.prefixCount { $0.from <= from }
    guard begun > 0 else { return nil }
    return spans[begun - 1].through.map { through <= $0 } ?? true ? spans[begun - 1] : nil
  }
}

extension Array {
  /// How many elements at the beginning are so, where all behind the first that is not are not either.
  fileprivate func prefixCount(where isSo: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// One payment of the case while the account is counted again.
struct ClaimCheckPayment {
  let element: XMLElement
  let amount: Int128
  let received: Day
  /// What the lines make of it.
  var spread: Int128 = 0
  /// The ids of the invoices it is meant for; empty where the law decides.
  var meant: Set<String> = []
  /// What it settles first; nil for the order of the debt.
  var order: String?
  /// Whether nothing but its sum says what it is meant for.
  var isImplied = false
}

extension ClaimCheck {
  mutating func readPayments(_ root: XMLElement) {
    for element in root.every("payments", "payment") {
      guard let id = element.attribute("id"), let amount = figures.cents(element, "amount"),
        let received = element.day("received")
      else { continue }
      payments[id] = ClaimCheckPayment(element: element, amount: amount, received: received)
    }
  }

  /// Every invoice has one debt, which claims what the invoice asks for.
  mutating func readDebts(_ claim: XMLElement, _ root: XMLElement) {
    var invoices: [String: XMLElement] = [:]
    for invoice in root.every("invoices", "invoice") {
      if let id = invoice.attribute("id") { invoices[id] = invoice }
    }
    for element in claim.all("debt") {
      guard let id = element.attribute("invoice"), let invoice = invoices.removeValue(forKey: id) else {
        add(element, Text("Zu dieser Forderung gehört keine Rechnung.", "No invoice belongs to this debt."))
        continue
      }
      let issued = invoice.first("issued")?.content.flatMap { Day(iso: $0) }
      debts[id] = ClaimCheckDebt(element, figures, enteredOn: issued.map { min($0, asOf) })
      let payable = invoice.first("payable")?.content.flatMap { Money(decimal: $0, figures.currency) }
      compare(
        element, "Rechnungsbetrag", "Amount of the invoice", figures.cents(element, "claimed"),
        Int128(payable?.cents ?? 0))
    }
    if !invoices.isEmpty {
      add(claim, Text("Eine Rechnung fehlt in der Forderung.", "An invoice is missing from the claim."))
    }
  }
}
