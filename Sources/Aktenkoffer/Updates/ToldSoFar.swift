import CaseModel
import Custody
import Packing

/// What a recipient has been told of a case, by what the ledger says.
struct ToldSoFar {
  /// SHA-256 of the manifest of the package the case went with.
  private(set) var original: String
  /// What stayed in the house at the handover, and which documents the recipient takes; nil for all.
  private(set) var withheld: Set<Disclosable> = []
  private(set) var kinds: Set<DocumentKind>?
  /// Whether that package was encrypted.
  private(set) var isEncrypted: Bool
  /// By what the key is known again for which it was; nil where nobody wrote it down.
  private(set) var key: String?
  /// nil where the ledger does not have it, be it that the texts were deleted.
  private(set) var sheet: FactSheet?
  /// With what each fact was told first.
  private(set) var tellings: [CaseFact: Telling] = [:]
  /// The highest number of an update so far, of earlier handovers, too: no two have one file name.
  private(set) var sequence = 0
  /// The manifest of the last update to this package.
  private(set) var previous: String?
  /// The recipient's own file number, as it told it last.
  private(set) var fileNumber: String?
  /// Answers that were written down and have not gone out, by the numbers of their events.
  private(set) var answers: [Int: CaseUpdate.Answer] = [:]
  /// An update that was begun and whose outcome nobody wrote down.
  private(set) var open: Event?

  /// A package, or an update, that told something.
  struct Telling {
    /// The number of the event before it was sent.
    let sequence: Int
    let isPackage: Bool
    let recipient: String?
    let day: Day?

    fileprivate init(_ begun: Event) {
      sequence = begun.sequence
      isPackage = begun.kind == .sending
      recipient = begun.recipient
      day = begun.day
    }
  }

  /// nil where the case has not been handed over.
  init?(_ events: [Event], in ledger: Ledger) throws(Outage) {
    guard let delivered = events.lastIndex(where: { $0.kind == .delivered }),
      let sending = events[..<delivered].last(where: { $0.kind == .sending }), let package = sending.package
    else { return nil }
    original = package
    isEncrypted = sending.details["file"].map { !$0.hasSuffix(".zip") } ?? false
    key = sending.details[Approval.key]
    withheld = Set(ToldSoFar.words(sending.details[ToldSoFar.withholds]).compactMap { Disclosable(rawValue: $0) })
    kinds = sending.details[ToldSoFar.documents].map { list in
      Set(ToldSoFar.words(list).compactMap { DocumentKind(rawValue: $0) })
    }
    sheet = try ledger.sheet(of: sending)
    for fact in sheet?.told ?? [] { tellings[fact] = Telling(sending) }
    sequence = events[..<delivered].compactMap { $0.details[ToldSoFar.number].flatMap { Int($0) } }.max() ?? 0
    let since = events[delivered...]
    fileNumber = since.last { $0.details[FileNumbers.detail] != nil }?.details[FileNumbers.detail]
    // An answer goes to who asked, whichever handover of the case that was about.
    for event in events where event.kind == .answered && event.recipient == sending.recipient {
      answers[event.sequence] = try ToldSoFar.answer(in: event, ledger)
    }
    for update in Departures(events[..<delivered]).arrived { markSent(update.begun) }
    let departures = Departures(since)
    for update in departures.arrived.map(\.begun) where update.kind == .updateSending {
      try follow(update, in: ledger)
    }
    open = departures.openUpdate
  }

  private mutating func follow(_ update: Event, in ledger: Ledger) throws(Outage) {
    if let next = try ledger.sheet(of: update) {
      sheet?.follow(next)
      for fact in next.told where tellings[fact] == nil { tellings[fact] = Telling(update) }
    } else {
      sheet = nil
    }
    markSent(update)
    sequence = update.details[ToldSoFar.number].flatMap { Int($0) } ?? sequence + 1
    previous = update.details[ToldSoFar.manifest]
  }

  private mutating func markSent(_ update: Event) {
    for sent in (update.details[ToldSoFar.answered] ?? "").split(separator: ",") { answers[Int(sent) ?? 0] = nil }
  }

  /// nil where the text was deleted.
  private static func answer(in event: Event, _ ledger: Ledger) throws(Outage) -> CaseUpdate.Answer? {
    guard let enclosure = event.enclosure, let text = try ledger.enclosure(enclosure),
      let fields = EnclosureText.fields(text), let question = fields["id"], let answer = fields["text"]
    else { return nil }
    return CaseUpdate.Answer(to: question, answer)
  }

  private static func words(_ list: String?) -> [String] { (list ?? "").split(separator: ",").map(String.init) }

  /// What a handover writes down of what its recipient does not get.
  static func limits(of recipient: Recipient) -> [String: String] {
    var limits = [withholds: recipient.withholds.map(\.rawValue).sorted().joined(separator: ",")]
    limits[documents] = recipient.documents.map { $0.map(\.rawValue).sorted().joined(separator: ",") }
    return limits
  }

  // MARK: Names of details

  static let withholds = "withholds"
  static let documents = "documents"

  /// The numbers of the answers that went along.
  static let answered = "answers"

  static let number = "update"
  static let manifest = "update_sha256"
  /// The kinds of events that follow once it arrived.
  static let tells = "tells"
}

extension Ledger {
  /// What a package or an update told, by the event that began it; nil where the text was deleted.
  func sheet(of event: Event) throws(Outage) -> FactSheet? {
    guard let enclosure = event.enclosure, let text = try self.enclosure(enclosure) else { return nil }
    return FactSheet(text)
  }
}
