import CaseModel
import Custody
import Formats
import Intake
import Packing

/// Everything that a bag holds of a case, by what the ledger says of it.
struct CaseBag {
  let number: String
  /// Without what the archive itself wrote down.
  let events: [Event]
  let archived: ArchivedCase
  private(set) var content = BagContent()

  /// The last event that it holds.
  var through: Int { CaseBag.through(events) }

  /// The last of those events that a bag would hold.
  static func through(_ events: [Event]) -> Int { events.last { isKept($0) }?.sequence ?? 0 }

  /// What the archive itself wrote down is no part of what it keeps.
  private static func isKept(_ event: Event) -> Bool { ![.archived, .purged].contains(event.kind) }

  /// A file that left the house.
  struct Shipped: Hashable {
    /// Below `data/`.
    let name: String
    /// Where our own copy lies.
    let path: String
    let sha256: String
  }

  /// nil of a case that has not been handed over.
  ///
  /// - Parameters:
  ///   - record: where it stands.
  ///   - home: the workspace's folder.
  init?(_ record: CaseRecord, _ events: [Event], in ledger: Ledger, home: String) throws(Outage) {
    number = record.caseNumber
    self.events = events.filter(CaseBag.isKept)
    let departures = Departures(self.events).arrived
    guard let last = departures.last(where: { $0.begun.kind == .sending }) else { return nil }
    var facts = CaseFacts()
    for departure in departures {
      let sheet = try departure.begun.enclosure.flatMap { sha256 throws(Outage) in try ledger.enclosure(sha256) }
        .flatMap(FactSheet.init)
      facts.take(departure, sheet)
    }
    for event in self.events { facts.take(event) }
    archived = facts.archived(record, last, ArchivedState.isSettled(record.state, self.events))
    try collect(departures, ledger, home)
  }

  private mutating func collect(
    _ departures: [Departures.Departure], _ ledger: Ledger, _ home: String
  ) throws(Outage) {
    content.files = try Outage.translating(home) {
      var files = [BagContent.File(ArchivedCase.path, .bytes(try archived.bytes()))]
      for file in CaseBag.shipped(departures, home) {
        files.append(BagContent.File(file.name, .copy(file.path, sha256: file.sha256)))
      }
      for file in CaseBag.received(events, home) {
        files.append(BagContent.File(file.name, .copy(file.path, sha256: file.sha256)))
      }
      return files
    }
    content.files.append(BagContent.File("ledger/events.jsonl", .bytes(LedgerLines.bytes(of: events))))
    for sha256 in Set(events.compactMap(\.enclosure)).sorted() {
      guard let text = try ledger.enclosure(sha256) else { continue }
      content.files.append(BagContent.File("ledger/enclosures/\(sha256).json", .bytes(Array(text.utf8))))
    }
  }

  /// Packages, updates and their signatures, under the names they left with.
  private static func shipped(_ departures: [Departures.Departure], _ home: String) -> [Shipped] {
    var files: [Shipped] = []
    for departure in departures {
      let folder = departure.begun.kind == .sending ? "package" : "updates"
      for file in Shipment(departure.begun.details)?.files ?? [] {
        let shipped = Shipped(
          name: "\(folder)/\(file.name)", path: "\(home)/\(Workspace.stagingName)/\(file.name)", sha256: file.sha256)
        if !files.contains(shipped) { files.append(shipped) }
      }
    }
    return files
  }

  /// Replies that were about this case alone: others hold other debtors' data.
  private static func received(_ events: [Event], _ home: String) -> [Shipped] {
    var files: [Shipped] = []
    for event in events where event.details[ReceivedFile.count] == "1" {
      guard let sha256 = event.details[ReplyMark.source], let name = event.details[ReceivedFile.detail] else {
        continue
      }
      let file = Shipped(
        name: "replies/\(name)", path: "\(home)/\(ReceivedFile.folder)/\(name)", sha256: sha256)
      if !files.contains(file) { files.append(file) }
    }
    return files
  }
}

/// Whether a case is done with: nothing is owed any more, or nobody pursues it.
enum ArchivedState {
  static func isSettled(_ state: CaseState, _ events: [Event]) -> Bool {
    guard [.settled, .closed, .archived].contains(state) else { return false }
    // What was told of an earlier handover was no end: the case went out again.
    let since = events[(events.lastIndex { $0.kind == .delivered } ?? events.startIndex)...]
    if since.contains(where: { $0.kind == .settled }) { return true }
    // A recipient that could not collect closes its file; the claim is still there.
    let reason = since.last { $0.kind == .closed }?.details["reason"] ?? ""
    return ["paid", "settlement"].contains(reason)
  }
}
