import CaseModel
import Custody
import Packing

/// A handover that came back: what its recipient told of it, and what it was told, counts for its invoices, in whatever case
/// they stand by now.
struct EarlierHandOver {
  /// The case it went with; nil of the very case that goes out now.
  let otherCase: String?
  let last: LastHandOver
  /// What happened to the case since it arrived, as far as these invoices were with it.
  let since: [Event]
  /// What its recipient named of payments, and nobody deleted.
  let payments: [Correspondence.Payment]
  /// Payments and credits that it was told of and that still hold; none where the texts were deleted.
  let told: [CaseFact]
  /// The numbers of the invoices it went with, as far as they were with it to the end.
  let numbers: [String]
  /// By what it came back as paid, each time with the payments that whoever said so knew of by then.
  let paid: [(event: Event, known: [PaymentTrace])]

  /// - Parameter invoices: those that go out now.
  /// - Returns: nil where it never arrived.
  init?(_ history: CaseHistory, with invoices: [InvoiceIdentity], otherCase: String? = nil, in ledger: Ledger)
    throws(Outage)
  {
    guard let last = LastHandOver(history.events) else { return nil }
    self.otherCase = otherCase
    self.last = last
    let wanted = Set(invoices.map(\.text))
    since = history.events.filter { event in
      // What was recalled alone is of this case only where it is among its invoices.
      event.sequence > last.delivered.sequence && (event.kind != .recalledInPart || event.names(any: wanted))
    }
    payments = Correspondence(history).payments.filter { $0.id != nil && $0.amount != nil }
    let sheet = try ToldSoFar(history.events, in: ledger)?.sheet
    told = (sheet?.told ?? []).filter { [.payment, .credit].contains($0.kind) }
    numbers = (sheet?.invoices ?? []).filter { sheet?.recalled.contains($0) != true }
    var paid: [(event: Event, known: [PaymentTrace])] = []
    for event in since where event.saysPaid {
      let before = CaseHistory(
        record: nil, events: history.events.filter { $0.sequence <= event.sequence }, enclosures: history.enclosures)
      let told = try ToldSoFar(before.events, in: ledger)?.sheet?.payments.map(\.trace) ?? []
      paid.append((event, told + Correspondence(before).payments.filter { $0.id != nil }.map(\.trace)))
    }
    self.paid = paid
  }

  /// The day it left, as far as anybody knows.
  var firstDay: Day? { last.firstDay }

  /// By what it, or a part of it, came back as disputed.
  var disputes: [Event] {
    since.filter { event in
      event.kind == .rejected && event.details["reason"] == "disputed"
        || [.recalled, .recalledInPart].contains(event.kind) && event.details["reason"] == "dispute"
    }
  }

  /// Why else nothing may be left to claim, or nobody to claim it from; each with the day it was told.
  var ends: [(why: ToldEnd, day: Day?)] {
    var seen: Set<ToldEnd> = []
    return since.reversed().compactMap { event in
      guard let why = ToldEnd(event), seen.insert(why).inserted else { return nil }
      return (why, event.day)
    }.reversed()
  }
}

extension Event {
  fileprivate var isRecall: Bool { [.recalled, .recalledInPart].contains(kind) }
  fileprivate var saysPaid: Bool {
    (isRecall || [.settled, .closed].contains(kind)) && details["reason"] == "paid"
  }

  /// Whether it lists one of these invoices.
  func names(any wanted: Set<String>) -> Bool {
    !wanted.isDisjoint(with: InvoiceIdentity.texts(details[InvoiceIdentity.detail] ?? ""))
  }
}

extension CaseHistory {
  /// What happened while one of these invoices was with the case, and since it came back with it.
  ///
  /// What was told after an invoice alone was recalled is about the others, but for what crossed with that recall: word of a
  /// day up to it.
  func about(_ invoices: [InvoiceIdentity]) -> CaseHistory {
    let wanted = Set(invoices.map(\.text))
    var (kept, out): ([Event], Set<String>) = ([], [])
    var isAbout = false
    var back: Day?
    for event in events {
      let listed = wanted.intersection(InvoiceIdentity.texts(event.details[InvoiceIdentity.detail] ?? ""))
      if event.kind == .sending {
        out = listed
        isAbout = !listed.isEmpty
        back = nil
      }
      guard isAbout || dayOfWord(event).map({ told in back.map { told <= $0 } ?? false }) == true else { continue }
      kept.append(event)
      if event.kind == .recalledInPart, !listed.isEmpty {
        out.subtract(listed)
        isAbout = !out.isEmpty
        if !isAbout { back = event.day }
      }
    }
    return CaseHistory(record: record, events: kept, enclosures: enclosures)
  }

  /// The day that a recipient gave what it told; nil of what it did not tell, gave no day, or of what was deleted.
  private func dayOfWord(_ event: Event) -> Day? {
    guard event.details["event"] != nil else { return nil }
    let day = event.details["day"] ?? event.enclosure.flatMap { enclosures[$0] }.flatMap(EnclosureText.fields)?["day"]
    return day.flatMap { Day(iso: $0) }
  }
}
