import CaseModel

extension Rule {
  /// Where an invoice asks for payment to somebody else, the claim may be somebody else's, too: sold to a factor, or
  /// forged.
  static let payeeIsCreditor = Rule.ofCase(
    "WIDER-23", .warning, Text("Rechnung nennt einen anderen Zahlungsempfänger", "Invoice names another payee"),
    remedy: Text(
      "Klären, wem die Forderung zusteht; wurde sie abgetreten, den neuen Gläubiger als „creditor“ mit „assignment“ angeben.",
      "Find out whose the claim is; if it was assigned, give the new creditor as “creditor” with “assignment”."),
    basis: [.law("§ 398 BGB"), .norm("EN 16931 BT-59")]
  ) { docket in
    docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, docket.paysSomebodyElse(document) else { return nil }
      return Hit(
        document.origin.place(of: "BT-59"), against: docket.file.creditor.origin.place(of: "name"),
        Text(
          "Die Rechnung \(invoice.label) bittet um Zahlung an jemand anderen als den Gläubiger.",
          "Invoice \(invoice.label) asks for payment to somebody other than the creditor."), invoice: invoice)
    }
  }
}

extension CaseLook {
  /// Whether an invoice asks for payment to somebody who is clearly not the creditor.
  func paysSomebodyElse(_ document: EInvoice) -> Bool {
    guard let payee = document.payee else { return false }
    let creditor = PartyLikeness.Known(
      names: [file.creditor.name].compactMap { $0 }, vatID: file.creditor.vatID,
      postcode: file.creditor.address?.postcode, nameDecides: true)
    return PartyLikeness(payee, creditor).isOther
  }
}
