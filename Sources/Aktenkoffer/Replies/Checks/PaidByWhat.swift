import CaseModel

extension ReplyCheck {
  /// A case is said to be paid, and nobody told of money.
  static let paidByWhat = ReplyCheck(kind: .paidByNothing) { situation in
    let paid = situation.events.last { event in
      [.settled, .closed].contains(event.told.kind) && event.told.reason == "paid"
    }
    guard let paid, let handedOver = situation.handedOver,
      !situation.payments.contains(where: { $0.day.map { $0 >= handedOver } ?? true }),
      situation.folder?.payments.contains(where: { $0.received >= handedOver }) != true
    else { return [] }
    return [
      situation.finding(
        .paidByNothing, at: paid.told.place,
        Text(
          "Fall \(situation.entry.number): als bezahlt gemeldet; seit der Übergabe kennt niemand eine Zahlung.",
          "Case \(situation.entry.number): told to be paid; since the handover nobody knows of a payment."))
    ]
  }
}
