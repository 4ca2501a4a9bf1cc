import CaseModel

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
