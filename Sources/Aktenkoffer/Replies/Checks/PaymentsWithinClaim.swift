import CaseModel
import Packing

extension ReplyCheck {
  /// No more comes in than was handed over, but for what the recipient adds itself; nor, once invoices were taken back, than
  /// the rest.
  static let paymentsWithinClaim = ReplyCheck(kind: .paymentsExceed) { situation in
    let last = situation.events.last { $0.told.kind.isPayment && !situation.isOld($0) }
    guard let last, let claim = situation.claim else { return [] }
    func find(_ message: Text) -> [Finding] {
      [situation.finding(.paymentsExceed, at: last.told.place, message)]
    }
    let number = situation.entry.number
    if situation.paymentsBesideClaim.exceed(claim.total) {
      return find(
        Text(
          "Fall \(number): gezahlt ist mehr, als am Tag der Übergabe geschuldet war.",
          "Case \(number): more is paid than was owed on the day of the handover."))
    }
    guard let recalls = PartRecalls(Correspondence(situation.history).recalled),
      let rest = claim.without(recalls.invoices), situation.payments(behind: recalls).exceed(rest)
    else { return [] }
    return find(
      Text(
        "Fall \(number): seit dem Rückruf ist mehr gezahlt, als auf die übrigen Rechnungen geschuldet war.",
        "Case \(number): since the recall more is paid than was owed on the other invoices."))
  }
}

extension [Correspondence.Payment] {
  /// What is not known does not count; nor does what nobody can add.
  fileprivate func exceed(_ claim: Money) -> Bool {
    Money.sum(compactMap(\.amount), claim.currency).map { $0.cents > claim.cents } ?? false
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

  /// What came in once invoices were back, without what the case folder has as paid on those.
  fileprivate func payments(behind recalls: PartRecalls) -> [Correspondence.Payment] {
    let later = payments.filter { $0.day.map { $0 > recalls.last } == true }
    let onThose = (folder?.payments ?? []).filter { $0.invoice.map(recalls.invoices.contains) == true }
    return later.unmatched(among: onThose) { payment, other in payment.trace.distance(to: other.trace) }
  }
}
