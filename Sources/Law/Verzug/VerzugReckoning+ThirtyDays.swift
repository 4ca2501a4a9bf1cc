import CaseModel

/// Thirty days after due date and invoice, or performance (§ 286 (3) BGB).
extension VerzugReckoning {
  /// (3) sentence 1. Consumers only where the invoice itself tells them so.
  func thirtyDays() -> VerzugCandidate? {
    guard let received = invoice.received else { return nil }
    let place = invoice.origin.place(of: "received")
    guard invoice.remuneration == true else { return without(.dreissigTage, notRemuneration, place) }
    if !isBusiness, invoice.defaultNotice != true {
      return without(
        .dreissigTage,
        Text(
          "Einem Verbraucher muss die Rechnung selbst den Hinweis geben; dass sie es tut, ist nicht angegeben.",
          "A consumer must be told so by the invoice itself; that it does is not stated."), place)
    }
    guard let due else { return without(.dreissigTage, dueUnknown, place) }
    let raw = max(due, received.on).adding(30)
    let steps = [
      VerzugCandidate.Step(what: .due, on: due), VerzugCandidate.Step(what: .invoiceReceived, on: received.on),
      VerzugCandidate.Step(what: .periodEnd(days: 30), on: raw),
    ]
    return end(.dreissigTage, steps, raw, receiptProof, place)
  }

  /// (3) sentence 2: for businesses, where nobody can say when the invoice arrived.
  func thirtyDaysFromPerformance() -> VerzugCandidate? {
    guard invoice.received == nil || !receiptProof.suffices, isBusiness, let on = invoice.performedOn else {
      return nil
    }
    let place = invoice.origin.place(of: "performed")
    guard invoice.remuneration == true else { return without(.dreissigTageNachLeistung, notRemuneration, place) }
    guard let due else { return without(.dreissigTageNachLeistung, dueUnknown, place) }
    let raw = max(due, on).adding(30)
    let steps = [
      VerzugCandidate.Step(what: .due, on: due), VerzugCandidate.Step(what: .performed, on: on),
      VerzugCandidate.Step(what: .periodEnd(days: 30), on: raw),
    ]
    return end(.dreissigTageNachLeistung, steps, raw, performanceProof, place)
  }
}
