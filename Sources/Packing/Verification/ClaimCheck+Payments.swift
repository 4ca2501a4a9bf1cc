import CaseModel
import Formats

/// A payment against the lines that spread it: on which invoice, and in which order.
///
/// What names no invoice the sender spread by § 366 (2) BGB; whether rightly is a question of law, and not asked here.
extension ClaimCheck {
  mutating func readMeaning(_ root: XMLElement) {
    let isLoan = root.first("contract")?.attribute("consumerCredit") != nil
    let byClaim = Dictionary(grouping: debts.keys) { debts[$0]?.claimed ?? 0 }
    for (id, payment) in payments {
      let element = payment.element
      var meant = element.attribute("invoice") ?? (debts.count == 1 ? debts.keys.first : nil)
      switch element.attribute("designated") {
      case "costs": payments[id]?.order = "costs_interest_principal"
      case "interest": payments[id]?.order = "interest_costs_principal"
      case "principal": payments[id]?.order = "principal_costs_interest"
      case nil where !isLoan:
        // Who pays the very sum of an invoice means that invoice, and its principal.
        let equal = byClaim[payment.amount] ?? []
        if let named = meant {
          payments[id]?.isImplied = debts[named]?.claimed == payment.amount
        } else if equal.count == 1 {
          meant = equal.first
          payments[id]?.isImplied = true
        }
        if payments[id]?.isImplied == true { payments[id]?.order = "principal_costs_interest" }
      default: break
      }
      payments[id]?.meant = meant
    }
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
