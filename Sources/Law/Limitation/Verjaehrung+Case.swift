import CaseModel

extension Verjaehrung {
  /// What the case tells of one invoice.
  ///
  /// - Parameters:
  ///   - papers: paths of all documents of the case.
  ///   - payments: the days on which something was paid on this debt.
  ///   - loanInDefaultFrom: of a consumer loan, the first day in default, where § 497 (3) sentence 3 BGB is verified.
  /// - Returns: nil where it is unknown when the claim fell due, or how long the law gave it.
  init?(
    of invoice: Invoice, in file: CaseFile, papers: Set<String>, payments: [Day], loanInDefaultFrom: Day?,
    _ law: LawBook, asOf: Day
  ) {
    guard let arose = invoice.aroseOn, let regular = law.verjaehrungRegel.value(on: arose),
      let ofTitles = law.verjaehrungTitel.value(on: arose)
    else { return nil }
    // What lengthens the time against the debtor counts only where a paper of the case shows it.
    func isShown(_ path: String?) -> Bool { path.map(papers.contains) ?? false }
    var pauses =
      file.suspensions.filter { isShown($0.file) }.compactMap { Pause($0, asOf: asOf) }
      + file.proceedings.compactMap { Pause($0, asOf: asOf) }
    if let from = loanInDefaultFrom {
      pauses.append(Pause(.consumerCredit, from: from, through: arose.addingYears(10)))
    }
    let acknowledged = file.acknowledgements.filter { $0.invoice == nil || $0.invoice == invoice.number }
      .filter { isShown($0.file) }.compactMap { $0.on.map { Restart(on: $0, by: .acknowledgement) } }
    let plans = file.offers.filter { $0.kind == .instalments && isShown($0.file) }
      .compactMap { $0.accepted.map { Restart(on: $0, by: .instalments) } }
    let titled = file.titles.filter { isShown($0.file) }.compactMap(\.final).filter { $0 <= asOf }.min()
    self.init(
      arose: arose, pauses: pauses, restarts: payments.map { Restart(on: $0, by: .payment) } + acknowledged + plans,
      titled: titled, asOf: asOf, years: (regular, ofTitles))
  }
}

extension Invoice {
  /// When the claim fell due, as early as it can be said to have done.
  ///
  /// A later day that only the creditor named leaves the claim due when he had performed (§ 271 (1) BGB).
  public var aroseOn: Day? {
    guard let payableOn else { return nil }
    switch due?.basis {
    case .agreed, .law: return payableOn
    case .unilateral, nil: return [payableOn, issued, performedOn].compactMap { $0 }.min()
    }
  }
}

extension Verjaehrung.Pause {
  /// What "other" may be nobody can reckon with; it is left out, so that the last day is a safe one.
  fileprivate init?(_ suspension: Suspension, asOf: Day) {
    guard let from = suspension.from else { return nil }
    // What has not ended lasts.
    let to = suspension.to.flatMap { $0 <= asOf ? $0 : nil }
    switch suspension.kind {
    case .negotiation: self.init(.negotiation, from: from, through: to)
    // § 204 (2) BGB: suspended for six months after the last act.
    case .court, .insolvency: self.init(.proceedings, from: from, through: to?.addingMonths(6))
    case .forceMajeure: self.init(.forceMajeure, from: from, through: to)
    case .other, nil: return nil
    }
  }

  /// Suspended from filing where service followed shortly (§ 167 ZPO), else from service.
  fileprivate init?(_ proceeding: Proceeding, asOf: Day) {
    let from: Day?
    switch (proceeding.kind, proceeding.filed, proceeding.served) {
    case (.insolvencyFiling, let filed, _): from = filed
    case (_, let filed?, let served?): from = served.days(since: filed) <= 30 ? filed : served
    case (_, nil, let served): from = served
    default: from = nil
    }
    guard let from else { return nil }
    // A payment order lapses six months after service unless something follows (§ 701 ZPO); what did not follow yet is
    // not counted on.
    let last = proceeding.lastAct ?? (proceeding.kind == .paymentOrder ? proceeding.served : nil)
    self.init(.proceedings, from: from, through: last.flatMap { $0 <= asOf ? $0.addingMonths(6) : nil })
  }
}
