/// The last handover of a case that arrived: who has it, or had it last, and in which package.
public struct LastHandOver: Sendable {
  public let arrival: ArrivedHandOver
  /// Which round each package came with: the same one may have gone out twice.
  public let packages: [String: [Int]]

  public var begun: Event? { arrival.begun }
  public var delivered: Event { arrival.delivered }
  /// 1 for the first.
  public var round: Int { arrival.round }
  public var recipient: String? { arrival.recipient }
  public var package: String? { arrival.package }

  /// - Parameter events: of one case, in order; nil where none of its handovers arrived.
  public init?(_ events: [Event]) {
    let all = ArrivedHandOver.all(in: events)
    guard let last = all.last else { return nil }
    arrival = last
    packages = all.reduce(into: [:]) { packages, arrival in
      if let package = arrival.package { packages[package, default: []].append(arrival.round) }
    }
  }
}
