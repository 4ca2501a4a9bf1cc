import CaseModel

extension Rule {
  /// A pro-forma invoice or an order is no claim, whatever sum it names.
  static let typeAsksForMoney = Rule.ofCase(
    "FORD-15", .block, Text("Beleg ist keine Rechnung", "Document is no invoice"),
    remedy: Text("Die Rechnung selbst beilegen.", "Enclose the invoice itself."), basis: [.norm("EN 16931 BT-3")]
  ) { docket in
    docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, !document.claimsMoney else { return nil }
      return Hit(
        document.origin.place(of: "BT-3"),
        Text(
          "Die Art des Belegs \(invoice.label) (BT-3) ist keine, die Zahlung fordert.",
          "The type of document \(invoice.label) (BT-3) is none that asks for payment."), invoice: invoice)
    }
  }
}
