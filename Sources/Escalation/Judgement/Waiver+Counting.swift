import CaseModel

extension WaiverTerms {
  /// What the policy has against a waiver; nil where nothing.
  enum Objection {
    case step, person, reason
  }

  func objection(to waiver: Waiver) -> Objection? {
    if let steps, !Waiver.beyondPolicies.contains(waiver.step), !steps.contains(waiver.step) { return .step }
    if let by, waiver.approvedBy.map({ !by.contains($0) }) ?? true { return .person }
    if let reasons, waiver.reason.map({ reason in !reasons.contains { reason.hasPrefix($0) } }) ?? true {
      return .reason
    }
    return nil
  }
}

extension Waiver {
  /// Why a waiver counts for nothing, whatever the policy says.
  enum Flaw {
    /// It lacks its reason, its person or a day up to the day of the check.
    case incomplete
    /// Nobody can do without a step for an invoice that is yet to be written: it counts for none of those it names.
    case beforeInvoices(waived: Day, issued: Day)
  }

  /// Whether it says who accepted what, when, and why.
  package func isInOrder(in file: CaseFile, asOf: Day) -> Bool { flaw(in: file, asOf: asOf) == nil }

  /// What a waiver names to accept that a payment a recipient told of never was; no step of any policy.
  package static let toldPayment = "told_payment"

  /// What a waiver names to accept that a claim came back as settled or hopeless and is neither; likewise.
  package static let toldEnd = "told_end"

  /// What a waiver names to accept that a claim came back as disputed, and nobody objected to it; likewise.
  package static let toldDispute = "told_dispute"

  func flaw(in file: CaseFile, asOf: Day) -> Flaw? {
    guard reason?.contains(where: \.isLetter) == true, approvedBy?.contains(where: \.isLetter) == true, let on,
      on <= asOf
    else { return .incomplete }
    let named = file.invoices.filter(names)
    guard !named.isEmpty, !named.contains(where: counts), let issued = named.compactMap(\.issued).min() else {
      return nil
    }
    return .beforeInvoices(waived: on, issued: issued)
  }

  private func names(_ invoice: Invoice) -> Bool { self.invoice == nil || self.invoice == invoice.number }

  /// Whether it is about an invoice and no older than that.
  func counts(for invoice: Invoice) -> Bool {
    names(invoice) && !isOlder(than: invoice)
  }

  /// Whether it is about an invoice that was written only after it.
  func comesTooEarly(for invoice: Invoice) -> Bool { names(invoice) && isOlder(than: invoice) }

  private func isOlder(than invoice: Invoice) -> Bool {
    on.flatMap { on in invoice.issued.map { on < $0 } } ?? false
  }
}

extension CaseLook {
  /// Who answers for something of an invoice whatever the policy says: `limitation`, `cash_discount`.
  func waiver(_ what: String, for invoice: Invoice) -> Waiver? {
    file.waivers.first { $0.step == what && $0.isInOrder(in: file, asOf: asOf) && $0.counts(for: invoice) }
  }
}
