import CaseModel
import Dispatch
import Formats

/// Follows the chain link by link: on a thread of its own, while the next links are read.
///
/// Sendable, since one batch is looked at after the other, and nobody reads what came of it before the last is done.
final class ChainProof: @unchecked Sendable {
  private var result = Ledger.Verification()
  /// What follows from the chain; complete after `end`.
  private(set) var states: [String: CaseRecord] = [:]
  private(set) var out: [String: Set<String>] = [:]
  private let known: String?
  private var isKnown: Bool
  private let hash: SHA256
  private var expected = 1
  private var buffer: [UInt8] = []
  private var failure: LibraryFailure?

  private let queue = DispatchQueue(label: "ledger.proof")
  private let group = DispatchGroup()

  /// How many links are handed over at a time.
  static let batch = 4096

  /// - Parameter known: the hash of a head that was noted earlier.
  init(against known: String?) throws {
    self.known = known
    isKnown = known == nil
    hash = try SHA256()
  }

  /// Looks at the next links; nil is a row that cannot be read.
  func take(_ links: [Link?]) throws {
    group.wait()
    if let failure { throw failure }
    queue.async(group: group) { [self] in
      do throws(LibraryFailure) {
        for link in links { try follow(link) }
      } catch {
        failure = error
      }
    }
  }

  /// Waits for the last of them.
  func end() throws -> Ledger.Verification {
    group.wait()
    if let failure { throw failure }
    if !isKnown { result.add(.headMissing) }
    return result
  }

  private func follow(_ link: Link?) throws(LibraryFailure) {
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

  private func follow(_ link: Link, _ kind: EventKind) {
    guard let state = kind.state(after: states[link.caseNumber]?.state) else {
      return result.add(.unlawful(sequence: link.sequence))
    }
    states[
      link.caseNumber,
      default: CaseRecord(caseNumber: link.caseNumber, state: state, since: link.at, sequence: link.sequence)
    ].follow(to: state, at: link.at, link.sequence, recipient: link.recipient, package: link.package)
  }

  /// Which invoices a case has out of the house, by the chain alone.
  private func followInvoices(_ link: Link, _ kind: EventKind) {
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
