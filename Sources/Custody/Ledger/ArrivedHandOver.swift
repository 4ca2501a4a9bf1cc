/// A handover of a case that arrived: who got it, and in which package.
public struct ArrivedHandOver: Sendable {
  /// What was written down before it was sent; nil in a ledger that somebody made by hand.
  public let begun: Event?
  public let delivered: Event
  /// Which of the case's it is, from 1.
  public let round: Int

  public var recipient: String? { begun?.recipient ?? delivered.recipient }
  public var package: String? { begun?.package ?? delivered.package }

  /// - Parameter events: of one case, in order.
  public static func all(in events: some Sequence<Event>) -> [ArrivedHandOver] {
    var begun: Event?
    var all: [ArrivedHandOver] = []
    for event in events {
      switch event.kind {
      case .sending: begun = event
      case .notDelivered: begun = nil
      case .delivered:
        all.append(ArrivedHandOver(begun: begun, delivered: event, round: all.count + 1))
        begun = nil
      default: break
      }
    }
    return all
  }
}
