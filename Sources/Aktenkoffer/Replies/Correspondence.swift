import CaseModel
import Custody
import Packing

/// What a case's history says of its recipient's part: file number, questions, payments. Reads enclosures.
public struct Correspondence: Sendable {
  /// The recipient's own file number, as it was told last since the case went out.
  public let fileNumber: String?
  /// Who told it.
  let fileNumberOf: String?
  public let questions: [Question]
  public let payments: [Payment]
  /// Of the payments told so far; nil where there is none.
  var currency: Currency? { payments.lazy.compactMap { $0.amount?.currency }.first }
  /// What updates told of payments since the last handover; its package told of what had come before.
  let reports: [Report]
  /// Number of an update that was begun and whose outcome nobody wrote down.
  public let openUpdate: Int?

  /// Invoices that were taken back one by one since the last handover, as the recipient was told.
  public let recalled: [Recalled]

  /// What an update took back of a case.
  public struct Recalled: Sendable, Equatable {
    /// Their numbers; nil where the enclosure was deleted.
    public let invoices: [String]?
    /// When the recipient was told.
    public let day: Day?
  }

  /// Something the recipient asked.
  public struct Question: Sendable, Equatable {
    /// nil, as the text, where the enclosure was deleted.
    public let id: String?
    public let text: String?
    public let day: Day?
    public let due: Day?
    public let isAnswered: Bool
    /// Whether it was asked by who has the case now, or had it last.
    public let isTheirs: Bool
  }

  /// A payment that was told.
  public struct Payment: Sendable, Equatable {
    public let isToCreditor: Bool
    /// nil, as day and name, where the enclosure was deleted.
    public let amount: Money?
    public let day: Day?
    public let id: String?
    /// Whether who has the case now, or had it last, knows of it: it told it, or was told.
    public let isTheirs: Bool
    /// Who told it; nil of what we told.
    var teller: String?
    /// Of which of the package's invoices it was told, by their places from 1; nil where nobody said.
    var claims: Set<Int>?
    /// Which of the case's handovers it is about, from 1; nil where nobody said.
    var handover: Int?
    /// When it was told; nil of what we told.
    public var told: Day?
    /// The number of the event that told it; of what we told the one before it went out.
    let sequence: Int
  }

  /// A payment that an update told of, or took back.
  struct Report: Sendable {
    let trace: PaymentTrace
    /// The number of the update's event; 0 where the package told it.
    let sequence: Int
    /// Of the one that took it back; nil where it still holds.
    var takenBack: Int?
  }

  public init(_ history: CaseHistory) {
    let events = history.events
    let since = events[(events.lastIndex { $0.kind == .delivered } ?? events.startIndex)...]
    let numbered = since.last { $0.details[FileNumbers.detail] != nil }
    fileNumber = numbered?.details[FileNumbers.detail]
    fileNumberOf = numbered?.recipient
    let departures = Departures(since)
    recalled = departures.arrived.filter { $0.arrival.kind == .recalledInPart }.map { departure in
      let sheet = departure.begun.enclosure.flatMap { history.enclosures[$0] }.flatMap(FactSheet.init)
      return Recalled(invoices: sheet.map { $0.recalled.sorted() }, day: departure.arrival.day)
    }
    openUpdate = departures.openUpdate?.details[ToldSoFar.number].flatMap { Int($0) }
    let holder = LastHandOver(events)?.recipient
    let answered = Set(events.filter { $0.kind == .answered }.compactMap { $0.details["question"] })
    func fields(_ event: Event) -> [String: String] {
      event.enclosure.flatMap { history.enclosures[$0] }.flatMap(EnclosureText.fields) ?? [:]
    }
    questions = events.filter { $0.kind == .question }.map { event in
      let fields = fields(event)
      return Question(
        id: fields["id"], text: fields["text"], day: fields["day"].flatMap { Day(iso: $0) },
        due: fields["due"].flatMap { Day(iso: $0) },
        isAnswered: event.details["event"].map(answered.contains) ?? false,
        isTheirs: holder == nil || event.recipient == holder)
    }
    let told = events.filter {
      [.paymentHere, .paymentThere].contains($0.kind) && $0.details[ToldSoFar.number] == nil
    }.map { event in
      let fields = fields(event)
      let currency = fields["currency"].flatMap { Currency($0) } ?? .eur
      return Payment(
        isToCreditor: event.kind == .paymentHere, amount: fields["amount"].flatMap { Money(decimal: $0, currency) },
        day: fields["day"].flatMap { Day(iso: $0) }, id: fields["id"],
        isTheirs: holder == nil || event.recipient == holder, teller: event.recipient,
        claims: event.claims, handover: event.details[ToldEvent.handover].flatMap { Int($0) },
        told: event.day,
        sequence: event.sequence)
    }
    reports = Correspondence.reports(since, history)
    let reported = reports.filter { $0.takenBack == nil }.map { report in
      Payment(
        isToCreditor: true, amount: report.trace.amount, day: report.trace.day, id: nil, isTheirs: true,
        sequence: report.sequence)
    }
    // What both sides told is one payment, and the recipient's word for it has a name.
    payments = reported.unnamed(by: told.filter(\.isTheirs)) + told
  }

  private static func reports(_ since: some Sequence<Event>, _ history: CaseHistory) -> [Report] {
    var reports: [(fact: CaseFact, report: Report)] = []
    for update in Departures(since).arrived.map(\.begun) where update.kind == .updateSending {
      guard let next = update.enclosure.flatMap({ history.enclosures[$0] }).flatMap(FactSheet.init) else { continue }
      for fact in next.withdrawn where fact.kind == .payment {
        if let index = reports.firstIndex(where: { $0.fact == fact && $0.report.takenBack == nil }) {
          reports[index].report.takenBack = update.sequence
        } else {
          reports.append((fact, Report(trace: fact.trace, sequence: 0, takenBack: update.sequence)))
        }
      }
      reports += next.told.filter { $0.kind == .payment }.map { fact in
        (fact, Report(trace: fact.trace, sequence: update.sequence))
      }
    }
    return reports.map(\.report)
  }

  /// What people wrote with an event; nil where nobody did, or the text was deleted.
  public static func text(of event: Event, in history: CaseHistory) -> String? {
    event.enclosure.flatMap { history.enclosures[$0] }.flatMap(EnclosureText.fields)?["text"]
  }

  /// The other cases that the recipient keeps under the number under which it keeps this one.
  ///
  /// - Parameter number: the case's.
  public func sharing(_ number: String, among numbers: FileNumbers) -> [String] {
    fileNumber.map { numbers.others(with: $0, than: number, at: fileNumberOf) } ?? []
  }

  public var openQuestions: [Question] { questions.filter { !$0.isAnswered && $0.isTheirs } }
}

extension CaseFact {
  /// Of a payment.
  var trace: PaymentTrace {
    let currency = self["currency"].flatMap { Currency($0) } ?? .eur
    return PaymentTrace(
      amount: self["amount"].flatMap { Money(decimal: $0, currency) }, day: self["received"].flatMap { Day(iso: $0) })
  }
}
