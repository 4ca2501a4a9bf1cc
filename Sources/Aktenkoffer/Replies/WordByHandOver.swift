import CaseModel
import Custody
import Intake

/// What a reply tells of a case, parted by the handover it is about.
///
/// A list goes on naming a case that came back and went out again: under the package or the file number of the first
/// handover and, in lines of their own, under those of the second. Who had it before and has it no more tells of that time.
struct WordByHandOver {
  /// About the last handover, or about none in particular.
  let latest: Reply.Case
  /// About one before it.
  let earlier: [Earlier]

  struct Earlier {
    let told: Reply.Event
    /// By what it is known to be about an earlier one.
    let sign: FindingKind
  }

  init(_ entry: Reply.Case, from recipient: String, _ history: CaseHistory, _ last: LastHandOver?) {
    let numbers = WordByHandOver.fileNumbers(of: entry, before: history)
    let hasNoMore = last?.recipient != recipient && history.wentTo(recipient)
    var latest = entry
    var earlier: [Earlier] = []
    latest.events = []
    let before = last.map { history.firstDays(at: recipient, before: $0) } ?? []
    for event in entry.events {
      if hasNoMore {
        earlier.append(Earlier(told: event, sign: .replyCaseElsewhere))
      } else if last?.isBefore(event) == true {
        earlier.append(Earlier(told: event, sign: .replyPackageDiffers))
      } else if event.fileNumber.map(numbers.contains) == true {
        earlier.append(Earlier(told: event, sign: .replyOfWhichHandOver))
      } else if last?.isOlder(event, since: before) == true {
        earlier.append(Earlier(told: event, sign: .replyDayBefore))
      } else {
        latest.events.append(event)
      }
    }
    if !earlier.isEmpty {
      latest.package = latest.events.lazy.compactMap(\.package).first
      latest.fileNumber = latest.events.lazy.compactMap(\.fileNumber).first
    }
    self.latest = latest
    self.earlier = earlier
  }

  /// The file numbers under which the entry tells of earlier handovers: those of old, where one beside them is not.
  ///
  /// Alone a number of old says nothing: a recipient may keep it.
  private static func fileNumbers(of entry: Reply.Case, before history: CaseHistory) -> Set<String> {
    let told = Set(entry.events.compactMap(\.fileNumber))
    guard told.count > 1, let delivered = history.events.lastIndex(where: { $0.kind == .delivered }) else { return [] }
    func numbers(_ events: ArraySlice<Event>) -> Set<String> {
      Set(events.compactMap { $0.details[FileNumbers.detail] })
    }
    let old = numbers(history.events[..<delivered]).subtracting(numbers(history.events[delivered...]))
    return told.isSubset(of: old) ? [] : told.intersection(old)
  }
}

extension CaseHistory {
  /// From when that recipient had the case in each handover before that one.
  fileprivate func firstDays(at recipient: String, before last: LastHandOver) -> [Day] {
    var begun: Event?
    return events.compactMap { event in
      if event.kind == .sending { begun = event }
      guard event.kind == .delivered, event.sequence < last.delivered.sequence else { return nil }
      return (begun?.recipient ?? event.recipient) == recipient ? event.firstDay(since: begun) : nil
    }
  }

  /// Whether a handover to that recipient arrived.
  fileprivate func wentTo(_ recipient: String) -> Bool {
    events.indices.contains { index in
      events[index].kind == .delivered
        && events[..<index].last { $0.kind == .sending }?.recipient == recipient
    }
  }
}

extension LastHandOver {
  /// Whether a reply names an earlier handover, or its package; the number goes first.
  func isBefore(_ event: Reply.Event) -> Bool {
    if let handover = event.handover { return handover < round }
    return event.package.flatMap { packages[$0] }.map { !$0.contains(round) } ?? false
  }

  /// Whether a payment is of a day before this handover, and of the time of an earlier one.
  ///
  /// - Parameter days: from when the recipient had the case before.
  func isOlder(_ event: Reply.Event, since days: [Day]) -> Bool {
    guard event.kind.isPayment, !isMeant(by: event), let day = event.day, let firstDay, day < firstDay else {
      return false
    }
    return days.contains { $0 <= day }
  }

  /// Whether a reply names this handover, and no other.
  func isMeant(by event: Reply.Event) -> Bool {
    if let handover = event.handover { return handover == round }
    return event.package.flatMap { packages[$0] } == [round]
  }
}
