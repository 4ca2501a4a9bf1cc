import CaseModel

/// A case and everything that happened to it, read at one moment.
public struct CaseHistory: Sendable {
  /// nil of a case that the ledger does not know.
  public let record: CaseRecord?
  /// In order.
  public let events: [Event]
  /// Texts of what came from the recipient and went to it, by their hash; without those that were deleted.
  public let enclosures: [String: String]

  package init(record: CaseRecord?, events: [Event], enclosures: [String: String]) {
    self.record = record
    self.events = events
    self.enclosures = enclosures
  }
}

extension Ledger {
  public func history(of caseNumber: String) throws(Outage) -> CaseHistory {
    try reading { try Ledger.history(of: caseNumber, $0) }
  }

  /// The histories of many cases in one look at the database.
  public func histories(of numbers: some Collection<String>) throws(Outage) -> [String: CaseHistory] {
    try reading { session in
      var histories: [String: CaseHistory] = [:]
      for number in numbers where histories[number] == nil {
        histories[number] = try Ledger.history(of: number, session)
      }
      return histories
    }
  }

  private static func history(of number: String, _ session: any StoreSession) throws -> CaseHistory {
    guard let record = try CaseRecord.find(number, session) else {
      return CaseHistory(record: nil, events: [], enclosures: [:])
    }
    let events = try Ledger.events(of: number, session)
    var enclosures: [String: String] = [:]
    // An approval's list of files is long, and not asked for here.
    for event in events where event.kind.isCorrespondence {
      guard let sha256 = event.enclosure, enclosures[sha256] == nil else { continue }
      enclosures[sha256] = try Ledger.enclosure(sha256, session)
    }
    return CaseHistory(record: record, events: events, enclosures: enclosures)
  }
}

extension EventKind {
  /// Whether it came from the recipient, or goes to it, once the case is there.
  var isCorrespondence: Bool {
    switch self {
    case .acknowledged, .numbered, .accepted, .rejected, .question, .answered, .paymentHere, .paymentThere, .credit,
      .updateSending, .addressChange, .insolvency, .supplement, .recalledInPart, .recalled, .settled, .closed,
      .lateWord:
      true
    case .imported, .checked, .refused, .approved, .approvalLapsed, .packed, .sending, .notDelivered,
      .outcomeUnknown, .delivered, .placing, .attempted, .drafted, .updateNotDelivered, .updateUnknown, .archived,
      .purged:
      false
    }
  }
}
