import CaseModel
import Packing

/// The payments of a case that we did not tell its recipient of, and that it told us of itself: they are not told back.
struct PaymentsTold {
  /// Paid to us.
  let toUs: [Payment]
  /// Those that it told of as paid to itself alone: what it passed on to us, most likely.
  let toThem: [Payment]

  /// - Parameter sheet: what we told it: a payment that it names, too, is no second one.
  init(_ payments: [Payment], by correspondence: Correspondence, beside sheet: FactSheet) {
    let news = sheet.news(payments)
    let isNew = Set(news.map(\.origin))
    var updates = correspondence.reported
    // Of two that are as near, their word is about the one that we told before.
    let reported = payments.filter { !isNew.contains($0.origin) }.map { payment in
      let index = updates.firstIndex { $0.amount == payment.amount && $0.day == payment.received }
      return Own(payment: payment, told: index.map { updates.remove(at: $0).sequence })
    }
    let theirs = correspondence.payments.filter { $0.isTheirs && $0.id != nil }
    let open = (reported + news.map { Own(payment: $0, told: nil) }).unmatched(among: theirs.filter(\.isToCreditor))
    let rest = open.unmatched(among: theirs.filter { !$0.isToCreditor })
    let (unknownToUs, unknown) = (Set(open.map(\.payment.origin)), Set(rest.map(\.payment.origin)))
    toUs = news.filter { !unknownToUs.contains($0.origin) }
    toThem = news.filter { unknownToUs.contains($0.origin) && !unknown.contains($0.origin) }
  }

  fileprivate struct Own {
    let payment: Payment
    /// The number of the update that told it; nil where the package did, or nothing.
    let told: Int?
  }
}

extension [PaymentsTold.Own] {
  fileprivate func unmatched(among words: [Correspondence.Payment]) -> Self {
    unmatched(among: words) {
      ($0.payment.amount, $0.payment.received)
    } with: {
      $0.dated
    } where: { own, word in
      own.told.map(word.mayBe) ?? true
    }
  }
}
