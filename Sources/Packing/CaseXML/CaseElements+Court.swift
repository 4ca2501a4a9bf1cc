import CaseModel

/// What was agreed about interest, what the default cost, and what happened in court.
extension CaseElements {
  func interestAgreement() {
    guard let interest = file.interest else { return }
    let percent = interest.fixed ?? interest.pointsOverBase
    xml.element(
      "interestAgreement",
      [
        "kind": percent == nil ? nil : interest.fixed == nil ? "over_base" : "fixed", "percent": percent?.description,
        "from": interest.from?.description, "dayCount": interest.dayCount.rawValue,
        "paymentDay": interest.paymentDay.rawValue, "lumpSum": interest.lumpSum.description,
        "document": contents.id(of: interest.file),
      ]
    ) {
      xml.element("ground", ifPresent: interest.ground)
    }
  }

  func costs() {
    list("costs", file.costs) { cost in
      xml.element(
        "cost",
        [
          "id": id(of: cost.origin), "kind": cost.kind.rawValue, "on": cost.on.description,
          "amount": cost.amount.description, "currency": cost.amount.currency.code,
          "invoice": invoiceID(cost.invoice), "document": contents.id(of: cost.file),
        ]
      ) {
        xml.element("reason", ifPresent: cost.reason)
      }
    }
  }

  func proceedings() {
    list("proceedings", file.proceedings) {
      xml.element(
        "proceeding",
        [
          "id": id(of: $0.origin), "kind": $0.kind?.rawValue, "court": line($0.court), "reference": line($0.reference),
          "filed": $0.filed?.description, "served": $0.served?.description, "lastAct": $0.lastAct?.description,
          "document": contents.id(of: $0.file),
        ])
    }
  }

  func titles() {
    list("titles", file.titles) {
      xml.element(
        "title",
        [
          "kind": $0.kind?.rawValue, "final": $0.final?.description, "court": line($0.court),
          "reference": line($0.reference), "document": contents.id(of: $0.file),
        ])
    }
  }
}
