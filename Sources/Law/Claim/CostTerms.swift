import CaseModel

/// The costs that belong to one invoice, each with what may be claimed of it.
struct CostTerms {
  let costs: [ClaimCost]
  /// What would be claimed, were the claim in euros.
  let reservations: [ClaimReservation]

  /// - Parameters:
  ///   - letters: those whose fee belongs to this invoice.
  ///   - others: costs that belong to this invoice.
  init(
    of invoice: Invoice, in file: CaseFile, letters: [Reminder], others: [Cost], _ verzug: Verzug, _ law: LawBook,
    currency: Currency, asOf: Day
  ) {
    var costs: [ClaimCost] = []
    let owed = CostTerms.lumpSum(of: invoice, in: file, verzug, law, asOf: asOf)
    let lumpSum = owed.flatMap { $0.currency == currency ? $0 : nil }
    // A fee for what brought the default about would not be claimed in euros either.
    let hasForeignFee = letters.contains { letter in
      guard let fee = letter.fee, let sent = letter.sent, let from = verzug.from else { return false }
      return fee.isPositive && fee.currency != currency && from <= sent && verzug.begun?.place != letter.origin.place
    }
    reservations = owed != nil && lumpSum == nil || hasForeignFee ? [.costsInEuros] : []
    if let lumpSum, let from = verzug.from, let place = verzug.begun?.place {
      costs.append(ClaimCost(kind: .lumpSum, on: from, asked: lumpSum, amount: lumpSum, reason: .full, place: place))
    }
    var covered = lumpSum?.cents ?? 0
    for letter in letters.sorted(by: { ($0.sent ?? asOf, $0.origin.place) < ($1.sent ?? asOf, $1.origin.place) }) {
      guard let cost = CostTerms.reminder(letter, verzug, law, currency, covered: &covered)
      else { continue }
      costs.append(cost)
    }
    for cost in others {
      let needsDefault = cost.kind != .returnDebit
      let isProven = cost.file.map { file.document(at: $0) != nil } ?? false
      let isInDefault = verzug.from.map { $0 <= cost.on } ?? false
      let reason: ClaimCost.Reason = !isProven ? .unproven : needsDefault && !isInDefault ? .beforeDefault : .full
      costs.append(
        ClaimCost(
          kind: .other(cost.kind), on: cost.on, asked: cost.amount,
          amount: reason == .full ? cost.amount : Money(cents: 0, currency), reason: reason,
          place: cost.origin.place))
    }
    self.costs = costs
  }

  /// Forty euros on each remuneration a debtor who is no consumer is in default with.
  private static func lumpSum(
    of invoice: Invoice, in file: CaseFile, _ verzug: Verzug, _ law: LawBook, asOf: Day
  ) -> Money? {
    let declared = Declared(file, asOf: asOf)
    guard invoice.remuneration == true, declared.debtorIsBusiness, verzug.begun != nil,
      file.interest?.lumpSum ?? true, file.contract?.consumerCredit == nil
    else { return nil }
    return law.verzugspauschale.value(on: declared.obligationDay(of: invoice))
  }

  /// The fee of a letter: nothing for the one that brings about the default or comes before it; then what courts accept;
  /// then what the lump sum does not cover.
  private static func reminder(
    _ letter: Reminder, _ verzug: Verzug, _ law: LawBook, _ currency: Currency, covered: inout Int64
  ) -> ClaimCost? {
    guard let fee = letter.fee, fee.isPositive, fee.currency == currency, let sent = letter.sent else { return nil }
    func cost(_ cents: Int64, _ reason: ClaimCost.Reason) -> ClaimCost {
      ClaimCost(
        kind: .reminder, on: sent, asked: fee, amount: Money(cents: cents, currency), reason: reason,
        place: letter.origin.place(of: "fee"))
    }
    guard let from = verzug.from, from <= sent, verzug.begun?.place != letter.origin.place else {
      return cost(0, .beforeDefault)
    }
    guard let limit = law.mahnkosten.value(on: sent), limit.currency == currency else { return cost(0, .unknown) }
    let accepted = min(fee.cents, limit.cents)
    let setOff = min(covered, accepted)
    covered -= setOff
    if setOff > 0 { return cost(accepted - setOff, .coveredByLumpSum(Money(cents: setOff, currency))) }
    return cost(accepted, accepted < fee.cents ? .limited(to: limit) : .full)
  }
}
