import Aktenkoffer
import CaseModel
import Custody

/// A signed head of the archive's log.
struct HeadEntry: Encodable {
  var archive: String
  var size: Int
  var root: String
  var at: String
  var signature: String

  init(_ head: SignedHead) {
    archive = head.archive
    size = head.size
    root = head.root
    at = head.at
    signature = head.signature
  }
}

/// What became of a case that was to be put in.
struct ArchiveAddedEntry: Encodable {
  var number: String
  /// Where its bag lies, seen from the archive; missing where none was made.
  var bag: String?
  var version: Int?
  var isKnown: Bool?
  var findings: [FindingEntry]?
  var outage: OutageEntry?

  init(_ number: String, _ result: Result<ArchiveDesk.Added, Outage>) {
    self.number = number
    switch result {
    case .success(let added):
      bag = added.bag.map { "bags/\($0)" }
      version = added.version
      isKnown = added.isKnown
      findings = added.findings.map(FindingEntry.init)
    case .failure(let outage): self.outage = OutageEntry(outage)
    }
  }
}

struct ArchiveAddedList: Encodable {
  var cases: [ArchiveAddedEntry]
  var head: HeadEntry?
}

/// What a search found.
struct FoundEntry: Encodable {
  var cases: [ShelvedEntry]
  /// Whether more fit than are shown.
  var hasMore: Bool

  init(_ cases: [ShelvedCase], hasMore: Bool) {
    self.cases = cases.map(ShelvedEntry.init)
    self.hasMore = hasMore
  }
}

/// A case of the archive.
struct ShelvedEntry: Encodable {
  var number: String
  var recipient: String
  var handedOver: String
  var state: String
  var isSettled: Bool
  var heldBy: String?
  var heldFor: String?

  init(_ archived: ShelvedCase) {
    number = archived.number
    recipient = archived.recipient
    handedOver = archived.handedOver
    state = archived.state
    isSettled = archived.isSettled
    heldBy = archived.hold?.person
    heldFor = archived.hold?.reason
  }
}

/// Until when a case has to be kept.
struct PeriodEntry: Encodable {
  var number: String
  /// `keep`, `may`, `must`, `held` or `unknown`.
  var verdict: String
  var until: String?
  var reason: String
  var basis: [String]
  var heldFor: String?

  init(_ period: KeepingPeriod) {
    number = period.number
    verdict = period.verdict.rawValue
    until = period.until?.description
    reason = period.reason(Speech.language)
    basis = period.basis.map { $0.text(Speech.language) }
    heldFor = period.hold?.reason
  }
}

/// What the archive has of a case.
struct ArchivedRecordEntry: Encodable {
  var number: String
  var shelved: ShelvedEntry?
  var period: PeriodEntry?
  var bags: [BagEntry]
  var entries: [LogEntry]
  /// Missing where access is restricted.
  var archived: ArchivedCase?
  var findings: [FindingEntry]

  struct BagEntry: Encodable {
    var version: Int
    var place: String
    var sha256: String
    var at: String
    var isDeleted: Bool
  }

  struct LogEntry: Encodable {
    var kind: String
    var at: String
    var by: String?
    var details: [String: String]
  }

  init(_ record: ArchivedRecord) {
    number = record.number
    shelved = record.shelved.map(ShelvedEntry.init)
    period = record.period.map(PeriodEntry.init)
    bags = record.bags.map { bag in
      BagEntry(
        version: bag.version, place: "bags/\(bag.place)", sha256: bag.sha256, at: bag.at, isDeleted: bag.purged != nil)
    }
    entries = record.entries.map { entry in
      LogEntry(kind: entry.kind.rawValue, at: entry.at, by: entry.person, details: entry.details)
    }
    archived = record.archived
    findings = record.findings.map(FindingEntry.init)
  }
}

struct ExportedEntry: Encodable {
  var folder: String?
  var cases: [String]
  var files: Int
  var bytes: Int
  var findings: [FindingEntry]

  init(_ exported: ArchiveDesk.Exported, _ path: String) {
    folder = exported.cases.isEmpty ? nil : path
    cases = exported.cases
    files = exported.files
    bytes = exported.bytes
    findings = exported.findings.map(FindingEntry.init)
  }
}

struct ArchiveVerificationEntry: Encodable {
  var whole: Bool
  var entries: Int
  var heads: Int
  var bags: Int
  var files: Int
  var bytes: Int
  var skipped: Int
  var head: HeadEntry?
  var faultCount: Int
  var faults: [FaultEntry]

  init(_ result: ArchiveVerification) {
    whole = result.isWhole
    entries = result.entries
    heads = result.heads
    bags = result.bags
    files = result.files
    bytes = result.bytes
    skipped = result.skipped
    head = result.head.map(HeadEntry.init)
    faultCount = result.faultCount
    faults = result.faults.map(FaultEntry.init)
  }
}

struct FaultEntry: Encodable {
  var path: String?
  var message: String

  init(_ fault: ArchiveFault) {
    path = fault.path
    message = fault.text(Speech.language)
  }
}

struct ProofsEntry: Encodable {
  var paths: [String]
  var findings: [FindingEntry]
}

struct ProofOutcomeEntry: Encodable {
  var holds: Bool
  var number: String
  var archive: String
  var added: String
  var signed: String
  var bag: String
  var stampedAt: String?
  var stampedBy: String?
  var isStampTrusted: Bool?
  var faults: [String]

  init(_ proof: ArchiveProof, _ outcome: ArchiveProof.Outcome) {
    holds = outcome.holds
    number = proof.caseNumber
    archive = outcome.archive
    added = outcome.added
    signed = outcome.signed
    bag = outcome.bag
    stampedAt = outcome.stamp?.at
    stampedBy = outcome.stamp?.signer
    isStampTrusted = outcome.stamp?.isTrusted
    faults = outcome.faults.map { $0.text(Speech.language) }
  }
}

struct StampedEntry: Encodable {
  var head: HeadEntry
  var time: String
  var signer: String
  var isTrusted: Bool
  /// Nothing is new since.
  var isKnown: Bool

  init(_ stamped: ArchiveDesk.Stamped) {
    head = HeadEntry(stamped.head)
    time = stamped.time
    signer = stamped.signer
    isTrusted = stamped.isTrusted
    isKnown = stamped.isKnown
  }
}

struct DeletedEntry: Encodable {
  var number: String
  var isDeleted: Bool
  var bags: Int?
  var findings: [FindingEntry]?
  var outage: OutageEntry?

  init(_ number: String, _ result: Result<ArchiveDesk.Deleted, Outage>) {
    self.number = number
    switch result {
    case .success(let deleted):
      isDeleted = deleted.isDone
      bags = deleted.bags
      findings = deleted.findings.map(FindingEntry.init)
    case .failure(let outage):
      isDeleted = false
      self.outage = OutageEntry(outage)
    }
  }
}
