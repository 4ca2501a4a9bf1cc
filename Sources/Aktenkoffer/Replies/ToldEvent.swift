import CaseModel
import Custody
import Formats
import Intake

/// An event as a reply tells it, in the form in which the ledger would keep it.
struct ToldEvent {
  let told: Reply.Event
  /// By which it is known again: SHA-256 of who tells it, of which case, and what makes it this event and no other.
  let key: String
  let details: [String: String]
  /// Whether it has a name of its own; else it is told of a handover.
  let isApart: Bool
  /// nil where there is nothing but what the details say.
  let enclosure: String?

  init(_ told: Reply.Event, of caseNumber: String, from recipient: String) throws {
    self.told = told
    let day = told.day?.description ?? ""
    let identity: [String] =
      switch told.kind {
      case .paymentHere, .paymentThere: ["payment", told.id ?? ""]
      case .question: ["question", told.id ?? ""]
      // Of which handover it was told, its place among the entries says.
      case .acknowledged, .accepted, .rejected, .settled, .closed: [told.kind.rawValue, day]
      }
    key = try ToldEvent.key([recipient, caseNumber] + identity)
    var details = ["event": key]
    details["reason"] = told.reason
    isApart = told.kind.isPayment || told.kind == .question
    if !isApart { details["day"] = told.day?.description }
    if let claims = told.claims {
      details[ToldEvent.claims] = claims.sorted().map(String.init).joined(separator: ",")
    }
    self.details = details
    enclosure = isApart || told.text != nil ? EnclosureText.text(ToldEvent.fields(told, caseNumber)) : nil
  }

  /// Under which names a word of an earlier handover says what it is, and of which of the case's handovers.
  static let (word, handover) = ("word", "handover")

  /// Under which name an event lists of which claims it was told.
  static let claims = "claims"

  /// By which a question of that name is known again.
  static func question(_ id: String, of caseNumber: String, from recipient: String) throws -> String {
    try key([recipient, caseNumber, "question", id])
  }

  /// By which a reply is known again.
  static func reply(_ id: String, from recipient: String) throws -> String { try key([recipient, id]) }

  /// Names are told by hash: nobody can say what a recipient puts into them.
  private static func key(_ parts: [String]) throws -> String {
    try SHA256.digest(of: Array(parts.joined(separator: "\n").utf8)).hex
  }

  /// What may be deleted one day.
  private static func fields(_ told: Reply.Event, _ caseNumber: String) -> [String: String] {
    var fields = ["case": caseNumber, "kind": told.kind.rawValue]
    fields["id"] = told.id
    fields["day"] = told.day?.description
    fields["due"] = told.due?.description
    fields["amount"] = told.amount?.description
    fields["currency"] = told.amount?.currency.code
    for (name, share) in told.allocation { fields[name] = share.description }
    fields["text"] = told.text
    return fields
  }

  /// Whether it tells of an end where another was known already, and the case may not be handed over as if nothing were told.
  func isBehindTheEnd(_ state: CaseState) -> Bool { !state.isOutside && endsSomething }

  /// Whether by it nothing may be left to claim, or the claim is disputed.
  var endsSomething: Bool {
    guard isEnd else { return false }
    return ToldEnd(kind, told.reason) != nil || ["disputed", "paid"].contains(told.reason)
  }

  var isEnd: Bool { [.rejected, .settled, .closed].contains(kind) }

  /// The kinds of the ledger bear the words of the reply's.
  var kind: EventKind { EventKind(rawValue: told.kind.rawValue) ?? .question }
}

extension Event {
  /// What was told, where it was told late: as if it had been in time.
  var asTold: Event {
    guard kind == .lateWord, let told = details[ToldEvent.word].flatMap({ EventKind(rawValue: $0) }) else {
      return self
    }
    return self.told(as: told)
  }
}
