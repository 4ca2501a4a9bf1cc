import CaseModel

extension ReplyCheck {
  /// No more comes in than was handed over, but for what the recipient adds itself.
  static let paymentsWithinClaim = ReplyCheck(kind: .paymentsExceed) { situation in
    let last = situation.events.last { $0.told.kind.isPayment && !situation.isOld($0) }
    guard let last, let claim = situation.claim,
      let sum = Money.sum(
        situation.paymentsBesideClaim.compactMap(\.amount), claim.currency),
      sum.cents > claim.cents
    else { return [] }
    return [
      situation.finding(
        .paymentsExceed, at: last.told.place,
        Text(
          "Fall \(situation.entry.number): gezahlt ist mehr, als am Tag der Übergabe geschuldet war.",
          "Case \(situation.entry.number): more is paid than was owed on the day of the handover."))
    ]
  }
}

extension ReplySituation {
  /// What came in after the claim was reckoned: since the handover, and on its very day what the case folder has not got.
  fileprivate var paymentsBesideClaim: [Correspondence.Payment] {
    guard let handedOver else { return [] }
    let later = payments.filter { $0.day.map { $0 > handedOver } == true }
    guard let folder else { return later }
    let reckoned = folder.payments.filter { $0.received <= handedOver }
    return later
      + payments.filter { $0.day == handedOver }.unmatched(among: reckoned) { payment, other in
        payment.trace.distance(to: other.trace)
      }
  }
}
