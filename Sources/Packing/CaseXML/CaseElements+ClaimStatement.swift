import CaseModel
import Law

/// What is owed on the day of the case, and why.
extension CaseElements {
  func total(of claim: ClaimStatement) {
    let total = claim.total
    xml.element(
      "total",
      [
        "principal": total.principal.description, "interest": total.interest.description,
        "costs": total.costs.description, "total": total.total.description, "overpaid": total.overpaid.description,
      ])
  }

  func element(_ claim: ClaimStatement) {
    xml.element(
      "claim",
      [
        "asOf": claim.asOf.description, "currency": claim.currency.code, "dayCount": claim.dayCount.rawValue,
        "paymentDay": claim.paymentDay.rawValue,
      ]
    ) {
      total(of: claim)
      for unknown in claim.unknowns {
        xml.element(
          "unknown", ["what": unknown.what.rawValue, "from": unknown.from.description],
          line(unknown.title.german) ?? "")
      }
      for index in claim.debts.indices { debt(index, of: claim) }
      let sources = LineSources(
        costs: claim.debts.indices.map { claimedCosts(of: claim.debts[$0], $0) },
        payments: claim.payments.map(id(ofPayment:)),
        implied: Set(claim.impliedDesignations.map(id(ofPayment:))))
      list("lines", claim.lines) { element($0, sources) }
    }
  }

  /// What lines refer to.
  private struct LineSources {
    /// Of each debt, the ids of the costs that are claimed.
    let costs: [[String]]
    /// As the account counts them.
    let payments: [String]
    let implied: Set<String>
  }

  private func element(_ entry: ClaimLine, _ sources: LineSources) {
    var cost: String?
    if case .cost(let number) = entry.content, let debt = entry.debt { cost = sources.costs[debt][number] }
    xml.element(
      "line",
      [
        "number": entry.number.description, "day": entry.day.description, "kind": entry.kind.rawValue,
        "invoice": entry.debt.map(id(ofInvoice:)), "amount": entry.amount.description,
        "balance": entry.balance.description, "cost": cost,
      ]
    ) {
      xml.element("title", ifPresent: line(entry.title.german))
      xml.element("working", ifPresent: line(entry.working?.german))
      for basis in entry.basis { xml.element("basis", ifPresent: line(basis.text.german)) }
      figures(entry, sources)
    }
  }

  /// What the account can be counted again from.
  private func figures(_ entry: ClaimLine, _ sources: LineSources) {
    switch entry.content {
    case .interest(let segment, _):
      xml.element(
        "interest",
        [
          "principal": segment.principal.description, "rate": segment.rate.description,
          "base": segment.base?.description, "from": segment.from.description,
          "through": segment.through.description, "days": segment.days.description,
          "daysOfYear": segment.daysOfYear.description,
        ])
    case .payment(let number, let allocation):
      let payment = sources.payments[number]
      xml.element(
        "allocation",
        [
          "payment": payment, "order": allocation.order.name,
          "implied": sources.implied.contains(payment) ? "true" : nil,
          "costs": allocation.costs.description, "interest": allocation.interest.description,
          "principal": allocation.principal.description,
        ])
    case .overpayment(let number, let amount):
      xml.element("overpayment", ["payment": sources.payments[number], "amount": amount.description])
    case .principal, .credit, .openingInterest, .cost: break
    }
  }

  /// The ids of the costs of a debt that stand in the account, in the order in which it counts them.
  private func claimedCosts(of debt: ClaimDebt, _ index: Int) -> [String] {
    debt.costs.indices.filter { debt.costs[$0].amount.isPositive }.map { id(ofCost: $0, of: index) }
  }

  /// - Parameter index: among the invoices of the case, which are the debts of its claim.
  func id(ofInvoice index: Int) -> String { "I\(index + 1)" }

  /// - Parameters:
  ///   - cost: index among all costs of the debt, claimed or not.
  ///   - debt: index among the debts.
  func id(ofCost cost: Int, of debt: Int) -> String { "K\(debt + 1).\(cost + 1)" }
}
