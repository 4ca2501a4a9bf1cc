import CaseModel

/// Where a case stands between the desk and the recipient.
public enum CaseState: String, CaseIterable, Sendable {
  /// Taken into the ledger, not judged yet.
  case known
  case held
  case ready
  case approved
  case packed
  /// On its way; until the outcome is known, nothing else may happen to it.
  case sending
  case delivered
  case acknowledged
  case accepted
  case rejected
  case recalled
  case settled
  case closed
  case archived

  public var title: Text {
    switch self {
    case .known: Text("erfasst", "known")
    case .held: Text("gehalten", "held")
    case .ready: Text("abgabereif", "ready")
    case .approved: Text("freigegeben", "approved")
    case .packed: Text("gepackt", "packed")
    case .sending: Text("unterwegs, Ausgang offen", "on its way, outcome open")
    case .delivered: Text("übergeben", "delivered")
    case .acknowledged: Text("Eingang bestätigt", "acknowledged")
    case .accepted: Text("angenommen", "accepted")
    case .rejected: Text("abgelehnt", "rejected")
    case .recalled: Text("zurückgerufen", "recalled")
    case .settled: Text("erledigt", "settled")
    case .closed: Text("geschlossen", "closed")
    case .archived: Text("archiviert", "archived")
    }
  }

  /// With a recipient, who works on it.
  public var isOutside: Bool { CaseState.outside.contains(self) }

  /// In the house: before anything left it, or after it came back.
  public var isInside: Bool { CaseState.inside.contains(self) }

  /// What `isInside` asks for.
  static let inside: Set<CaseState> = [.known, .held, .ready, .approved, .packed, .rejected, .recalled]
  static let outside: Set<CaseState> = [.delivered, .acknowledged, .accepted]
  /// Where a recipient that has the case, or had it, may still be told something.
  static let reachable = outside.union([.settled, .recalled, .rejected, .held, .ready, .approved, .packed])
  /// Where what was begun before may turn out to have arrived, or not.
  static let told = reachable.union([.closed, .archived])
}
