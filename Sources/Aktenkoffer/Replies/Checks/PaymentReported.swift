import CaseModel
import Custody

extension ReplyCheck {
  /// A payment that came to us behind the handover, or was entered behind it, is known to whoever collects.
  static let paymentReported = ReplyCheck(kind: .paymentNotReported) { situation in
    guard let folder = situation.folder, let handedOver = situation.handedOver, situation.state?.isOutside == true
    else { return [] }
    // Of all of them, so that word of an earlier payment finds its own, and does not stand for a later one.
    let all = folder.payments.filter { $0.received <= situation.asOf }
    let told = situation.payments
    var open = all.unmatched(among: told.filter(\.isToCreditor))
    let unnamed = told.filter(\.isToCreditor).unmatched(among: all) { $0.distance(to: $1.trace) }
    for word in unnamed { _ = open.remove(partsOf: word.trace) }
    // What went to the recipient is another payment, unless it was passed on to us: only people know.
    let unlike = Set(open.unmatched(among: told.filter { !$0.isToCreditor }).map(\.origin.place.line))
    return (situation.late(open) + open.filter { $0.received > handedOver }).map { payment in
      let isLike = !unlike.contains(payment.origin.place.line)
      return Finding(
        .paymentNotReported, at: payment.origin.place(of: "received"),
        Text(
          "Fall \(situation.entry.number): Zahlung vom \(payment.received.german)\(payment.received > handedOver ? " nach der Übergabe" : ", die das Paket nicht kannte"); weder eine Antwort noch eine Meldung kennt sie"
            + (isLike ? ", es sei denn, der Empfänger leitete eine gleiche weiter, die an ihn ging." : "."),
          "Case \(situation.entry.number): payment of \(payment.received)\(payment.received > handedOver ? " after the handover" : ", which the package did not know"); neither a reply nor a report knows it"
            + (isLike ? ", unless the recipient passed on a like one that went to it." : ".")))
    }
  }
}

extension ReplySituation {
  /// Those up to the day of the handover that came into the case folder only behind it.
  fileprivate func late(_ payments: [Payment]) -> [Payment] {
    let early = payments.filter { payment in handedOver.map { payment.received <= $0 } ?? false }
    guard !early.isEmpty, let sheet = toldByPackage() else { return [] }
    return early.unmatched(among: sheet.payments) { payment, fact in payment.trace.distance(to: fact.trace) }
  }

  /// All payments of which who has the case knows, told before and now, to whomever they were made.
  var payments: [Correspondence.Payment] {
    let now = events.filter { recorded($0) == nil && $0.told.kind.isPayment }.map { event in
      Correspondence.Payment(
        isToCreditor: event.told.kind == .paymentHere, amount: event.told.amount, day: event.told.day,
        id: event.told.id, isTheirs: true, sequence: .max)
    }
    let before = Correspondence(history).payments.filter(\.isTheirs)
    // What we reported and the reply names now is one payment; one to the recipient is another.
    let ours = before.filter { $0.id == nil && $0.isToCreditor }
    return before.filter { $0.id != nil || !$0.isToCreditor } + ours.unnamed(by: now) + now
  }
}
