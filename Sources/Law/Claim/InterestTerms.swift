import CaseModel

/// At which rate, from when and on which ground one invoice bears interest.
struct InterestTerms {
  let spans: [InterestSpan]
  /// Why less is asked than might be owed; told in a finding.
  let reservations: [ClaimReservation]

  init(of invoice: Invoice, in file: CaseFile, _ verzug: Verzug, _ law: LawBook, asOf: Day) {
    var reservations: [ClaimReservation] = []
    let declared = Declared(file, asOf: asOf)
    var spans: [InterestSpan] = []
    let agreement = file.interest
    let agreed = agreement?.fixed.map(InterestRate.fixed) ?? agreement?.pointsOverBase.map(InterestRate.overBase)
    let first = verzug.firstInterestDay
    var unproven: InterestRate?
    if let agreed, let from = agreement?.from ?? first {
      // An agreement that no document shows is not relied on, unless it says that less is owed.
      if let path = agreement?.file, file.document(at: path) != nil {
        // One day is agreed for all invoices; none bears interest before it was issued.
        let earliest = agreement?.from == nil ? from : max(from, invoice.issued ?? from)
        spans = [InterestSpan(agreed, from: earliest, ground: .vereinbart)]
      } else {
        unproven = agreed
      }
    }
    // The statutory rate, until an agreed one begins.
    if let first, spans.first.map({ first < $0.from }) ?? true {
      let (points, ground) = InterestTerms.statutory(invoice, file, declared, law, &reservations)
      let until = spans.first?.from.adding(-1)
      if let points, let unproven {
        let lower = LowerInterest(unproven, than: points, ground, from: max(first, agreement?.from ?? first), law)
        spans = InterestTerms.statutory(points, ground, from: first, until: lower.spans.first?.from) + lower.spans
        if !lower.isLower { reservations.append(.agreedInterestUnproven) }
      } else if let points {
        spans.insert(InterestSpan(.overBase(points), from: first, through: until, ground: ground), at: 0)
      }
    }
    // Among merchants a fixed rate runs from the due date until something else begins.
    if let due = invoice.payableOn, declared.isMutualCommercial(invoice), spans.first.map({ due < $0.from }) ?? true,
      let rate = law.handelszins.entry(on: due)?.value
    {
      let until = spans.first?.from.adding(-1)
      spans.insert(InterestSpan(.fixed(rate), from: due, through: until, ground: .handelsgeschaeft), at: 0)
    }
    for offer in file.offers where offer.restsInterest(in: file, asOf: asOf) {
      guard let rest = InterestRest(offer, of: invoice) else { continue }
      let left = spans.without(rest)
      if left != spans, !reservations.contains(.interestAtRest) { reservations.append(.interestAtRest) }
      spans = left
    }
    self.spans = spans
    self.reservations = reservations
  }

  /// What the law gives until an agreed rate begins.
  private static func statutory(
    _ points: Percent, _ ground: InterestSpan.Ground, from first: Day, until agreed: Day?
  ) -> [InterestSpan] {
    guard agreed.map({ $0 > first }) ?? true else { return [] }
    return [InterestSpan(.overBase(points), from: first, through: agreed?.adding(-1), ground: ground)]
  }

  /// § 288 (1) or (2) BGB, or § 497 (1), (4) BGB for consumer loans. Where it is not said that no consumer takes part and
  /// that it is remuneration, the lower rate.
  private static func statutory(
    _ invoice: Invoice, _ file: CaseFile, _ declared: Declared, _ law: LawBook,
    _ reservations: inout [ClaimReservation]
  ) -> (Percent?, InterestSpan.Ground) {
    let obligation = declared.obligationDay(of: invoice)
    switch file.contract?.consumerCredit {
    case .immovable:
      return (law.verzugszinsImmobiliardarlehen.entries.last?.value, .immobiliardarlehen)
    case .general:
      return (law.verzugszins.value(on: obligation), .verbraucherdarlehen)
    case nil: break
    }
    guard declared.debtorIsBusiness else { return (law.verzugszins.value(on: obligation), .verzug) }
    if invoice.remuneration == true, declared.creditorIsBusiness {
      return (law.verzugszinsEntgelt.value(on: obligation), .verzugEntgelt)
    }
    if invoice.remuneration == nil { reservations.append(.remunerationUnknown) }
    if invoice.remuneration == true, file.creditor.kind == nil { reservations.append(.creditorKindUnknown) }
    return (law.verzugszins.value(on: obligation), .verzug)
  }
}

/// Something that might be owed and is not asked for, because a statement or a paper is missing, or in another currency.
public enum ClaimReservation: String, CaseIterable, Sendable, Hashable {
  case agreedInterestUnproven, remunerationUnknown, creditorKindUnknown, interestAtRest, costsInEuros
}
