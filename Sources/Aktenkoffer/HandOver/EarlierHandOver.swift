import CaseModel
import Custody
import Packing

/// A handover that came before: what its recipient told of it, and what it was told, counts for its invoices, in whatever
/// case they stand by now.
struct EarlierHandOver {
  /// The case it went with; nil of the very case that goes out now.
  let otherCase: String?
  let round: HandOverRound
  /// What was told since it arrived, and is about these invoices.
  let events: [Event]
  /// Who owed it then, as its recipient was told.
  let debtors: Set<String>
  /// What its recipient named of payments.
  let payments: [Correspondence.Payment]
  /// Payments and credits that it was told of and that still hold; none where the texts were deleted.
  let told: [ToldFact]
  /// By what it came back as paid, each time with the payments that whoever said so knew of by then.
  let paid: [(event: Event, known: [PaymentTrace])]

  /// A payment, or a credit, that went out as ours.
  struct ToldFact {
    let fact: CaseFact
    /// What told it first.
    let with: ToldSoFar.Telling
  }

  /// - Parameter numbers: of the invoices that go out now.
  init(
    _ round: HandOverRound, of history: CaseHistory, _ numbers: [String], otherCase: String? = nil, in ledger: Ledger
  ) throws(Outage) {
    self.otherCase = otherCase
    self.round = round
    let sheet = try ToldSoFar(round.story, in: ledger)
    told = (sheet?.sheet?.told ?? []).filter { [.payment, .credit].contains($0.kind) }.compactMap { fact in
      sheet?.tellings[fact].map { ToldFact(fact: fact, with: $0) }
    }
    // Of which of the package's invoices a payment was told, some recipients say.
    let spelled = NumberSpelling(numbers)
    let places = (sheet?.sheet?.invoices ?? []).enumerated().filter { spelled.contains($0.element) }.map {
      $0.offset + 1
    }
    func isAbout(_ claims: Set<Int>?) -> Bool { claims.map { places.isEmpty || !$0.isDisjoint(with: places) } ?? true }
    payments = round.payments.filter { isAbout($0.claims) }
    let events = round.events.filter { isAbout($0.claims) }
    self.events = events
    let package = try round.arrival.begun.flatMap { begun throws(Outage) in try ledger.sheet(of: begun) }
    debtors = Set((package?.told ?? []).filter { $0.kind == .debtor }.compactMap { $0["name"] })
    var paid: [(event: Event, known: [PaymentTrace])] = []
    for event in events where event.saysPaid {
      // Who told it late knew of its own time.
      let last =
        event.details[ToldEvent.handover] == nil ? event.sequence : round.story.last?.sequence ?? event.sequence
      let before = CaseHistory(
        record: nil, events: history.events.filter { $0.sequence <= last }, enclosures: history.enclosures)
      let told = try ToldSoFar(before.events, in: ledger)?.sheet?.payments.map(\.trace) ?? []
      paid.append((event, told + Correspondence(before).payments.filter { $0.id != nil }.map(\.trace)))
    }
    self.paid = paid
  }

  /// By what it, or a part of it, came back as disputed.
  var disputes: [Event] {
    events.filter { event in
      event.kind == .rejected && event.details["reason"] == "disputed"
        || event.isRecall && event.details["reason"] == "dispute"
    }
  }

  /// Why else nothing may be left to claim, or nobody to claim it from; each with the day it was told, and the day it is of.
  var ends: [(why: ToldEnd, told: Day?, day: Day?)] {
    var seen: Set<ToldEnd> = []
    return events.reversed().compactMap { event in
      guard let why = ToldEnd(event), seen.insert(why).inserted else { return nil }
      return (why, event.day, event.dayOfWord)
    }.reversed()
  }
}

extension Event {
  /// Of which of the package's invoices it was told, by their places from 1; nil where nobody said.
  var claims: Set<Int>? {
    details[ToldEvent.claims].map { Set($0.split(separator: ",").compactMap { Int($0) }) }
  }

  fileprivate var isRecall: Bool { [.recalled, .recalledInPart].contains(kind) }
  fileprivate var saysPaid: Bool {
    (isRecall || [.settled, .closed].contains(kind)) && details["reason"] == "paid"
  }

  /// Whether it lists one of these invoices.
  func names(any wanted: Set<String>) -> Bool {
    !wanted.isDisjoint(with: InvoiceIdentity.texts(details[InvoiceIdentity.detail] ?? ""))
  }
}
