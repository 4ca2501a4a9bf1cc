import CaseModel
import Formats

/// What follows from the chain so far, link by link, and what is wrong with it.
struct ChainState {
  private(set) var result = Ledger.Verification()
  private(set) var states: [String: CaseRecord] = [:]
  /// Which invoices a case has out of the house.
  private(set) var out: [String: Set<String>] = [:]
  private let known: String?
  private var isKnown: Bool
  private let hash: SHA256
  private var expected = 1

  /// - Parameter known: the hash of a head that was noted earlier.
  init(against known: String?) throws(LibraryFailure) {
    self.known = known
    isKnown = known == nil
    hash = try SHA256()
  }

  /// Behind the last link.
  mutating func end() {
    if !isKnown { result.add(.headMissing) }
  }

  mutating func follow(_ batch: LinkBatch) throws(LibraryFailure) {
    for link in batch.links { try follow(link, in: batch) }
    if let last = batch.links.last(where: { $0 != nil }) ?? nil {
      result.head = String(decoding: batch.hash(of: last), as: UTF8.self)
    }
  }

  /// - Parameter link: nil is a row that cannot be read.
  private mutating func follow(_ link: LinkBatch.Entry?, in batch: LinkBatch) throws(LibraryFailure) {
    guard let link else { return result.add(.unreadable(after: expected - 1)) }
    if link.sequence != expected {
      // Behind a hole the hash cannot be told; the hole is told.
      result.add(.missing(before: link.sequence))
    } else if try !batch.isGenuine(link, with: hash) {
      result.add(.changed(sequence: link.sequence))
    }
    if !isKnown, let known, batch.hash(of: link).elementsEqual(known.utf8) { isKnown = true }
    if let kind = link.kind {
      follow(link, kind)
      followInvoices(link, kind)
    } else {
      result.add(.unlawful(sequence: link.sequence))
    }
    expected = link.sequence &+ 1
    result.events += 1
  }

  private mutating func follow(_ link: LinkBatch.Entry, _ kind: EventKind) {
    guard let index = states.index(forKey: link.caseNumber) else {
      guard let state = kind.state(after: nil) else { return result.add(.unlawful(sequence: link.sequence)) }
      var record = CaseRecord(caseNumber: link.caseNumber, state: state, since: link.at, sequence: link.sequence)
      record.follow(link, to: state)
      states[link.caseNumber] = record
      return
    }
    guard let state = kind.state(after: states.values[index].state) else {
      return result.add(.unlawful(sequence: link.sequence))
    }
    states.values[index].follow(link, to: state)
  }

  /// Which invoices a case has out of the house, by the chain alone.
  private mutating func followInvoices(_ link: LinkBatch.Entry, _ kind: EventKind) {
    guard kind == .sending || kind.freesInvoices else { return }
    let list = link.details.flatMap(LedgerDetails.read)?[InvoiceIdentity.detail].map(InvoiceIdentity.texts)
    if kind == .sending {
      if let list { out[link.caseNumber, default: []].formUnion(list) }
    } else if kind.freesSome {
      out[link.caseNumber]?.subtract(list ?? [])
    } else {
      out[link.caseNumber] = nil
    }
  }
}

extension CaseRecord {
  fileprivate mutating func follow(_ link: LinkBatch.Entry, to state: CaseState) {
    follow(to: state, at: link.at, link.sequence, recipient: link.recipient, package: link.package)
  }
}
