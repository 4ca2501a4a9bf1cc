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
    /// Which of the case's handovers that is, from 1; nil where none can be.
    let handover: Int?

    /// Whether it says so itself, and not its day.
    var isNamed: Bool { told.handover != nil || told.package != nil }
  }

  init(_ entry: Reply.Case, from recipient: String, _ history: CaseHistory, _ last: LastHandOver?) {
    let numbers = WordByHandOver.fileNumbers(of: entry, before: history)
    let arrivals = ArrivedHandOver.all(in: history.events).filter { $0.recipient == recipient }
    let hasNoMore = last?.recipient != recipient && !arrivals.isEmpty
    var latest = entry
    var earlier: [Earlier] = []
    latest.events = []
    let before = arrivals.filter { $0.round < last?.round ?? 0 }.compactMap(\.firstDay)
    func round(_ event: Reply.Event) -> Int? {
      // Who has the case again tells of a time before.
      let own = arrivals.filter { hasNoMore || $0.round < last?.round ?? 0 }
      if let handover = event.handover { return own.first { $0.round == handover }?.round }
      if let rounds = event.package.flatMap({ last?.packages[$0] }) {
        return own.last { rounds.contains($0.round) }?.round
      }
      if let number = event.fileNumber {
        let rounds = history.rounds(under: number)
        if let arrival = own.last(where: { rounds.contains($0.round) }) { return arrival.round }
      }
      let began = own.filter { arrival in
        event.day.map { day in arrival.firstDay.map { $0 <= day } ?? true } ?? true
      }
      return began.last?.round
    }
    for event in entry.events {
      if hasNoMore {
        earlier.append(Earlier(told: event, sign: .replyCaseElsewhere, handover: round(event)))
      } else if last?.isBefore(event) == true {
        earlier.append(Earlier(told: event, sign: .replyPackageDiffers, handover: round(event)))
      } else if event.fileNumber.map(numbers.contains) == true {
        earlier.append(Earlier(told: event, sign: .replyOfWhichHandOver, handover: round(event)))
      } else if last?.isOlder(event, since: before) == true {
        earlier.append(Earlier(told: event, sign: .replyDayBefore, handover: round(event)))
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
  /// Of which of its handovers something was written down under that file number.
  fileprivate func rounds(under fileNumber: String) -> Set<Int> {
    Set(events.filter { $0.details[FileNumbers.detail] == fileNumber }.map(round))
  }

  /// Which of the case's handovers an entry is of, from 1; 0 before the first arrived.
  func round(of event: Event) -> Int {
    event.details[ToldEvent.handover].flatMap { Int($0) }
      ?? events.count { $0.kind == .delivered && $0.sequence < event.sequence }
  }
}

extension LastHandOver {
  /// Whether a reply names an earlier handover, or its package; the number goes first.
  func isBefore(_ event: Reply.Event) -> Bool {
    if let handover = event.handover { return handover < round }
    return event.package.flatMap { packages[$0] }.map { !$0.contains(round) } ?? false
  }

  /// Whether a payment, or an end, is of a day before this handover, and of the time of an earlier one.
  ///
  /// - Parameter days: from when the recipient had the case before.
  func isOlder(_ event: Reply.Event, since days: [Day]) -> Bool {
    guard event.kind.isPayment || [.rejected, .settled, .closed].contains(event.kind), !isMeant(by: event),
      let day = event.day, let firstDay, day < firstDay
    else {
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
