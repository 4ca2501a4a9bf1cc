import CaseModel

extension Rule {
  /// The one billed and the one pursued should be the same.
  static let buyerIsDebtor = Rule(
    "WIDER-07", .warning, Text("Rechnungsempfänger ist nicht der Schuldner", "Buyer is not the debtor"),
    remedy: Text(
      "Den Namen des Schuldners prüfen; bei Rechtsnachfolge den Nachweis beilegen.",
      "Check the debtor's name; on succession enclose the proof."),
    basis: [.norm("EN 16931 BT-44")]
  ) { docket in
    let names = docket.file.debtors.compactMap(\.fullName)
    guard !names.isEmpty else { return [] }
    return docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, let buyer = document.buyer,
        !PartyName.matches([buyer.name, buyer.tradingName], names)
      else { return nil }
      return Hit(
        docket.place(of: "debtors"), against: document.origin.place(of: "BT-44"),
        Text(
          "Die Rechnung \(invoice.label) lautet auf einen anderen Namen als den des Schuldners.",
          "Invoice \(invoice.label) is made out to another name than the debtor's."), invoice: invoice)
    }
  }
}
