import CaseModel
import Packing

/// The payments of a case beside what its recipient told of itself.
struct PaymentsTold {
  /// New and paid to us; the recipient knows of them by its own word, and they are not told back.
  let toUs: [Payment]
  /// The same of those that it told of as paid to itself alone: what it passed on to us, most likely.
  let toThem: [Payment]
  /// New, and told, though it may be what the recipient passed on weeks after it was paid: each with that word.
  let perhapsPassedOn: [(payment: Payment, word: Correspondence.Payment)]
  /// Of what it named as paid to us, what the case does not have, nor had.
  let missing: [Correspondence.Payment]
  /// Of what it named as paid to itself, what the case does not have.
  let collected: [Correspondence.Payment]

  /// - Parameter sheet: what we told it: a payment that it names, too, is no second one.
  init(_ payments: [Payment], by correspondence: Correspondence, beside sheet: FactSheet) {
    let news = sheet.news(payments)
    let isNew = Set(news.map(\.origin))
    var reports = correspondence.reports
    // Of two that are as near, their word is about the one that we told before.
    let reported = payments.filter { !isNew.contains($0.origin) }.map { payment in
      let index = reports.firstIndex { $0.takenBack == nil && $0.trace.distance(to: payment.trace) == 0 }
      return Own(trace: payment.trace, origin: payment.origin, report: index.map { reports.remove(at: $0) })
    }
    let takenBack = reports.filter { $0.takenBack != nil }.map { Own(trace: $0.trace, origin: nil, report: $0) }
    let all = takenBack + reported + news.map { Own(trace: $0.trace, origin: $0.origin, report: nil) }
    let words = correspondence.payments.filter { $0.isTheirs && $0.id != nil }
    let toCreditor = words.filter(\.isToCreditor)
    let pairs = all.pairs(among: toCreditor, by: Own.distance)
    var (named, used) = (Set(pairs.map(\.own)), Set(pairs.map(\.other)))
    for word in toCreditor.indices where !used.contains(word) {
      let own = all.indices.filter { index in
        !named.contains(index) && (all[index].report.map(toCreditor[word].mayBe) ?? true)
      }
      let origins = Set(own.compactMap { all[$0].origin })
      guard
        let parts = payments.filter({ origins.contains($0.origin) }).parts(of: toCreditor[word].trace)?.map(\.origin)
      else { continue }
      used.insert(word)
      named.formUnion(own.filter { all[$0].origin.map(parts.contains) ?? false })
    }
    let open = all.indices.filter { !named.contains($0) }.map { all[$0] }
    let toThemselves = words.filter { !$0.isToCreditor }
    let kept = open.pairs(among: toThemselves, by: Own.distance)
    let (keptOwn, keptWords) = (Set(kept.map(\.own)), Set(kept.map(\.other)))
    // Of one that the recipient told of, bookkeeping may have made several, invoice by invoice.
    var unkept = open.indices.filter { !keptOwn.contains($0) }.map { open[$0] }
    var inParts: [(word: Int, parts: [Origin])] = []
    for word in toThemselves.indices where !keptWords.contains(word) {
      let own = Set(unkept.filter { $0.report.map(toThemselves[word].mayBe) ?? true }.compactMap(\.origin))
      let loose = payments.filter { own.contains($0.origin) }
      guard let parts = loose.parts(of: toThemselves[word].trace)?.map(\.origin) else { continue }
      inParts.append((word, parts))
      unkept.removeAll { $0.origin.map(parts.contains) ?? false }
    }
    let parts = inParts.flatMap(\.parts)
    let rest = open.indices.filter { !keptOwn.contains($0) }.map { open[$0] }.filter { own in
      own.origin.map { !parts.contains($0) } ?? true
    }
    let (unknownToUs, unknown) = (Set(open.compactMap(\.origin)), Set(rest.compactMap(\.origin)))
    toUs = news.filter { !unknownToUs.contains($0.origin) }
    toThem = news.filter { unknownToUs.contains($0.origin) && !unknown.contains($0.origin) }
    let told = news.filter { unknown.contains($0.origin) }
    let free = toThemselves.indices.filter { !keptWords.contains($0) }.map { toThemselves[$0] }
    let passed = told.pairs(among: free) { $1.trace.delay(of: $0.trace) }
    perhapsPassedOn = passed.map { (told[$0.own], free[$0.other]) }
    let (whole, late) = (
      Set(inParts.map { toThemselves[$0.word].sequence }), Set(passed.map { free[$0.other].sequence })
    )
    collected = free.filter { $0.amount != nil && !whole.contains($0.sequence) && !late.contains($0.sequence) }
    missing = toCreditor.indices.filter { !used.contains($0) }.map { toCreditor[$0] }.filter { $0.amount != nil }
  }

  private struct Own {
    let trace: PaymentTrace
    /// nil where it is not in the case any more.
    let origin: Origin?
    /// The update that told it; nil where the package did, or nothing.
    let report: Correspondence.Report?

    static func distance(_ own: Own, _ word: Correspondence.Payment) -> Int? {
      own.report.map(word.mayBe) ?? true ? word.distance(to: own.trace) : nil
    }
  }
}
