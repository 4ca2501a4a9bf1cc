import CaseModel
import Formats

/// What follows from the chain so far, link by link, and what is wrong with it.
struct ChainState {
  private(set) var result = Ledger.Verification()
  private(set) var states: [ExactText: CaseRecord] = [:]
  /// Which invoices a case has out of the house, and since which event.
  private(set) var out: [ExactText: [String: OutSince]] = [:]

  /// Which invoices ever went out with a case.
  private(set) var known: [ExactText: Set<String>] = [:]

  /// To whom an invoice went, and with which event.
  struct OutSince: Equatable {
    let recipient: String
    let sequence: Int
  }
  private let noted: String?
  private var isFound: Bool
  private let hash: SHA256
  private var expected = 1
  /// When the last link was written; nil before the first.
  private var at: String?
  /// Whether what stands before the next link is not known.
  private var isBehindHole = false

  /// - Parameter known: the hash of a head that was noted earlier.
  init(against known: String?) throws(LibraryFailure) {
    noted = known
    isFound = known == nil
    hash = try SHA256()
  }

  /// Behind the last link.
  mutating func end() {
    if !isFound { result.add(.headMissing) }
  }

  mutating func follow(_ batch: LinkBatch) throws(LibraryFailure) {
    for row in batch.rows {
      switch row {
      case .link(let link): try follow(link, in: batch)
      case .unreadable(let sequence):
        result.add(.unreadable(after: (sequence ?? expected) &- 1))
        isBehindHole = true
        if let sequence { expected = sequence &+ 1 }
      }
    }
    if let head = batch.head { result.head = head }
  }

  private mutating func follow(_ link: LinkBatch.Entry, in batch: LinkBatch) throws(LibraryFailure) {
    // Behind a hole the hash cannot be told; the hole is told.
    if link.sequence != expected {
      result.add(.missing(before: link.sequence))
    } else if !isBehindHole {
      if try !batch.isGenuine(link, with: hash) { result.add(.changed(sequence: link.sequence)) }
    }
    isBehindHole = false
    if let before = at, let setBack = Ledger.ClockSetBack(link.sequence, at: link.at, behind: before) {
      result.add(setBack)
    }
    at = link.at
    if !isFound, let noted, batch.hash(of: link).elementsEqual(noted.utf8) { isFound = true }
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
      var record = CaseRecord(caseNumber: link.caseNumber.text, state: state, since: link.at, sequence: link.sequence)
      record.follow(kind, link, to: state)
      states[link.caseNumber] = record
      return
    }
    guard let state = kind.state(after: states.values[index].state) else {
      return result.add(.unlawful(sequence: link.sequence))
    }
    states.values[index].follow(kind, link, to: state)
  }

  /// Which invoices a case has out of the house, by the chain alone.
  private mutating func followInvoices(_ link: LinkBatch.Entry, _ kind: EventKind) {
    guard kind == .sending || kind.freesInvoices else { return }
    let list = link.details.flatMap(LedgerDetails.read)?[InvoiceIdentity.detail].map(InvoiceIdentity.texts)
    if kind == .sending {
      let since = OutSince(recipient: link.recipient ?? "", sequence: link.sequence)
      // A handover that is taken up again holds its own invoices already.
      for identity in list ?? [] where out[link.caseNumber]?[identity] == nil {
        out[link.caseNumber, default: [:]][identity] = since
      }
      if let list { known[link.caseNumber, default: []].formUnion(list) }
    } else if states[link.caseNumber].map({ kind.freesInvoices(into: $0.state) }) == false {
      return
    } else if kind.freesSome {
      for identity in list ?? [] { out[link.caseNumber]?[identity] = nil }
    } else {
      out[link.caseNumber] = nil
    }
  }
}

extension CaseRecord {
  fileprivate mutating func follow(_ kind: EventKind, _ link: LinkBatch.Entry, to state: CaseState) {
    follow(kind, to: state, at: link.at, link.sequence, recipient: link.recipient, package: link.package)
  }
}
