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
  private var buffer: [UInt8] = []

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

  /// - Parameter link: nil is a row that cannot be read.
  mutating func follow(_ link: Link?) throws(LibraryFailure) {
    guard let link else { return result.add(.unreadable(after: expected - 1)) }
    if link.sequence != expected { result.add(.missing(before: link.sequence)) }
    // Behind a hole the hash cannot be told; the hole is told.
    if link.sequence == expected, try link.digest(behind: result.head, with: hash, &buffer) != link.hash {
      result.add(.changed(sequence: link.sequence))
    }
    result.head = link.hash
    if link.hash == known { isKnown = true }
    if let kind = EventKind.named[link.kind] {
      follow(link, kind)
      followInvoices(link, kind)
    } else {
      result.add(.unlawful(sequence: link.sequence))
    }
    expected = link.sequence &+ 1
    result.events += 1
  }

  private mutating func follow(_ link: Link, _ kind: EventKind) {
    guard let state = kind.state(after: states[link.caseNumber]?.state) else {
      return result.add(.unlawful(sequence: link.sequence))
    }
    states[
      link.caseNumber,
      default: CaseRecord(caseNumber: link.caseNumber, state: state, since: link.at, sequence: link.sequence)
    ].follow(to: state, at: link.at, link.sequence, recipient: link.recipient, package: link.package)
  }

  /// Which invoices a case has out of the house, by the chain alone.
  private mutating func followInvoices(_ link: Link, _ kind: EventKind) {
    guard kind == .sending || kind.freesInvoices else { return }
    let list = link.event?.details[InvoiceIdentity.detail].map(InvoiceIdentity.texts)
    if kind == .sending {
      if let list { out[link.caseNumber, default: []].formUnion(list) }
    } else if kind.freesSome {
      out[link.caseNumber]?.subtract(list ?? [])
    } else {
      out[link.caseNumber] = nil
    }
  }
}
