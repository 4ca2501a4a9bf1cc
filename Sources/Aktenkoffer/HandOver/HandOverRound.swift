import CaseModel
import Custody

/// A handover of a case that arrived, and what happened to the case until it went out again, as far as it is about some
/// invoices.
struct HandOverRound {
  /// What was written down before it was sent; nil in a ledger that somebody made by hand.
  let begun: Event?
  let delivered: Event
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

  var recipient: String? { begun?.recipient ?? delivered.recipient }

  /// The first day on which the recipient may have had it.
  var firstDay: Day? { delivered.firstDay(since: begun) }
}

extension CaseHistory {
  /// The handovers with one of these invoices, in order.
  ///
  /// What was told after an invoice alone was recalled is about the others, but for what crossed with that recall: word of a
  /// day up to it, or of none. A payment counts for the handover that it is about, whoever has the case when it is told.
  func rounds(about invoices: [InvoiceIdentity]) -> [HandOverRound] {
    let wanted = Set(invoices.map(\.text))
    let all = arrivals
    let words = Correspondence(self).payments.filter { $0.id != nil && $0.amount != nil }
    let firstDays = all.map { events[$0.delivered].firstDay(since: $0.begun.map { events[$0] }) }
    return all.indices.compactMap { index in
      let (begun, delivered) = all[index]
      let listed = begun.flatMap { events[$0].details[InvoiceIdentity.detail] }.map { InvoiceIdentity.texts($0) }
      let own = listed.map(wanted.intersection) ?? wanted
      guard !own.isEmpty else { return nil }
      let next = all.indices.contains(index + 1) ? all[index + 1].begun ?? all[index + 1].delivered : events.count
      let late = events.filter { $0.kind == .lateWord && $0.details[ToldEvent.handover] == "\(index + 1)" }.map(
        \.asTold)
      let part = RoundPart(events, delivered + 1..<next, of: own, with: late)
      let later = all.indices[(index + 1)...].filter { recipient(of: all[$0]) == recipient(of: all[index]) }
      let payments = words.filter { word in
        let isTheirs = word.teller == nil || self.recipient(of: all[index]).map { $0 == word.teller } ?? true
        guard isTheirs, word.sequence > events[delivered].sequence else { return false }
        // Who has the case again tells of that handover, where the day is one of it.
        let isLater = later.contains { round in
          events[all[round].delivered].sequence < word.sequence
            && firstDays[round].map { first in word.day.map { $0 > first } ?? false } ?? false
        }
        return !isLater && (word.claims != nil || part.isAbout(word))
      }
      return HandOverRound(
        begun: begun.map { events[$0] }, delivered: events[delivered], invoices: own,
        hasOthers: listed.map { !own.isSuperset(of: $0) } ?? false, events: part.events,
        payments: payments, story: Array(events[..<part.end]))
    }
  }

  /// Where each handover that arrived was begun, and where it is said to have arrived.
  private var arrivals: [(begun: Int?, delivered: Int)] {
    var begun: Int?
    var all: [(begun: Int?, delivered: Int)] = []
    for (index, event) in events.enumerated() {
      switch event.kind {
      case .sending: begun = index
      case .notDelivered: begun = nil
      case .delivered:
        all.append((begun, index))
        begun = nil
      default: break
      }
    }
    return all
  }

  private func recipient(of arrival: (begun: Int?, delivered: Int)) -> String? {
    arrival.begun.flatMap { events[$0].recipient } ?? events[arrival.delivered].recipient
  }
}

/// What of one handover's time is about some of its invoices.
private struct RoundPart {
  private(set) var events: [Event] = []
  /// Behind the last event while one of the invoices was with the case.
  private(set) var end: Int
  /// By what they came back alone; nil where they came with the case, or have not.
  private var back: Event?

  /// - Parameter late: what was told of it when the case was out again.
  init(_ all: [Event], _ range: Range<Int>, of invoices: Set<String>, with late: [Event]) {
    end = range.upperBound
    var out = invoices
    for index in range {
      let event = all[index]
      guard back.map({ event.mayHaveCrossed($0) }) ?? true, !event.isPaymentWord, event.kind != .lateWord else {
        continue
      }
      let listed = InvoiceIdentity.texts(event.details[InvoiceIdentity.detail] ?? "")
      // What was recalled alone is about these only where it is among them.
      if event.kind == .recalledInPart, invoices.isDisjoint(with: listed) { continue }
      events.append(event)
      guard event.kind == .recalledInPart else { continue }
      out.subtract(listed)
      if out.isEmpty, back == nil { (back, end) = (event, index + 1) }
    }
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
