import CaseModel
import Custody
import Packing

/// What left the house of a case, gathered for whoever looks for it later and for how long it has to be kept.
struct CaseFacts {
  private var told = FactSheet([])
  private var papers: Set<Paper> = []
  private var documents: [ArchivedCase.Document] = []
  private var limitation: Day?

  private struct Paper: Hashable {
    let kind: ArchivedCase.Paper.Kind
    let origin: Day
    let what: String
  }

  /// A package or an update, and what it told; nil where the text was deleted.
  mutating func take(_ departure: Departures.Departure, _ sheet: FactSheet?) {
    let isHandover = departure.begun.kind == .sending
    let day = Moment(iso: departure.begun.at)?.day
    // The letter that went with it is the copy of a business letter sent on that day, and what it enclosed part of it.
    add(.letter, day, isHandover ? "handover" : "update")
    // Each handover reckons anew, and one that could not say it leaves nothing of an earlier one.
    if isHandover { limitation = departure.begun.details[CaseFacts.limitation].flatMap { Day(iso: $0) } }
    guard let sheet else {
      // Nobody knows any more which papers there were; none is younger than the day on which they went out.
      for kind in ArchivedCase.Paper.Kind.allCases { add(kind, day, "unknown") }
      limitation = nil
      return
    }
    if isHandover { told = FactSheet([]) }
    told.follow(sheet)
    for fact in sheet.told {
      take(fact)
      if CaseFacts.unsettles(fact, isHandover) { limitation = nil }
    }
  }

  /// Whether limitation is another than the handover reckoned: a title runs from a day that nobody named, or something
  /// came later that stops it.
  private static func unsettles(_ fact: CaseFact, _ isHandover: Bool) -> Bool {
    switch fact.kind {
    case .title: fact["final"].flatMap { Day(iso: $0) } == nil
    case .suspension, .proceeding: !isHandover
    default: false
    }
  }

  private mutating func take(_ fact: CaseFact) {
    func day(_ name: String) -> Day? { fact[name].flatMap { Day(iso: $0.prefix(10)) } }
    switch fact.kind {
    case .invoice: add(.invoice, day("issued"), fact["number"] ?? "invoice")
    case .letter:
      // A fee that was booked makes a reminder a voucher.
      let hasFee = !["0.00", ""].contains(fact["fee"] ?? "")
      add(hasFee ? .voucher : .letter, day("sent"), fact["kind"] ?? "letter")
    case .payment: add(.voucher, day("received"), "payment")
    case .credit: add(.voucher, day("on"), "credit")
    case .cost: add(.voucher, day("on"), fact["kind"] ?? "cost")
    case .offer: add(.letter, day("on"), "offer")
    case .dispute: add(.letter, day("received"), "dispute")
    case .acknowledgement: add(.letter, day("on"), "acknowledgement")
    case .document:
      let document = ArchivedCase.Document(
        type: fact["type"] ?? "", name: fact["file"] ?? "", sha256: fact["sha256"] ?? "")
      if !documents.contains(document) { documents.append(document) }
    case .contact, .suspension, .proceeding, .title, .check, .declaration, .recall, .file, .debtor, .creditor: break
    }
  }

  /// What came back is a letter received on that day, a payment a voucher.
  mutating func take(_ event: Event) {
    guard let day = Moment(iso: event.at)?.day else { return }
    switch event.kind {
    case .acknowledged, .accepted, .rejected, .question, .answered, .settled, .closed, .lateWord:
      add(.letter, day, event.kind.rawValue)
    case .paymentHere, .paymentThere, .credit: add(.voucher, day, event.kind.rawValue)
    default: break
    }
  }

  private mutating func add(_ kind: ArchivedCase.Paper.Kind, _ day: Day?, _ what: String) {
    guard let day else { return }
    papers.insert(Paper(kind: kind, origin: day, what: what))
  }

  func archived(_ record: CaseRecord, _ last: Departures.Departure, _ isSettled: Bool) -> ArchivedCase {
    func facts(_ kind: CaseFact.Kind) -> [CaseFact] { told.told.filter { $0.kind == kind } }
    return ArchivedCase(
      number: record.caseNumber, creditor: facts(.invoice).lazy.compactMap { $0["creditor"] }.first,
      recipient: last.begun.recipient ?? "", package: last.begun.package ?? "", handedOver: last.arrival.at,
      state: record.state.rawValue, since: record.since, isSettled: isSettled,
      debtors: facts(.debtor).compactMap { $0["name"] },
      invoices: facts(.invoice).map { fact in
        ArchivedCase.Invoice(
          number: fact["number"], issued: fact["issued"].flatMap { Day(iso: $0) }, amount: fact["amount"],
          currency: fact["currency"])
      }, documents: documents,
      papers: papers.map { ArchivedCase.Paper(kind: $0.kind, origin: $0.origin, what: $0.what) }
        .sorted { ($0.origin, $0.kind.rawValue, $0.what) < ($1.origin, $1.kind.rawValue, $1.what) },
      limitation: limitation, titles: facts(.title).compactMap { $0["final"].flatMap { Day(iso: $0) } })
  }

  /// Under which name a handover keeps the last day on which its claims can be sued for.
  static let limitation = "limitation"
}
