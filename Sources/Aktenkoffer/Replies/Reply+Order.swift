import CaseModel
import Intake

extension Reply.Case {
  /// The events in the order of their days, whichever end of a list is the newest; what bears no day stays behind what it
  /// follows. Of one day the order of the file counts, but that nothing follows the end: settled comes behind everything
  /// else, and closed behind that; and in a list nothing comes before the arrival.
  ///
  /// - Parameter isList: whether it is none of our own form, which tells in the order in which things happened.
  func eventsInOrder(ofList isList: Bool) -> [Reply.Event] {
    let ordered = isList && isNewestFirst ? events.reversed() : events
    var last: Day?
    let dated = ordered.enumerated().map { index, event in
      last = event.day ?? last
      let stage = isList && event.kind == .acknowledged ? -1 : event.kind.stageOfEnd
      return (day: last?.number ?? .min, stage: stage, index: index, event: event)
    }
    let sorted = dated.sorted { ($0.day, $0.stage, $0.index) < ($1.day, $1.stage, $1.index) }.map(\.event)
    guard let end = sorted.lastIndex(where: { $0.kind == .settled }) else { return sorted }
    // Who settles what it refused did not give it back; that it refused is kept behind the end.
    let refusals = sorted[..<end].filter { $0.kind == .rejected }
    return sorted[..<end].filter { $0.kind != .rejected } + [sorted[end]] + refusals + sorted[(end + 1)...]
  }

  /// Whether the list begins with what is newest: it never goes to a later day, and within a day nowhere the way that a case
  /// goes. A list that is oldest first may have an older line at its end, which was booked late.
  private var isNewestFirst: Bool {
    let dated = events.filter { $0.day != nil }
    let days = dated.compactMap(\.day)
    guard days.first != days.last, zip(days, days.dropFirst()).allSatisfy({ $0 >= $1 }) else { return false }
    var (day, furthest): (Day?, Int?)
    for event in dated {
      if event.day != day { (day, furthest) = (event.day, nil) }
      guard let stage = event.kind.stage else { continue }
      if let furthest, stage > furthest { return false }
      furthest = stage
    }
    return true
  }
}

extension Reply.Kind {
  /// How far on its way a case is with that word; nil where the word says nothing of it.
  fileprivate var stage: Int? {
    switch self {
    case .acknowledged: 0
    case .accepted: 1
    case .rejected, .settled: 2
    case .closed: 3
    case .question, .paymentHere, .paymentThere: nil
    }
  }

  /// 0 of everything but what ends a case.
  fileprivate var stageOfEnd: Int { self == .settled ? 1 : self == .closed ? 2 : 0 }
}
