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
    return total
      ? [
        Hit(
          docket.place(of: "payments"),
          Text("Im ganzen Fall ist nichts mehr offen.", "Nothing is open in the whole case any more."))
      ]
      : single
  }
}
