/// The last handover of a case that arrived: who has it, or had it last, and in which package.
public struct LastHandOver: Sendable {
  /// What was written down before it was sent; nil in a ledger that somebody made by hand.
  public let begun: Event?
  public let delivered: Event
  /// 1 for the first.
  public let round: Int
  /// Which round each package came with: the same one may have gone out twice.
  public let packages: [String: [Int]]

  public var recipient: String? { begun?.recipient ?? delivered.recipient }
  public var package: String? { begun?.package ?? delivered.package }

  /// - Parameter events: of one case, in order; nil where none of its handovers arrived.
  public init?(_ events: [Event]) {
    var begun: Event?
    var last: (begun: Event?, delivered: Event)?
    var round = 0
    var packages: [String: [Int]] = [:]
    for event in events {
      switch event.kind {
      case .sending: begun = event
      case .notDelivered: begun = nil
      case .delivered:
        last = (begun, event)
        round += 1
        if let package = begun?.package ?? event.package { packages[package, default: []].append(round) }
        begun = nil
      default: break
      }
    }
    guard let last else { return nil }
    (self.begun, delivered, self.round, self.packages) = (last.begun, last.delivered, round, packages)
  }
}
