import CaseModel

extension Hit {
  /// A breach of a demand of fairness, weighing as the policy says.
  init(
    _ place: Place, against otherPlace: Place? = nil, _ message: @autoclosure @escaping () -> Text,
    of demand: Fairness.Demand,
    remedy: @autoclosure @escaping () -> Text? = nil, actFrom: Day? = nil, invoices: [Invoice] = [],
    waiver: Waiver? = nil, atMost severity: Severity = .block
  ) {
    self.init(
      place, against: otherPlace, message(), remedy: remedy(), actFrom: actFrom, invoices: invoices,
      clause: demand.clause.number, waiver: waiver, severity: max(severity, demand.weight.severity ?? .note))
  }
}

extension CaseLook {
  /// Talks with somebody, up to the day of the check.
  var talks: [Contact] { log.acts.compactMap(\.contact).filter(\.isTalk) }
}
