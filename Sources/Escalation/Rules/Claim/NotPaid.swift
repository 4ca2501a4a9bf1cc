import CaseModel

extension Rule {
  /// A paid invoice handed over costs the creditor the agency's fee and the customer.
  static let notPaid = Rule.ofCase(
    "FORD-07", .block, Text("Bereits bezahlt", "Already paid"),
    remedy: Text(
      "Die Rechnung aus dem Fall nehmen und den Vorgang abschließen.",
      "Take the invoice out of the case and close the matter."),
    basis: [.law("§ 362 Abs. 1 BGB")]
  ) { docket in
    let single = docket.balance.items.filter { $0.open?.cents == 0 }.map(\.invoice).map {
      Hit(
        $0.origin.place,
        Text("Auf die Rechnung \($0.label) ist nichts mehr offen.", "Nothing is open on invoice \($0.label) any more."),
        invoice: $0)
    }
    let total = docket.balance.total?.cents == 0 && single.isEmpty && !docket.file.invoices.isEmpty
    // What is paid on no invoice in particular is set off against the oldest debts; one of them may be paid by that.
    let known = Set(docket.balance.items.filter { $0.open?.cents == 0 }.compactMap(\.invoice.number))
    let settled = docket.openDebts.filter {
      $0.balance.total.cents <= 0 && !($0.invoice.number.map(known.contains) ?? true)
    }
    .map { debt in
      Hit(
        debt.invoice.origin.place,
        Text(
          "Auf die Rechnung \(debt.invoice.label) ist nach der Verrechnung der Zahlungen nichts mehr offen.",
          "Nothing is open on invoice \(debt.invoice.label) any more once the payments are set off."),
        remedy: Text(
          "Die Zahlungen den Rechnungen zuordnen („payments[].invoice“) und die bezahlte Rechnung mit ihren Zahlungen aus dem Fall nehmen.",
          "Say which invoices the payments are for (“payments[].invoice”), and take the paid invoice with its payments out of the case."
        ), invoice: debt.invoice)
    }
    return total
      ? [
        Hit(
          docket.place(of: "payments"),
          Text("Im ganzen Fall ist nichts mehr offen.", "Nothing is open in the whole case any more."))
      ]
      : single + settled
  }
}
