import CaseModel

extension FieldReader {
  /// Reports what an invoice must say and this one does not. What stands there but does not read was reported before.
  mutating func reportMissing(from invoice: EInvoice) {
    if invoice.number == nil { reportMissing(.number, .invoiceNumberMissing) }
    if invoice.issued == nil { reportMissing(.issued, .issueDateMissing) }
    if invoice.typeCode == nil { reportMissing(.typeCode, .typeCodeMissing) }
    if invoice.currency == nil { reportMissing(.currency, .currencyMissing) }
    if invoice.seller?.name == nil { reportMissing(.seller, .partyNameMissing) }
    if invoice.buyer?.name == nil { reportMissing(.buyer, .partyNameMissing) }
    if invoice.totals.payable == nil {
      reportMissing(.payable, invoice.totals.gross == nil ? .amountMissing : .payableMissing)
    }
    if invoice.totals.gross == nil, invoice.totals.payable != nil { reportMissing(.gross, .grossMissing) }
    if let rounding = invoice.totals.rounding, rounding.cents.magnitude > 100 {
      report(
        .roundingTooLarge, at: elements(of: .rounding).first, "Gerundet wird um Cent, nicht um \(rounding.german).",
        "Rounding is by cents, not by \(rounding.english).")
    }
    if invoice.dueDates.count > 1 {
      report(
        .severalDueDates, at: elements(of: .dueDate).first,
        "Die Rechnung nennt \(invoice.dueDates.count) Fälligkeiten, die letzte am \(latest(invoice.dueDates, .german)).",
        "The invoice gives \(invoice.dueDates.count) due dates, the last on \(latest(invoice.dueDates, .english)).")
    }
  }

  private mutating func reportMissing(_ term: BusinessTerm, _ kind: FindingKind) {
    guard places[term.code] == nil else { return }
    report(kind, at: nil, "\(term.label.german) fehlt.", "\(term.label.english) is missing.")
  }

  private func latest(_ days: [Day], _ language: Language) -> String {
    days.max().map { $0.text(language) } ?? ""
  }
}
