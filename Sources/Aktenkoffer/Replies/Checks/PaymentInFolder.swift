import CaseModel

extension ReplyCheck {
  /// What the debtor is said to have paid to us, we must have got.
  static let paymentInFolder = ReplyCheck(kind: .paymentNotInFolder) { situation in
    guard let folder = situation.folder else { return [] }
    let told = situation.events.map(\.told).filter { $0.kind == .paymentHere }
    // What the same recipient named before has taken its counterpart; each stands for one.
    let names = Set(told.compactMap(\.id))
    let before = Correspondence(situation.history).payments.filter { payment in
      payment.isTheirs && payment.isToCreditor && payment.id.map { !names.contains($0) } ?? false
    }
    let free = folder.payments.unmatched(among: before)
    var loose = free.unmatched(among: told) { $0.trace.distance(to: $1.trace) }
    return told.unmatched(among: free) { event, payment in
      event.trace.distance(to: payment.trace)
    }.filter { !loose.remove(partsOf: $0.trace) }.map { event in
      situation.finding(
        .paymentNotInFolder, at: event.place,
        Text(
          "Fall \(situation.entry.number): Der Empfänger nennt eine Zahlung an den Gläubiger, die „payments“ nicht hat.",
          "Case \(situation.entry.number): the recipient names a payment to the creditor that “payments” has not."))
    }
  }
}
