import CaseModel
import Formats

/// A payment against the lines that spread it: on which invoice, and in which order.
///
/// What names no invoice the sender spread by § 366 (2) BGB; whether rightly is a question of law, and not asked here.
extension ClaimCheck {
  mutating func readMeaning(_ root: XMLElement) {
    let isLoan = root.first("contract")?.attribute("consumerCredit") != nil
    var before: [String: Int128] = [:]
    for (id, payment) in payments.sorted(by: { $0.value.comesBefore($1.value) }) {
      guard payment.received <= asOf, payment.amount > 0 else { continue }
      var meant = payment.element.attribute("invoice") ?? (debts.count == 1 ? debts.keys.first : nil)
      let designated = payment.element.attribute("designated")
      switch designated {
      case "costs": payments[id]?.order = "costs_interest_principal"
      case "interest": payments[id]?.order = "interest_costs_principal"
      case "principal": payments[id]?.order = "principal_costs_interest"
      case nil where !isLoan:
        if let implied = debtMeant(by: payment.amount, named: meant, before) {
          meant = implied
          payments[id]?.isImplied = true
          payments[id]?.order = "principal_costs_interest"
        }
      default: break
      }
      payments[id]?.meant = meant
      if let meant, designated != "costs", designated != "interest" { before[meant, default: 0] += payment.amount }
    }
  }

  /// Who pays to the cent what an invoice asks for, or what credits and earlier payments left of it, means that invoice and
  /// its principal.
  private func debtMeant(by amount: Int128, named: String?, _ before: [String: Int128]) -> String? {
    func isRest(_ id: String) -> Bool {
      guard let debt = debts[id] else { return false }
      let (paid, credited) = (before[id] ?? 0, debt.credited)
      return [0, credited, paid, credited + paid].contains { debt.claimed - $0 == amount }
    }
    if let named { return isRest(named) ? named : nil }
    // Nobody pays again what is settled.
    let open = debts.filter { id, debt in debt.claimed - debt.credited - (before[id] ?? 0) > 0 }
    let whole = open.filter { $0.value.claimed == amount }.map(\.key)
    let candidates = whole.isEmpty ? open.keys.filter(isRest) : whole
    return candidates.count == 1 ? candidates.first : nil
  }

  /// A line of a payment, after it has lowered the debt.
  mutating func checkMeaning(_ line: XMLElement, _ allocation: XMLElement, _ id: String, _ debt: ClaimCheckDebt) {
    guard let payment = payments[id] else { return }
    let order = allocation.attribute("order")
    let isImplied = ["true", "1"].contains(allocation.attribute("implied"))
    if order != payment.order ?? debt.element.attribute("order") || isImplied != payment.isImplied {
      add(
        line,
        Text("Verrechnet ist anders, als die Zahlung bestimmt ist.", "It is spread otherwise than the payment says."))
    }
    checkOrder(line, allocation, order ?? "", debt)
    if let meant = payment.meant, meant != line.attribute("invoice") { strayed[meant, default: []].append(line) }
  }

  /// What comes first in the order is settled before anything goes to what comes behind it.
  private mutating func checkOrder(
    _ line: XMLElement, _ allocation: XMLElement, _ order: String, _ debt: ClaimCheckDebt
  ) {
    let parts = order.split(separator: "_").map(String.init)
    let open = ["costs": debt.open.costs, "interest": debt.open.interest, "principal": debt.principal - debt.settled]
    for (index, part) in parts.enumerated() where (figures.cents(allocation, part) ?? 0) > 0 {
      guard parts[..<index].contains(where: { (open[$0] ?? 0) > 0 }) else { continue }
      add(line, Text("Verrechnet ist nicht in dieser Reihenfolge.", "It is not spread in this order."))
    }
  }

  /// What goes elsewhere was left over: at the end of its day nothing is open on the invoice that was meant.
  mutating func checkStrayed() {
    for (id, lines) in strayed.sorted(by: { $0.key < $1.key }) {
      guard let debt = debts[id], debt.open.costs + debt.open.interest + debt.principal - debt.settled > 0 else {
        continue
      }
      for line in lines {
        add(
          line,
          Text("Die Zahlung gilt einer anderen Rechnung.", "The payment is meant for another invoice."))
      }
    }
    strayed = [:]
  }
}

extension ClaimCheckPayment {
  /// By the day, then by the sum; of two alike the one that stands first.
  fileprivate func comesBefore(_ other: ClaimCheckPayment) -> Bool {
    let names = [element, other.element].map { $0.attribute("invoice") ?? "" }
    let words = [element, other.element].map { $0.attribute("designated") ?? "" }
    return (received, amount, names[0], words[0], element.line)
      < (other.received, other.amount, names[1], words[1], other.element.line)
  }
}
