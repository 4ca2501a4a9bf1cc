import CaseModel
import Law

/// One invoice in the claim: default, interest, costs, limitation.
extension CaseElements {
  func debt(_ index: Int, of claim: ClaimStatement) {
    let debt = claim.debts[index]
    let balance = debt.balance
    xml.element(
      "debt",
      [
        "invoice": id(ofInvoice: index), "claimed": debt.claimed.description, "credited": debt.credited.description,
        "order": debt.order.name,
      ]
    ) {
      xml.element(
        "balance",
        [
          "principal": balance.principal.description, "interest": balance.interest.description,
          "costs": balance.costs.description, "total": balance.total.description,
          "overpaid": balance.overpaid.description, "unknownFrom": balance.unknownFrom?.description,
        ])
      element(debt.verzug)
      for span in debt.interest {
        xml.element(
          "interest",
          [
            "kind": span.rate.kind, "percent": span.rate.percent.description, "from": span.from.description,
            "through": span.through?.description, "ground": span.ground.name, "basis": span.ground.basis.text.german,
          ])
      }
      for (number, cost) in debt.costs.enumerated() { element(cost, id: id(ofCost: number, of: index)) }
      application(of: index, in: claim)
      if let limitation = debt.verjaehrung { element(limitation) }
      for reservation in debt.reservations {
        xml.element("reservation", ["kind": reservation.name], line(reservation.title) ?? "")
      }
    }
  }

  private func element(_ verzug: Verzug) {
    let chosen = verzug.begun ?? verzug.ahead
    xml.element(
      "default",
      [
        "status": verzug.begun != nil ? "begun" : chosen != nil ? "ahead" : "not_provable",
        "trigger": chosen?.kind.rawValue, "from": chosen?.from?.description,
        "interestFrom": chosen?.firstInterestDay?.description,
      ]
    ) {
      for candidate in verzug.candidates { element(candidate, counts: chosen.map(candidate.isSame) ?? false) }
    }
  }

  private func element(_ candidate: VerzugCandidate, counts: Bool) {
    xml.element(
      "candidate",
      [
        "trigger": candidate.kind.rawValue, "counts": counts.description, "from": candidate.from?.description,
        "interestFrom": candidate.firstInterestDay?.description, "proof": candidate.proof.name,
        "document": contents.id(of: candidate.proof.path), "source": source(at: candidate.place),
        "basis": candidate.kind.basis.text.german,
      ]
    ) {
      xml.element("title", ifPresent: line(candidate.kind.title.german))
      xml.element("reckoning", ifPresent: line(candidate.working.german))
      if case .none(let why) = candidate.proof { xml.element("reason", ifPresent: line(why.german)) }
    }
  }

  private func element(_ cost: ClaimCost, id: String) {
    xml.element(
      "cost",
      [
        "id": id, "kind": cost.kind.name, "on": cost.on.description, "asked": cost.asked.description,
        "amount": cost.amount.description, "reason": cost.reason.name, "limit": cost.reason.limit?.description,
        "source": cost.kind == .lumpSum ? nil : source(at: cost.place), "basis": cost.kind.basis.text.german,
      ]
    ) {
      xml.element("working", ifPresent: line(cost.working.german))
    }
  }

  private func application(of index: Int, in claim: ClaimStatement) {
    let court = claim.courtInterest(of: index)
    xml.element("application", ["arrears": court.fixed.flatMap { $0.isPositive ? $0.description : nil }]) {
      for stretch in court.stretches {
        xml.element(
          "interest",
          [
            "principal": stretch.principal.description, "kind": stretch.rate.kind,
            "percent": stretch.rate.percent.description, "from": stretch.from.description,
            "through": stretch.through?.description,
          ], line(stretch.text.german) ?? "")
      }
    }
  }

  private func element(_ limitation: Verjaehrung) {
    xml.element(
      "limitation",
      [
        "lastDay": limitation.lastDay.description, "suspended": limitation.isSuspended.description,
        "titled": limitation.isTitled.description,
      ]
    ) {
      for step in limitation.steps {
        let figures = LimitationFigures(step.what)
        xml.element(
          "step",
          [
            "kind": figures.kind, "end": step.end.description, "on": figures.on?.description,
            "from": figures.from?.description, "through": figures.through?.description,
            "days": figures.days?.description, "ground": figures.ground, "by": figures.restart,
            "basis": step.basis.text.german,
          ], line(step.text.german) ?? "")
      }
    }
  }
}
