import CaseModel
import Foundation
import Law
import TestSupport

/// Working days of the second opinion: by the published table of holidays, 2024 to 2028.
struct WorkingDays {
  /// The table beside the checkout; nil where it is not there.
  static let published: WorkingDays? = {
    guard let csv = try? String(contentsOfFile: Corpus.shared + "/law/feiertage.csv", encoding: .utf8) else {
      return nil
    }
    var holidays: [String: Set<Day>] = [:]
    for row in Table(csv: csv).rows {
      guard let day = Day(iso: row["date"] ?? "") else { return nil }
      let states = (row["states"] ?? "").split(separator: " ").map(String.init)
      for state in states == ["ALL"] ? HolidaysTests.states : states { holidays[state, default: []].insert(day) }
    }
    return WorkingDays(holidays: holidays)
  }()

  private let holidays: [String: Set<Day>]

  /// § 193 BGB: turns the leaves until a working day is reached, in every Land that counts.
  func onOrAfter(_ day: Day, in states: [String]) -> Day {
    var day = day
    while Almanac.leaf(day).weekday >= 6 || states.contains(where: { holidays[$0]?.contains(day) ?? false }) {
      day = Almanac.next(day)
    }
    return day
  }
}

/// The first day that bears default interest, by the words of § 286 BGB: every trigger that can be shown gives a day, the
/// earliest counts, and none before the creditor's own performance.
struct DailyDefault {
  private(set) var firstInterestDay: Day?

  init(of claim: ClaimCase, by calendar: WorkingDays, asOf: Day) {
    let file = claim.file
    let invoice = claim.invoices[0]
    let states = claim.debtors.compactMap { $0.address?.state }
    let isConsumer = claim.debtors.contains { $0.kind != .business }
    let isRemuneration = invoice.remuneration == true
    func holds(_ path: String?) -> Bool { file.documents.contains { $0.path == path } }
    func dayAfter(_ last: Day) -> Day { Almanac.next(calendar.onOrAfter(last, in: states)) }
    func later(_ day: Day, _ days: Int) -> Day { (0..<days).reduce(day) { day, _ in Almanac.next(day) } }
    var days: [Day] = []

    let arrival = invoice.received.flatMap { $0.evidence == nil ? nil : $0.on }
    let performance = invoice.performed.flatMap { holds($0.file) ? $0.on : nil }
    if let due = invoice.due {
      // (1): a letter that demands what is due already, and may be demanded already.
      for letter in claim.reminders where letter.kind != .reminder && holds(letter.file) {
        guard letter.delivery?.state == .delivered, let came = letter.delivery?.on, came <= asOf,
          came > calendar.onOrAfter(due.on, in: states), letter.sent.map({ $0 <= came }) ?? true,
          (invoice.performed?.on).map({ $0 <= came }) ?? true
        else { continue }
        days.append(letter.deadline.map { dayAfter(max($0, came)) } ?? Almanac.next(came))
      }
      // (2) No. 1 and 2.
      if due.days == nil && (due.basis == .law || due.basis == .agreed && holds(claim.contract?.file)) {
        days.append(dayAfter(due.on))
      }
      if let count = due.days, due.basis == .agreed, holds(claim.contract?.file) {
        let event: Day?
        switch due.after {
        case .receipt: event = arrival
        case .performance: event = performance
        case .invoiceDate, nil: event = invoice.issued
        }
        if let event { days.append(dayAfter(max(later(event, count), due.on))) }
      }
      // (3).
      if isRemuneration {
        if let arrival, !isConsumer || invoice.defaultNotice == true {
          days.append(dayAfter(later(max(arrival, due.on), 30)))
        }
        if let performance, arrival == nil, !isConsumer {
          days.append(dayAfter(later(max(performance, due.on), 30)))
        }
      }
    }
    // (2) No. 3, and (1) sentence 2: nobody is late while he may still pay in time.
    func after(_ event: Day) -> Day {
      guard let due = invoice.due?.on, event <= calendar.onOrAfter(due, in: states) else { return Almanac.next(event) }
      return dayAfter(due)
    }
    for contact in claim.contacts where contact.result == .refuses && holds(contact.file) && contact.at.day <= asOf {
      days.append(after(contact.at.day))
    }
    for proceeding in claim.proceedings where proceeding.kind != .insolvencyFiling {
      if let served = proceeding.served, served <= asOf { days.append(after(served)) }
    }
    firstInterestDay = days.min().map { first in (invoice.performed?.on).map { max(first, Almanac.next($0)) } ?? first }
  }
}
