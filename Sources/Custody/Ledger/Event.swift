import CaseModel
import Formats

/// Something that happened to a case, as the ledger is told of it.
///
/// The chain keeps it for good. Nothing of a debtor belongs in it: what people wrote goes into the enclosure, of which
/// the chain holds no more than the hash.
public struct Entry: Sendable {
  public var kind: EventKind
  /// The creditor's file number.
  public var caseNumber: String
  /// Who did it or answers for it, on the creditor's side; nil where a program did it on nobody's word.
  public var person: String?
  /// By its name, as `--for` takes it.
  public var recipient: String?
  /// SHA-256 of the package's manifest.
  public var package: String?
  /// Codes, counts, hashes and places, by short English names.
  public var details: [String: String] = [:]
  /// A text that can be deleted one day without breaking the chain.
  public var enclosure: String?

  public init(
    _ kind: EventKind, of caseNumber: String, by person: String? = nil, to recipient: String? = nil,
    package: String? = nil, _ details: [String: String] = [:], enclosure: String? = nil
  ) {
    self.kind = kind
    self.caseNumber = caseNumber
    self.person = person
    self.recipient = recipient
    self.package = package
    self.details = details
    self.enclosure = enclosure
  }
}

/// A link of the chain.
public struct Event: Sendable, Equatable {
  /// From 1, without gaps.
  public let sequence: Int
  /// In UTC: `2026-11-27T16:20:00Z`.
  public let at: String
  public let caseNumber: String
  public let kind: EventKind
  public let person: String?
  public let recipient: String?
  public let package: String?
  public let details: [String: String]
  /// SHA-256 of the enclosure's text.
  public let enclosure: String?
  /// SHA-256, 64 lower-case digits, of the link before and of this one's text.
  public let hash: String

  /// The same as an event of another kind: what a word of an earlier handover would have been in time.
  package func told(as kind: EventKind) -> Event {
    Event(
      sequence: sequence, at: at, caseNumber: caseNumber, kind: kind, person: person, recipient: recipient,
      package: package, details: details, enclosure: enclosure, hash: hash)
  }
}
