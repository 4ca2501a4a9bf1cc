import Aktenkoffer
import CaseModel
import Custody

/// A case's line of the ledger.
struct RecordEntry: Encodable {
  var number: String
  var state: String
  /// In UTC.
  var since: String
  var recipient: String?
  /// SHA-256 of the package's manifest.
  var package: String?
  /// What is to be done beside; missing where nothing is.
  var findings: [FindingEntry]?

  init(_ record: CaseRecord, _ findings: [Finding] = []) {
    number = record.caseNumber
    state = record.state.rawValue
    since = record.since
    recipient = record.holder?.recipient
    package = record.holder?.package
    self.findings = findings.isEmpty ? nil : findings.map { FindingEntry($0) }
  }
}

/// A case and everything that happened to it.
struct HistoryEntry: Encodable {
  var number: String
  /// Missing where the ledger does not know the case.
  var record: RecordEntry?
  var events: [EventEntry]
  /// What the recipient told of it.
  var correspondence: CorrespondenceEntry

  init(_ number: String, _ history: CaseHistory, sharing: [String]) {
    self.number = number
    record = history.record.map { RecordEntry($0) }
    events = history.events.map(EventEntry.init)
    correspondence = CorrespondenceEntry(Correspondence(history), sharing: sharing)
  }
}

struct EventEntry: Encodable {
  var sequence: Int
  var at: String
  var kind: String
  var person: String?
  var recipient: String?
  var package: String?
  var details: [String: String]
  var enclosure: String?
  var hash: String

  init(_ event: Event) {
    sequence = event.sequence
    at = event.at
    kind = event.kind.rawValue
    person = event.person
    recipient = event.recipient
    package = event.package
    details = event.details
    enclosure = event.enclosure
    hash = event.hash
  }
}

/// How many cases stand where.
struct CountsEntry: Encodable {
  var counts: [String: Int]

  init(_ counts: [CaseState: Int]) {
    self.counts = Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
  }
}

/// What looking through the chain came to.
struct VerificationEntry: Encodable {
  var whole: Bool
  var events: Int
  var head: String
  var faultCount: Int
  var faults: [String]
  /// Whether it is whole, and nothing sits by which it might not stay so.
  var safe: Bool
  /// What is missing of the database's protection, and what is foreign to it.
  var exposures: [String]
  /// Where a clock was set back, and what else is no fault.
  var notices: [String]
  /// Why nobody can tell whether what went out of the workspace is in it.
  var outage: OutageEntry?

  init(_ result: Ledger.Verification, _ outage: Outage?, _ notice: Text?) {
    self.outage = outage.map(OutageEntry.init)
    whole = result.isWhole
    events = result.events
    head = result.head
    faultCount = result.faultCount
    faults = result.faults.map { $0.text(Speech.language) }
    safe = result.isSafe
    exposures = result.exposures.map { $0.text(Speech.language) }
    notices = (result.setBacks.map(\.text) + [notice].compactMap { $0 }).map { $0(Speech.language) }
  }
}

/// What became of a case in this run.
struct CustodyEntry: Encodable {
  var state: String?
  var place: String?
  var wasFound: Bool
  var isApproved: Bool
  var isDraft: Bool

  init(_ custody: CaseReport.Custody) {
    state = custody.record?.state.rawValue
    place = custody.place
    wasFound = custody.wasFound
    isApproved = custody.isApproved
    isDraft = custody.isDraft
  }
}
