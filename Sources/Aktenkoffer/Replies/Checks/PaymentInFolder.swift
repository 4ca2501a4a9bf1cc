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
    }.dated
    let free = folder.payments.unmatched(among: before) {
      ($0.amount, $0.received)
    } with: {
      $0
    }
    return told.unmatched(among: free) { event in
      event.amount.map { ($0, event.day) }
    } with: {
      ($0.amount, $0.received)
    }.map { event in
      situation.finding(
        .paymentNotInFolder, at: event.place,
        Text(
          "Fall \(situation.entry.number): Der Empfänger nennt eine Zahlung an den Gläubiger, die „payments“ nicht hat.",
          "Case \(situation.entry.number): the recipient names a payment to the creditor that “payments” has not."))
    }
  }
}

extension Array {
  /// Those without a counterpart of the same amount and nearly the same day; each counterpart stands for one.
  ///
  /// - Parameters:
  ///   - own: amount and day of one of these; nil of what has no amount, and no counterpart.
  func unmatched<Other>(
    among others: [Other], _ own: (Element) -> (Money, Day?)?, with other: (Other) -> (Money, Day)
  ) -> [Element] {
    var free = others.map(other)
    var open = [Int](indices)
    // The nearest days first, so that two payments of one amount do not take each other's place; then what bears no day.
    for distance in (0...FolderPayments.mostDaysApart).map(Optional.some) + [nil] {
      open.removeAll { index in
        guard let (amount, day) = own(self[index]), (day == nil) == (distance == nil) else { return false }
        let found = free.firstIndex { other in
          other.0 == amount && day.map { abs(other.1.days(since: $0)) } == distance
        }
        if let found { free.remove(at: found) }
        return found != nil
      }
    }
    return open.map { self[$0] }
  }
}
