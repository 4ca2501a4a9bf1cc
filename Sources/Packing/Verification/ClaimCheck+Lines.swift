import CaseModel
import Formats

/// The account, line by line.
extension ClaimCheck {
  /// What payments took off each principal, which lines of interest before them in the account may build on: on one day
  /// the account books interest first.
  mutating func gatherAllocations(_ lines: [XMLElement]) {
    var repaid: [String: [(on: Day, amount: Int128)]] = [:]
    for line in lines {
      guard let id = line.attribute("invoice"), let on = line.day("day"), let allocation = line.first("allocation"),
        let amount = figures.cents(allocation, "principal")
      else { continue }
      repaid[id, default: []].append((on, amount))
    }
    for (id, parts) in repaid { debts[id]?.setRepaid(parts) }
  }

  mutating func check(_ line: XMLElement, number: Int, after previous: Day?) {
    guard let day = line.day("day"), let amount = figures.cents(line, "amount") else { return incomplete(line) }
    if line.attribute("number") != String(number) {
      add(line, Text("Die Zeilen sind nicht fortlaufend gezählt.", "The lines are not numbered without gaps."))
    }
    if day > asOf || previous.map({ day < $0 }) ?? false {
      add(line, Text("Die Zeile steht nicht an ihrem Tag.", "The line does not stand at its day."))
    }
    balance += amount
    compare(line, "Saldo", "Balance", figures.cents(line, "balance"), balance)
    if line.attribute("kind") == "overpayment" { return checkOverpayment(line, day, amount) }
    // Taken out while it changes, so that nothing of it is copied.
    guard let id = line.attribute("invoice"), var debt = debts.removeValue(forKey: id) else { return incomplete(line) }
    book(line, day, amount, &debt)
    debts[id] = debt
  }

  mutating func incomplete(_ line: XMLElement) {
    add(
      line, Text("Der Zeile fehlen Angaben, aus denen sie folgt.", "The line lacks what it would have to follow from."))
  }

  /// What is booked stands at the day it is of.
  private mutating func checkDay(_ line: XMLElement, _ day: Day, _ expected: Day?) {
    guard day != expected else { return }
    add(line, Text("Der Posten ist von einem anderen Tag.", "The item is of another day."))
  }

  private mutating func book(_ line: XMLElement, _ day: Day, _ amount: Int128, _ debt: inout ClaimCheckDebt) {
    if ["principal", "credit"].contains(line.attribute("kind")) { checkDay(line, day, debt.enteredOn) }
    switch line.attribute("kind") {
    case "principal":
      debt.principals += 1
      debt.open.principal += amount
      compare(line, "Hauptforderung", "Principal", amount, debt.claimed)
    case "credit":
      debt.open.principal += amount
      compare(line, "Gutschrift", "Credit", amount, -min(debt.credited, debt.claimed))
    case "opening_interest":
      debt.open.interest += amount
    case "interest":
      debt.open.interest += amount
      checkInterest(line, day, amount, &debt)
    case "cost":
      debt.open.costs += amount
      checkCost(line, day, amount, &debt)
    default:
      checkPayment(line, day, amount, &debt)
    }
  }

  private mutating func checkCost(_ line: XMLElement, _ day: Day, _ amount: Int128, _ debt: inout ClaimCheckDebt) {
    guard let id = line.attribute("cost"), let cost = debt.costs[id], !cost.isBooked else { return incomplete(line) }
    debt.costs[id]?.isBooked = true
    compare(line, "Kosten", "Cost", amount, cost.amount)
    checkDay(line, day, cost.on)
  }

  private mutating func checkPayment(_ line: XMLElement, _ day: Day, _ amount: Int128, _ debt: inout ClaimCheckDebt) {
    guard let allocation = line.first("allocation"), let id = allocation.attribute("payment"),
      let payment = payments[id], let costs = figures.cents(allocation, "costs"),
      let interest = figures.cents(allocation, "interest"), let principal = figures.cents(allocation, "principal")
    else { return incomplete(line) }
    debt.open.costs -= costs
    debt.open.interest -= interest
    debt.open.principal -= principal
    debt.settled += principal
    payments[id]?.spread -= amount
    compare(line, "Verrechnung", "Allocation", costs + interest + principal, -amount)
    // The principal may be booked after an early payment; it is looked at when all is counted.
    if min(costs, interest, principal, debt.open.costs, debt.open.interest) < 0 {
      add(line, Text("Verrechnet ist mehr, als offen war.", "More is allocated than was open."))
    }
    checkDay(line, day, payment.received)
    checkMeaning(line, allocation, id, debt)
  }

  private mutating func checkOverpayment(_ line: XMLElement, _ day: Day, _ amount: Int128) {
    guard let part = line.first("overpayment"), let id = part.attribute("payment"), let payment = payments[id],
      let rest = figures.cents(part, "amount")
    else { return incomplete(line) }
    checkDay(line, day, payment.received)
    payments[id]?.spread += rest
    if !payment.meant.isEmpty { strayed[payment.meant, default: []].append(line) }
    overpaid += rest
    compare(line, "Überzahlung", "Overpayment", amount, 0)
  }
}
