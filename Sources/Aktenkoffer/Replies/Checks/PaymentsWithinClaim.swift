import CaseModel

extension ReplyCheck {
  /// No more comes in than was handed over, but for what the recipient adds itself.
  static let paymentsWithinClaim = ReplyCheck(kind: .paymentsExceed) { situation in
    let last = situation.events.last { $0.told.kind.isPayment && !situation.isOld($0) }
    guard let last, let claim = situation.claim, let handedOver = situation.handedOver,
      let sum = Money.sum(
        situation.payments.filter { $0.day.map { $0 > handedOver } == true }.compactMap(\.amount), claim.currency),
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
