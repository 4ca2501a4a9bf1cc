import CaseModel

/// Days and periods that were agreed (§ 286 (2) No. 1 and 2 BGB).
extension VerzugReckoning {
  /// (2) No. 1: a day of the calendar was agreed, or the law sets it. A day the creditor set alone is none.
  func agreedDay() -> VerzugCandidate? {
    guard let agreed = invoice.due, agreed.days == nil else { return nil }
    let place = invoice.origin.place(of: "due")
    let steps = [VerzugCandidate.Step(what: .agreed, on: agreed.on)]
    switch agreed.basis {
    case .agreed:
      return end(.kalendertag, steps, agreed.on, contractProof, place)
    case .law:
      return end(.kalendertag, steps, agreed.on, .asserted, place)
    case .unilateral, nil:
      return without(
        .kalendertag,
        Text(
          "Der Zahlungstag \(agreed.on.german) ist nicht als vereinbart angegeben.",
          "The day of payment \(agreed.on) is not given as agreed."), place)
    }
  }

  /// (2) No. 2: so many days from an event were agreed.
  func agreedPeriod() -> VerzugCandidate? {
    guard let agreed = invoice.due, let days = agreed.days else { return nil }
    let place = invoice.origin.place(of: "due")
    guard agreed.basis == .agreed else {
      return without(
        .zeitraum, Text("Die Zahlungsfrist ist nicht als vereinbart angegeben.", "The period is not given as agreed."),
        place)
    }
    let event: (VerzugCandidate.Step.What, VerzugCandidate.Proof) =
      switch agreed.after {
      case .receipt: (.invoiceReceived, receiptProof)
      case .performance: (.performed, performanceProof)
      case .invoiceDate, nil: (.invoiceIssued, .asserted)
      }
    guard let on = invoice.periodBegan else {
      return without(
        .zeitraum,
        Text("Das Ereignis, ab dem die Frist zählt, hat keinen Tag.", "The event it counts from has no day."),
        place)
    }
    let raw = on.adding(days)
    var steps = [
      VerzugCandidate.Step(what: event.0, on: on), VerzugCandidate.Step(what: .periodEnd(days: days), on: raw),
    ]
    // Nobody is late before the day on which payment falls due.
    if agreed.on > raw { steps.append(VerzugCandidate.Step(what: .due, on: agreed.on)) }
    let proof = event.1.suffices ? contractProof : event.1
    return end(.zeitraum, steps, max(raw, agreed.on), proof, place)
  }
}
