import CaseModel
import Custody
import Packing

/// Invoices that look alike, whatever their numbers.
extension HandOverDesk {
  /// Invoices of other cases that are out, with the same parties, day and sum under another number.
  func likeInvoices(_ file: CaseFile) throws -> [Finding] {
    var findings: [Finding] = []
    for invoice in file.invoices {
      for other in try ledger.cases(with: file.likeness(of: invoice), beside: number) {
        guard let state = try ledger.record(of: other)?.state,
          state.isOutside || [.sending, .settled, .closed, .archived].contains(state),
          try isLike(invoice, out: other, state)
        else { continue }
        findings.append(
          Finding(
            .invoiceAlike, at: invoice.origin.place,
            Text(
              "Eine Rechnung derselben Parteien vom selben Tag über denselben Betrag ist unter anderer Nummer mit Fall \(other) aus dem Haus oder unterwegs.",
              "An invoice between the same parties, of the same day and amount, is out of the house or on its way under another number with case \(other)."
            ), invoices: [invoice.number].compactMap { $0 }))
      }
    }
    return findings
  }

  /// Whether that case has an invoice of the same day and sum under another number with its recipient. Where the texts were
  /// deleted nobody knows, and it is said.
  private func isLike(_ invoice: Invoice, out other: String, _ state: CaseState) throws -> Bool {
    let events = try ledger.events(of: other)
    let sheet =
      state == .sending
      ? try events.last { $0.kind == .sending }.flatMap { try ledger.sheet(of: $0) }
      : try ToldSoFar(events, in: ledger)?.sheet
    return sheet?.holds(like: invoice, as: invoice.number) ?? true
  }

  /// By what the case's invoices look like others.
  func likenesses(of file: CaseFile) throws -> [InvoiceIdentity] {
    var known: Set<InvoiceIdentity> = []
    return try file.invoices.flatMap { try file.likeness(of: $0) }.filter { known.insert($0).inserted }
  }
}

extension CaseFile {
  /// By what one of its invoices looks like another, whatever its number.
  func likeness(of invoice: Invoice) throws -> [InvoiceIdentity] {
    guard let issued = invoice.issued, let amount = invoice.gross ?? invoice.claimed else { return [] }
    return try InvoiceIdentity.alike(
      issued: issued.description, amount: amount.description, ofAny: creditor.signs(),
      by: debtors.compactMap(\.fullName))
  }
}

extension FactSheet {
  /// Whether its recipient has an invoice of the same day and sum under another number than that.
  func holds(like invoice: Invoice, as own: String?) -> Bool {
    let own = own.map { NumberSpelling([$0]) }
    return invoices.contains { number in
      guard !recalled.contains(number), own?.contains(number) != true, let fact = self.invoice(number) else {
        return false
      }
      return fact["issued"] == invoice.issued?.description
        && [invoice.claimed, invoice.gross].contains { $0.map { $0.description == fact["amount"] } ?? false }
    }
  }
}
