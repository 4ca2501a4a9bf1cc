import CaseModel

/// What the sums of an invoice must satisfy, to the cent (EN 16931-1, 6.4.2).
enum EInvoiceArithmetic {
  /// In the order of the norm.
  static let rules: [EInvoiceSum] = [
    .lines, .allowances, .charges, .net, .vatBases, .vat, .gross, .payable,
  ]

  /// The findings on an invoice. Sums over a value that did not read are left alone.
  static func check(_ invoice: EInvoice, unreadable: Set<BusinessTerm> = []) -> [Finding] {
    let sums = rules.filter { unreadable.isDisjoint(with: [$0.total] + $0.parts) }.compactMap {
      $0.finding(in: invoice)
    }
    let rates = invoice.vatBreakdown.compactMap { $0.finding() }
    return sums + rates + [paymentTerms(invoice, unreadable)].compactMap(\.self)
  }

  /// BR-CO-25: who asks for money says by when.
  private static func paymentTerms(_ invoice: EInvoice, _ unreadable: Set<BusinessTerm>) -> Finding? {
    guard invoice.totals.payable?.isPositive == true, !invoice.isMinimum, !invoice.isCreditNote,
      invoice.dueDates.isEmpty, invoice.terms.isEmpty, !unreadable.contains(.dueDate)
    else { return nil }
    return Finding(
      .paymentTermsMissing, at: invoice.origin.place(of: BusinessTerm.payable.code),
      Text(
        "Die Rechnung fordert Geld, sagt aber nicht, bis wann: weder Fälligkeitsdatum (BT-9) noch Zahlungsbedingungen (BT-20).",
        "The invoice asks for money, but does not say by when: neither due date (BT-9) nor payment terms (BT-20)."))
  }
}

extension EInvoice {
  /// The profiles that hold the totals alone, and no EN 16931 invoice.
  var isMinimum: Bool {
    profile?.hasSuffix(":minimum") ?? false
  }

  /// ZUGFeRD 1.0 BASIC gives totals without what they are the sum of.
  var isBasicZUGFeRD1: Bool {
    syntax == .zugferd1 && (profile?.hasSuffix(":basic") ?? false)
  }
}
