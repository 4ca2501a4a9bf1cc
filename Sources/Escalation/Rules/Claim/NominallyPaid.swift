import CaseModel

extension Rule {
  /// Who paid all that an invoice asks for, and owes something of it since payments settle interest and costs first, takes it
  /// for paid; whoever collects it will hear that first.
  static let notNominallyPaid = Rule.ofCase(
    "FORD-22", .warning, Text("Rechnungsbetrag ist eingegangen", "The invoice's sum has come in"),
    remedy: Text(
      "Prüfen, ob der Rest abgegeben werden soll; hat der Schuldner auf die Hauptforderung gezahlt, „designated: principal“ angeben.",
      "Decide whether the rest is to be handed over; if the debtor paid on the principal, give “designated: principal”."
    ),
    basis: [.law("§ 367 BGB")]
  ) { docket in
    let paid = zip(docket.balance.items, docket.open.items).filter { nominal, open in
      nominal.open.map { $0.cents <= 0 } == true && open.principal?.isPositive == true
    }
    let hits = paid.map { nominal, _ in
      Hit(
        nominal.invoice.origin.place,
        Text(
          "Zahlungen und Gutschriften erreichen den Betrag der Rechnung \(nominal.invoice.label); offen ist sie, weil sie zuerst auf Kosten und Zinsen gingen.",
          "Payments and credits reach the sum of invoice \(nominal.invoice.label); it is open since they went to costs and interest first."
        ), invoice: nominal.invoice)
    }
    guard hits.isEmpty, docket.balance.total.map({ $0.cents <= 0 }) == true, docket.open.principal?.isPositive == true
    else { return hits }
    return [
      Hit(
        docket.place(of: "payments"),
        Text(
          "Zahlungen und Gutschriften erreichen zusammen alle Rechnungsbeträge; offen ist nur, was davon auf Kosten und Zinsen ging.",
          "Payments and credits together reach the sums of all invoices; open is only what went to costs and interest.")
      )
    ]
  }
}
