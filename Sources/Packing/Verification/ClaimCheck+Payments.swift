import CaseModel
import Formats

/// A payment against the lines that spread it: on which invoice, and in which order.
///
/// What names no invoice the sender spread by § 366 (2) BGB; whether rightly is a question of law, and not asked here.
extension ClaimCheck {
  mutating func readMeaning(_ root: XMLElement) {
    let isLoan = root.first("contract")?.attribute("consumerCredit") != nil
    var before = Before()
    for (id, payment) in payments.sorted(by: { $0.value.comesBefore($1.value) }) {
      guard payment.received <= asOf, payment.amount > 0 else { continue }
      let named = payment.element.attribute("invoice") ?? (debts.count == 1 ? debts.keys.first : nil)
      let designated = payment.element.attribute("designated")
      switch designated {
      case "costs": payments[id]?.order = "costs_interest_principal"
      case "interest": payments[id]?.order = "interest_costs_principal"
      case "principal": payments[id]?.order = "principal_costs_interest"
      default: break
      }
      let shares = designated == nil && !isLoan ? meant(by: payment, named: named, before) : [:]
      if !shares.isEmpty {
        payments[id]?.isImplied = true
        payments[id]?.order = "principal_costs_interest"
        payments[id]?.meant = Set(shares.keys)
        before.paid.merge(shares, uniquingKeysWith: +)
        continue
      }
      payments[id]?.meant = named.map { [$0] } ?? []
      if designated != "costs", designated != "interest" { before.book(payment.amount, on: named) }
    }
  }

  /// What was paid before, by the sums alone.
  private struct Before {
    var paid: [String: Int128] = [:]
    var hasLoose = false

    mutating func book(_ amount: Int128, on debt: String?) {
      if let debt { paid[debt, default: 0] += amount } else { hasLoose = true }
    }
  }

  /// Who pays to the cent what an invoice asks for, or what credits and earlier payments left of it, means that invoice and
  /// its principal; who pays all that is left of several means those.
  private func meant(by payment: ClaimCheckPayment, named: String?, _ before: Before) -> [String: Int128] {
    let amount = payment.amount
    func isRest(_ id: String) -> Bool {
      guard let debt = debts[id] else { return false }
      let (paid, credited) = (before.paid[id] ?? 0, debt.credited)
      return [0, credited, paid, credited + paid].contains { debt.claimed - $0 == amount }
    }
    if let named { return isRest(named) ? [named: amount] : [:] }
    // Nobody pays again what is settled, or means an invoice yet to come.
    var left = debts.mapValues { $0.claimed - $0.credited }
    for (id, paid) in before.paid { left[id]? -= paid }
    left = left.filter { $0.value > 0 && debts[$0.key]?.enteredOn.map { $0 <= payment.received } ?? true }
    let whole = left.keys.filter { debts[$0]?.claimed == amount }
    let candidates = whole.isEmpty ? left.keys.filter(isRest) : whole
    if let one = candidates.first { return candidates.count == 1 ? [one: amount] : [:] }
    return !before.hasLoose && left.count > 1 && left.values.reduce(0, +) == amount ? left : [:]
  }

  /// A line of a payment, after it has lowered the debt.
  mutating func checkMeaning(_ line: XMLElement, _ allocation: XMLElement, _ id: String, _ debt: ClaimCheckDebt) {
    guard let payment = payments[id] else { return }
    let order = allocation.attribute("order")
    let isImplied = allocation.isTrue("implied")
    if order != payment.order ?? debt.element.attribute("order") || isImplied != payment.isImplied {
      add(
        line,
        Text("Verrechnet ist anders, als die Zahlung bestimmt ist.", "It is spread otherwise than the payment says."))
    }
    checkOrder(line, allocation, order ?? "", debt)
    if !payment.meant.isEmpty, !payment.meant.contains(line.attribute("invoice") ?? "") {
      strayed[payment.meant, default: []].append(line)
    }
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

  /// What goes elsewhere was left over: at the end of its day nothing is open on an invoice that was meant.
  mutating func checkStrayed() {
    for (meant, lines) in strayed.sorted(by: { $0.key.sorted().lexicographicallyPrecedes($1.key.sorted()) }) {
      guard meant.allSatisfy({ debts[$0]?.isOpen == true }) else { continue }
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

extension ClaimCheckDebt {
  fileprivate var isOpen: Bool { open.costs + open.interest + principal - settled > 0 }
}
