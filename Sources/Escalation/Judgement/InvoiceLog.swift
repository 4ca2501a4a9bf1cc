import CaseModel
import Law

/// What was done about one invoice, in the order of time.
struct InvoiceLog {
  /// What judging looks at again and again. The act itself stays in the case's log: with many letters and many invoices
  /// each would else be held once for each invoice.
  struct Entry {
    let index: Int
    let day: Day?
    let deadline: Day?
    let isLetter: Bool
    /// Whether it asks for payment: a dunning letter does, a friendly reminder where it sets a deadline, a talk always.
    let isDemand: Bool
    let hasBounced: Bool
    let level: Int
  }

  let log: ActLog
  let invoice: Invoice
  let seats: DebtorSeats
  let entries: [Entry]

  /// What was done about an invoice, whatever the policy makes of it.
  static func entries(about invoice: Invoice, in log: ActLog) -> [Entry] {
    let levels = log.levels(for: invoice)
    return log.acts.indices.compactMap { index in
      let act = log.acts[index]
      guard act.covers(invoice) else { return nil }
      return Entry(
        index: index, day: act.day, deadline: act.letter?.deadline, isLetter: act.letter != nil,
        isDemand: act.isDemand, hasBounced: act.hasBounced, level: levels[index] ?? 0)
    }
  }

  /// - Parameter entries: all about the invoice.
  init(about invoice: Invoice, _ entries: [Entry], in log: ActLog, _ seats: DebtorSeats) {
    self.log = log
    self.invoice = invoice
    self.seats = seats
    self.entries = entries
  }

  func act(_ entry: Entry) -> Act { log.acts[entry.index] }

  /// Whether an act is what a step asks for, whatever its faults.
  func serves(_ entry: Entry, _ required: RequiredAct) -> Bool { log.serves(entry, required) }

  /// What stands there in the case's log, where it is about the invoice.
  func entry(at index: Int?) -> Entry? { index.flatMap { index in entries.first { $0.index == index } } }

  // MARK: Deadlines that run

  /// A deadline, and the letter that set it.
  struct Running {
    let deadline: Day
    let index: Int
  }

  /// The latest deadline that letters of other steps, or of none, had set before the day of each act, and in all.
  ///
  /// Letters that may be the step itself do not count: a letter sent again for a better one replaces it.
  /// A step that is no letter waits for none.
  func deadlines(before step: PolicyStep, at position: Int, _ timetable: Timetable) -> (
    each: [Running?], all: Running?
  ) {
    guard step.isLetter else { return ([], nil) }
    var each: [Running?] = []
    each.reserveCapacity(entries.count)
    var before: Running?
    var today: (day: Day?, running: Running?)
    for entry in entries {
      if entry.day != today.day {
        before = InvoiceLog.later(before, today.running)
        today = (entry.day, nil)
      }
      each.append(before)
      guard entry.isLetter, !entry.hasBounced, let deadline = entry.deadline else { continue }
      let isOwn = step.letterMarks.contains { log.serves(entry, $0.bit, level: $0.level) }
      guard !isOwn || timetable.spent(entry.index, before: position) != 0 else { continue }
      today.running = InvoiceLog.later(today.running, Running(deadline: deadline, index: entry.index))
    }
    return (each, InvoiceLog.later(before, today.running))
  }

  private static func later(_ left: Running?, _ right: Running?) -> Running? {
    guard let left, let right else { return left ?? right }
    return right.deadline > left.deadline ? right : left
  }

  // MARK: What the handover looks at

  /// The letter with the latest deadline that did not bounce.
  var latestDeadline: Reminder? {
    var latest: (day: Day, index: Int)?
    for entry in entries where entry.isLetter && !entry.hasBounced {
      guard let deadline = entry.deadline, latest.map({ deadline > $0.day }) ?? true else { continue }
      latest = (deadline, entry.index)
    }
    return latest.flatMap { log.acts[$0.index].letter }
  }

  /// The last letter of that kind that did not bounce.
  func last(_ kind: Reminder.Kind?) -> Reminder? {
    entries.last { $0.isLetter && !$0.hasBounced && log.acts[$0.index].letter?.kind == kind }.flatMap {
      log.acts[$0.index].letter
    }
  }
}
