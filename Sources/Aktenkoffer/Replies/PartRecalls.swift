import CaseModel
import Custody
import Packing

/// The invoices that were taken back one by one since the case went out, and when the recipient was told of the last.
struct PartRecalls {
  let invoices: NumberSpelling
  let last: Day

  /// nil where there are none, or their texts were deleted.
  init?(_ since: some Sequence<Event>, _ enclosures: [String: String]) {
    let recalls = Departures(since).arrived.filter { $0.arrival.kind == .recalledInPart }
    let sheets = recalls.compactMap { $0.begun.enclosure.flatMap { enclosures[$0] }.flatMap(FactSheet.init) }
    guard let last = recalls.last?.arrival.day, sheets.count == recalls.count else { return nil }
    invoices = NumberSpelling(sheets.flatMap(\.recalled))
    self.last = last
  }
}
