import Custody

/// The packages and updates of one case that left the house, as its events have it, one after the other.
struct Departures {
  /// In the order in which they arrived.
  private(set) var arrived: [Departure] = []
  /// One that was begun, and whose outcome nobody wrote down.
  private(set) var open: Event?

  /// That one, where it is an update.
  var openUpdate: Event? { open.flatMap { $0.kind == .updateSending ? $0 : nil } }

  /// A package or an update: the event that says what it is, and the first that says that it arrived.
  struct Departure {
    let begun: Event
    let arrival: Event
  }

  /// - Parameter events: of one case, in order.
  init(_ events: some Sequence<Event>) {
    for event in events {
      switch event.kind {
      case .sending, .updateSending: open = event
      case .notDelivered, .updateNotDelivered: open = nil
      case .outcomeUnknown, .updateUnknown, .placing, .attempted, .drafted: break
      // An update arrives as what it tells: each of those kinds names its file, and nothing else does.
      default:
        guard let begun = open, let file = begun.details["file"], event.details["file"] == file else { continue }
        arrived.append(Departure(begun: begun, arrival: event))
        open = nil
      }
    }
  }
}
