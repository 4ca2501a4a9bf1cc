import CaseModel
import Intake

extension Reply.Case {
  /// The events in the order of their days, whichever end of a list is the newest; what bears no day stays behind what it
  /// follows, and of one day the order of the file counts.
  var eventsInOrder: [Reply.Event] {
    let days = events.compactMap(\.day)
    let isNewestFirst = zip(days, days.dropFirst()).allSatisfy { $0 >= $1 } && days.first != days.last
    let ordered = isNewestFirst ? events.reversed() : events
    var last: Day?
    let dated = ordered.enumerated().map { index, event in
      last = event.day ?? last
      return (day: last?.number ?? .min, index: index, event: event)
    }
    return dated.sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map(\.event)
  }
}
