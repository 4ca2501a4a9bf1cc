import CaseModel

/// What the policy says of where a case goes.
public enum RouteChoice: Sendable {
  /// The policy leaves it open.
  case open
  case to(Route)
  /// No clause foresees this case.
  case unforeseen
  /// It hangs on what nobody knows.
  case unknown(Route, [ConditionGap])
}

extension Docket {
  /// The first clause that holds; one that may hold stops the search, since nobody can tell.
  func chooseRoute() -> RouteChoice {
    guard !policy.routes.isEmpty else { return .open }
    let due = openHistories.compactMap(\.due).min()
    var isCourtOpen: Bool?
    func isCourtReady() -> Bool {
      let isOpen = isCourtOpen ?? isOpen(.court)
      isCourtOpen = isOpen
      return isOpen
    }
    for route in policy.routes {
      switch route.when.holds(
        for: facts, due: due, longStandingAfter: policy.customers?.value, isCourtReady: isCourtReady())
      {
      case .yes: return .to(route)
      case .no: continue
      case .unknown(let gaps): return .unknown(route, gaps)
      }
    }
    return .unforeseen
  }
}
