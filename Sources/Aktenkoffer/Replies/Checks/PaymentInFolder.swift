import CaseModel

extension ReplyCheck {
  /// What the debtor is said to have paid to us, we must have got.
  static let paymentInFolder = ReplyCheck(kind: .paymentNotInFolder) { situation in
    guard let folder = situation.folder else { return [] }
    let told = situation.events.map(\.told).filter { $0.kind == .paymentHere }
    // What was named before has taken its counterpart; each stands for one.
    let names = Set(told.compactMap(\.id))
    let before = Correspondence(situation.history).payments.filter { payment in
      payment.isToCreditor && payment.id.map { !names.contains($0) } ?? false
    }.compactMap { payment in payment.amount.flatMap { amount in payment.day.map { (amount, $0) } } }
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
    return filter { element in
      guard let (amount, day) = own(element) else { return true }
      let found = free.indices.filter { index in
        free[index].0 == amount
          && (day.map { abs(free[index].1.days(since: $0)) <= FolderPayments.mostDaysApart } ?? true)
      }.min { left, right in
        // The nearest day, so that two payments of one amount do not take each other's place.
        guard let day else { return left < right }
        return abs(free[left].1.days(since: day)) < abs(free[right].1.days(since: day))
      }
      if let found { free.remove(at: found) }
      return found == nil
    }
  }
}
