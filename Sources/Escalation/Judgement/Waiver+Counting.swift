import CaseModel

extension WaiverTerms {
  /// What the policy has against a waiver; nil where nothing.
  enum Objection {
    case step, person, reason
  }

  func objection(to waiver: Waiver) -> Objection? {
    if let steps, waiver.step != Waiver.limitation, !steps.contains(waiver.step) { return .step }
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
    /// Nobody can do without a step for an invoice that is yet to be written.
    case beforeInvoice(waived: Day, issued: Day)
  }

  func flaw(in file: CaseFile, asOf: Day) -> Flaw? {
    guard reason?.contains(where: \.isLetter) == true, approvedBy?.contains(where: \.isLetter) == true, let on,
      on <= asOf
    else { return .incomplete }
    let issued = file.invoices.filter { invoice == nil || $0.number == invoice }.compactMap(\.issued).min()
    return issued.flatMap { on < $0 ? .beforeInvoice(waived: on, issued: $0) : nil }
  }
}
