import CaseModel
import Custody
import Packing

/// What a case's history says of its recipient's part: file number, questions, payments. Reads enclosures.
public struct Correspondence: Sendable {
  /// The recipient's own file number, as it was told last since the case went out.
  public let fileNumber: String?
  public let questions: [Question]
  public let payments: [Payment]
  /// Those that updates told of since the last handover, as far as no later one took them back: its package told of what had
  /// come before.
  let reported: [Payment]
  /// Number of an update that was begun and whose outcome nobody wrote down.
  public let openUpdate: Int?

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
    /// When it was told; nil of what we told.
    public var told: Day?
    /// The number of the event that told it; of what we told the one before it went out.
    let sequence: Int
  }

  public init(_ history: CaseHistory) {
    let events = history.events
    let since = events[(events.lastIndex { $0.kind == .delivered } ?? events.startIndex)...]
    fileNumber = since.last { $0.details["file_number"] != nil }?.details["file_number"]
    openUpdate = Departures(since).openUpdate?.details[ToldSoFar.number].flatMap { Int($0) }
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
        isTheirs: holder == nil || event.recipient == holder, told: event.day, sequence: event.sequence)
    }
    reported = Correspondence.reported(since, history)
    // What both sides told is one payment, and the recipient's word for it has a name.
    payments = reported.unnamed(by: told.filter(\.isTheirs)) + told
  }

  private static func reported(_ since: some Sequence<Event>, _ history: CaseHistory) -> [Payment] {
    var told: [(fact: CaseFact, sequence: Int)] = []
    for update in Departures(since).arrived.map(\.begun) where update.kind == .updateSending {
      guard let next = update.enclosure.flatMap({ history.enclosures[$0] }).flatMap(FactSheet.init) else { continue }
      for fact in next.withdrawn {
        if let index = told.firstIndex(where: { $0.fact == fact }) { told.remove(at: index) }
      }
      told += next.told.filter { $0.kind == .payment }.map { ($0, update.sequence) }
    }
    return told.map { fact, sequence in
      Payment(
        isToCreditor: true,
        amount: fact["amount"].flatMap { Money(decimal: $0, fact["currency"].flatMap { Currency($0) } ?? .eur) },
        day: fact["received"].flatMap { Day(iso: $0) }, id: nil, isTheirs: true, sequence: sequence)
    }
  }

  /// What people wrote with an event; nil where nobody did, or the text was deleted.
  public static func text(of event: Event, in history: CaseHistory) -> String? {
    event.enclosure.flatMap { history.enclosures[$0] }.flatMap(EnclosureText.fields)?["text"]
  }

  public var openQuestions: [Question] { questions.filter { !$0.isAnswered && $0.isTheirs } }
}
