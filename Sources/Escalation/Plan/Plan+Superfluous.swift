import CaseModel

extension [Plan.Action] {
  /// Without inquiries that have to be made again later for the same invoices, and that nothing in between comes after: the
  /// youngest counts.
  func withoutWhatIsDoneAgain(under policy: Policy) -> [Plan.Action] {
    // Where the court comes last, all else has to be done before it is announced.
    guard policy.fairness.legalLast == nil else { return self }
    return indices.filter { index in
      let action = self[index]
      guard action.required.kind.source == .inquiry, action.step.fresh != nil,
        !policy.steps.contains(where: { $0.after.contains(action.step.name) })
      else { return true }
      return !self[(index + 1)...].contains { later in
        later.step.name == action.step.name && Set(action.invoices).isSubset(of: later.invoices)
      }
    }.map { self[$0] }
  }
}
