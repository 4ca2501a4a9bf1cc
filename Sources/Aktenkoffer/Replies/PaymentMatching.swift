import CaseModel

extension Array {
  /// Those without a counterpart of the same amount and nearly the same day; each counterpart stands for one.
  ///
  /// - Parameters:
  ///   - own: amount and day of one of these; nil of what has no amount, and no counterpart.
  ///   - other: the same of a counterpart; nil of what stands for none.
  ///   - mayBe: asked of two whose amounts and days agree.
  func unmatched<Other>(
    among others: [Other], _ own: (Element) -> (Money, Day?)?, with other: (Other) -> (Money, Day)?,
    where mayBe: (Element, Other) -> Bool = { _, _ in true }
  ) -> [Element] {
    var free = others.compactMap { candidate in other(candidate).map { (of: candidate, amount: $0.0, day: $0.1) } }
    var open = [Int](indices)
    // The nearest days first, so that two payments of one amount do not take each other's place; then what bears no day.
    for distance in (0...FolderPayments.mostDaysApart).map(Optional.some) + [nil] {
      open.removeAll { index in
        guard let (amount, day) = own(self[index]), (day == nil) == (distance == nil) else { return false }
        let found = free.firstIndex { candidate in
          candidate.amount == amount && day.map { abs(candidate.day.days(since: $0)) } == distance
            && mayBe(self[index], candidate.of)
        }
        if let found { free.remove(at: found) }
        return found != nil
      }
    }
    return open.map { self[$0] }
  }
}

extension [Payment] {
  /// Those that none of what was told stands for.
  func unmatched(among told: [Correspondence.Payment]) -> [Payment] {
    unmatched(among: told) {
      ($0.amount, $0.received)
    } with: {
      $0.dated
    }
  }
}

extension [Correspondence.Payment] {
  /// Those to the creditor that none of the others names, too; each of the others stands for one.
  func unnamed(by others: [Correspondence.Payment]) -> [Correspondence.Payment] {
    unmatched(among: others.filter(\.isToCreditor)) { payment in
      payment.amount.map { ($0, payment.day) }
    } with: {
      $0.dated
    } where: { payment, other in
      payment.id != nil || other.mayBe(toldAt: payment.sequence)
    }
  }
}

extension Correspondence.Payment {
  /// Amount and day, where both are known.
  var dated: (Money, Day)? { amount.flatMap { amount in day.map { (amount, $0) } } }

  /// Whether the recipient's word may be about a payment that we told at that entry.
  ///
  /// What it had named before, we did not tell back: what we told behind that was another one.
  func mayBe(toldAt sequence: Int) -> Bool { sequence < self.sequence }
}
