import CaseModel
import Foundation

/// Events as lines of JSON, each a list as it was hashed, with its hash at the end (docs/ledger.md, "Proof").
package enum LedgerLines {
  package static func bytes(of events: [Event]) -> [UInt8] {
    var bytes: [UInt8] = []
    for event in events {
      Link(event).write(to: &bytes)
      bytes.removeLast()
      bytes += ",\"\(event.hash)\"]\n".utf8
    }
    return bytes
  }

  /// What such lines say; without those that this version does not know.
  static func events(in bytes: [UInt8]) -> [Event] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? JSONDecoder().decode(Link.self, from: Data(line)))?.event
    }
  }
}

extension Link: Decodable {
  /// A line: the row as it was hashed, and its hash.
  init(from decoder: any Decoder) throws {
    var row = try decoder.unkeyedContainer()
    sequence = try row.decode(Int.self)
    (at, caseNumber, kind) = (try row.decode(String.self), try row.decode(String.self), try row.decode(String.self))
    (person, recipient) = (try row.decodeIfPresent(String.self), try row.decodeIfPresent(String.self))
    (package, details) = (try row.decodeIfPresent(String.self), try row.decode(String.self))
    (enclosure, hash) = (try row.decodeIfPresent(String.self), try row.decode(String.self))
  }
}

extension Link {
  init(_ event: Event) {
    sequence = event.sequence
    at = event.at
    caseNumber = event.caseNumber
    kind = event.kind.rawValue
    person = event.person
    recipient = event.recipient
    package = event.package
    details = LedgerDetails.text(event.details)
    enclosure = event.enclosure
    hash = event.hash
  }
}
