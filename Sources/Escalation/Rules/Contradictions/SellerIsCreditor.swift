import CaseModel

extension Rule {
  /// Who did not issue the invoice needs an assignment.
  static let sellerIsCreditor = Rule(
    "WIDER-08", .warning, Text("Rechnungssteller ist nicht der Gläubiger", "Seller is not the creditor"),
    remedy: Text(
      "Gläubiger prüfen; bei gekaufter Forderung „original_creditor“ und „assignment“ angeben.",
      "Check the creditor; for a bought claim give “original_creditor” and “assignment”."),
    basis: [.law("§ 398 BGB"), .norm("EN 16931 BT-27")]
  ) { docket in
    let names = [docket.file.creditor.name, docket.file.creditor.originalCreditor].compactMap { $0 }
    return docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, let seller = document.seller,
        !PartyName.matches([seller.name, seller.tradingName], names)
      else { return nil }
      return Hit(
        document.origin.place(of: "BT-27"), against: docket.file.creditor.origin.place(of: "name"),
        Text(
          "Die Rechnung \(invoice.label) nennt einen anderen Rechnungssteller als den Gläubiger.",
          "Invoice \(invoice.label) names another seller than the creditor."), invoice: invoice)
    }
  }
}
