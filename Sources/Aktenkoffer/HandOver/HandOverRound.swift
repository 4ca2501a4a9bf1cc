import CaseModel
import Custody

/// A handover of a case that arrived, and what happened to the case until it went out again, as far as it is about some
/// invoices.
struct HandOverRound {
  let arrival: ArrivedHandOver
  /// Which of the invoices went with it, by all that they are known by.
  let invoices: Set<String>
  /// Whether others went with it.
  let hasOthers: Bool
  /// What was told since it arrived, but for payments.
  let events: [Event]
  /// Payments that its recipient told of, then or later, and whose text nobody deleted.
  let payments: [Correspondence.Payment]
  /// Everything that happened to the case until it went out again, or until those invoices came back alone.
  let story: [Event]

  /// The event before it was sent, else the one that it arrived.
  var start: Event { arrival.begun ?? arrival.delivered }
}

extension CaseHistory {
  /// The handovers with one of these invoices, in order.
  ///
  /// What was told after an invoice alone was recalled is about the others, but for what crossed with that recall: word of a
  /// day up to it, or of none. A payment counts for the handover that it is about, whoever has the case when it is told.
  func rounds(about invoices: [InvoiceIdentity]) -> [HandOverRound] {
    let wanted = Set(invoices.map(\.text))
    let all = ArrivedHandOver.all(in: events)
    let firstDays = all.map(\.firstDay)
    let words = Correspondence(self).payments.filter { $0.id != nil && $0.amount != nil }
    return all.indices.compactMap { index in
      let arrival = all[index]
      let listed = arrival.begun?.details[InvoiceIdentity.detail].map { InvoiceIdentity.texts($0) }
      let own = listed.map(wanted.intersection) ?? wanted
      guard !own.isEmpty else { return nil }
      let next = all.indices.contains(index + 1) ? all[index + 1] : nil
      let part = RoundPart(of: arrival, before: next.map { $0.begun ?? $0.delivered }, in: events, about: own)
      let later = all.indices[(index + 1)...].filter { all[$0].recipient == arrival.recipient }
      let payments = words.filter { word in
        let isTheirs = word.teller == nil || arrival.recipient.map { $0 == word.teller } ?? true
        guard isTheirs, word.sequence > arrival.delivered.sequence else { return false }
        if let handover = word.handover {
          return handover == arrival.round && (word.claims != nil || part.isAbout(word))
        }
        // Who has the case again tells of that handover, where the day is one of it.
        let isLater = later.contains { round in
          all[round].delivered.sequence < word.sequence
            && firstDays[round].map { first in word.day.map { $0 > first } ?? false } ?? false
        }
        return !isLater && (word.claims != nil || part.isAbout(word))
      }
      return HandOverRound(
        arrival: arrival, invoices: own, hasOthers: listed.map { !own.isSuperset(of: $0) } ?? false,
        events: part.events, payments: payments, story: events.filter { $0.sequence <= part.end })
    }
  }
}

/// What of one handover's time is about some of its invoices.
private struct RoundPart {
  private(set) var events: [Event] = []
  /// The number of the last event while one of the invoices was with the case.
  private(set) var end: Int
  /// By what they came back alone; nil where they came with the case, or have not.
  private var back: Event?

  /// - Parameter next: begins the next handover; nil of the last.
  init(of arrival: ArrivedHandOver, before next: Event?, in all: [Event], about invoices: Set<String>) {
    end = next.map { $0.sequence - 1 } ?? .max
    var out = invoices
    for event in all where event.sequence > arrival.delivered.sequence && event.sequence <= end {
      guard back.map({ event.mayHaveCrossed($0) }) ?? true, !event.isPaymentWord, event.kind != .lateWord else {
        continue
      }
      let listed = InvoiceIdentity.texts(event.details[InvoiceIdentity.detail] ?? "")
      // What was recalled alone is about these only where it is among them.
      if event.kind == .recalledInPart, invoices.isDisjoint(with: listed) { continue }
      events.append(event)
      guard event.kind == .recalledInPart else { continue }
      out.subtract(listed)
      if out.isEmpty, back == nil { back = event }
    }
    if let back { end = back.sequence }
    // What was told of it when the case was out again.
    let late = all.filter { $0.kind == .lateWord && $0.details[ToldEvent.handover] == "\(arrival.round)" }.map(\.asTold)
    events += late.filter { event in back.map { event.mayHaveCrossed($0) } ?? true }
  }

  func isAbout(_ word: Correspondence.Payment) -> Bool {
    guard let back, word.sequence > back.sequence else { return true }
    return word.day.map { day in back.day.map { day <= $0 } ?? true } ?? true
  }
}

extension Event {
  /// Whether it is a recipient's word that bears no day behind that of a recall.
  fileprivate func mayHaveCrossed(_ recall: Event) -> Bool {
    guard [.rejected, .settled, .closed].contains(kind) else { return false }
    // Of which invoices it is, it says itself.
    if details[ToldEvent.claims] != nil { return true }
    guard let told = details["day"].flatMap({ Day(iso: $0) }), let back = recall.day else { return true }
    return told <= back
  }

  fileprivate var isPaymentWord: Bool {
    [.paymentHere, .paymentThere].contains(kind) && details[ToldSoFar.number] == nil
  }
}
