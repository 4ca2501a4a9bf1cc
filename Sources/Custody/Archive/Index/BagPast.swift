import CaseModel
import Formats
import Foundation

/// What a bag holds beside its case as it stood last: every package and update that it tells of, and what they said.
struct BagPast {
  private(set) var debtors: [String] = []
  private(set) var terms: Set<SearchTerm> = []

  /// By the ledger's entries and texts in the bag; of a bag without them there is none.
  init(in bag: Folder) {
    guard let bytes = try? bag.open("data/ledger/events.jsonl").readAll(limit: BagPast.largest) else { return }
    for event in LedgerLines.events(in: bytes) {
      switch event.kind {
      case .sending, .updateSending:
        take(event)
        BagPast.facts(of: event, in: bag).forEach { take($0) }
      case .delivered:
        if let day = Day(iso: String(event.at.prefix(10))) { add(.day, day.description) }
      default: break
      }
    }
  }

  private static let largest = 32 << 20

  /// What it told: a JSON list, one object a fact; none where the text was deleted.
  private static func facts(of event: Event, in bag: Folder) -> [[String: String]] {
    guard let sha256 = event.enclosure,
      let bytes = try? bag.open("data/ledger/enclosures/\(sha256).json").readAll(limit: largest)
    else { return [] }
    return (try? JSONDecoder().decode([[String: String]].self, from: Data(bytes))) ?? []
  }

  /// The identity of what went out, and the hash of its file.
  private mutating func take(_ event: Event) {
    for hash in [event.package, event.details["update_sha256"], event.details["file_sha256"]] {
      if let hash { add(.hash, hash) }
    }
  }

  private mutating func take(_ fact: [String: String]) {
    switch fact["fact"] ?? fact["withdrawn"] {
    case "debtor": if let name = fact["name"] { debtors.append(name) }
    case "invoice":
      if let number = fact["number"] { add(.number, SearchTerm.plain(number)) }
      if let cents = fact["amount"].flatMap({ SearchTerm.cents($0, fact["currency"]) }) { add(.cents, cents) }
      if let day = fact["issued"].flatMap({ Day(iso: $0) }) { add(.day, day.description) }
    case "document": if let hash = fact["sha256"] { add(.hash, hash) }
    default: break
    }
  }

  private mutating func add(_ kind: SearchTerm.Kind, _ text: String) {
    terms.insert(SearchTerm(kind: kind, text: text))
  }
}
