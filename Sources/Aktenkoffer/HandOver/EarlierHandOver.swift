import CaseModel
import Custody

/// A handover that came back: what its recipient told of it counts for its invoices, in whatever case they stand by now.
struct EarlierHandOver {
  /// The case it went with; nil of the very case that goes out now.
  let otherCase: String?
  let last: LastHandOver
  /// What happened to the case since it arrived, as far as these invoices were with it.
  let since: [Event]
  /// What its recipient named of payments, and nobody deleted.
  let payments: [Correspondence.Payment]

  /// nil where it never arrived.
  init?(_ history: CaseHistory, otherCase: String? = nil) {
    guard let last = LastHandOver(history.events) else { return nil }
    self.otherCase = otherCase
    self.last = last
    since = history.events.filter { $0.sequence > last.delivered.sequence }
    payments = Correspondence(history).payments.filter { $0.id != nil && $0.amount != nil }
  }

  /// The day it left, as far as anybody knows.
  var firstDay: Day? { last.firstDay }

  /// By what it came back as paid; nil where it did not.
  var paid: Event? {
    since.last { [.settled, .closed, .recalled].contains($0.kind) && $0.details["reason"] == "paid" }
  }

  var isDisputed: Bool {
    since.contains { event in
      event.kind == .rejected && event.details["reason"] == "disputed"
        || event.kind == .recalled && event.details["reason"] == "dispute"
    }
  }
}

extension CaseHistory {
  /// What happened while one of these invoices was with the case, and since it came back with it.
  ///
  /// What was told after an invoice alone was recalled is about the others.
  func about(_ invoices: [InvoiceIdentity]) -> CaseHistory {
    let wanted = Set(invoices.map(\.text))
    var (kept, out): ([Event], Set<String>) = ([], [])
    var isAbout = false
    for event in events {
      let listed = wanted.intersection(InvoiceIdentity.texts(event.details[InvoiceIdentity.detail] ?? ""))
      if event.kind == .sending {
        out = listed
        isAbout = !listed.isEmpty
      }
      guard isAbout else { continue }
      kept.append(event)
      if event.kind == .recalledInPart, !listed.isEmpty {
        out.subtract(listed)
        isAbout = !out.isEmpty
      }
    }
    return CaseHistory(record: record, events: kept, enclosures: enclosures)
  }
}
