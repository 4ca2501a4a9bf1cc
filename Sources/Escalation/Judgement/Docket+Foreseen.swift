import CaseModel

extension Docket {
  /// The first day on which a step can be taken, or taken again, without breaking the measure of fairness; nil where nobody
  /// can tell it, since nothing may be demanded for now.
  func foreseen(_ record: StepRecord, of history: StepHistory) -> Day? {
    guard var from = record.projectedFrom else { return nil }
    if record.step.isDemand {
      guard !file.isAtRest(asOf: asOf) else { return nil }
      if let promised = promised(for: history.invoice) { from = max(from, promised) }
    }
    guard policy.fairness.contactLimit != nil, record.step.alternatives.first?.isApproach == true else { return from }
    return dayOfApproach(from: from, beside: approaches.map(\.day))
  }

  /// Until when a promise about an invoice is awaited: the first day behind it; nil where none is.
  private func promised(for invoice: Invoice) -> Day? {
    awaitedPromises.filter { $0.contact.covers(invoice) }.map(\.until).max()
  }
}

extension CaseFile {
  /// Whether an arrangement or insolvency proceedings whose end nobody knows forbid to demand anything.
  func isAtRest(asOf: Day) -> Bool {
    offers.contains { $0.isRunning(asOf: asOf) }
      || suspensions.contains { $0.kind == .insolvency && $0.lasts(asOf: asOf) }
      || debtors.contains { $0.representedBy.contains { $0.role == .insolvencyAdministrator } }
  }
}

extension Offer {
  /// Whether it was accepted, puts payment off and still stands. A day yet to come is a mistake, and ends nothing; nor do
  /// days that contradict each other.
  func isRunning(asOf: Day) -> Bool {
    guard kind != .paymentMethod, let accepted else { return false }
    return broken.map { $0 > asOf || $0 < accepted } ?? true
  }
}
