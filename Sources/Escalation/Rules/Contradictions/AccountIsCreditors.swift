import CaseModel

extension Rule {
  /// A foreign account on an invoice is how invoices are forged.
  static let accountIsCreditors = Rule.ofCase(
    "WIDER-12", .warning, Text("Konto auf der Rechnung unbekannt", "Account on the invoice unknown"),
    remedy: Text(
      "Die Bankverbindung prüfen und unter „bank_accounts“ ergänzen.",
      "Check the account and add it under “bank_accounts”."),
    basis: [.norm("EN 16931 BT-84")]
  ) { docket in
    let known = Set(docket.file.creditor.bankAccounts.map(plain))
    guard !known.isEmpty else { return [] }
    return docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, !docket.paysSomebodyElse(document), !document.ibans.isEmpty,
        !document.ibans.contains(where: { known.contains(plain($0)) })
      else { return nil }
      return Hit(
        document.origin.place(of: "BT-84"), against: docket.file.creditor.origin.place(of: "bank_accounts"),
        Text(
          "Die Rechnung \(invoice.label) nennt kein Konto des Gläubigers.",
          "Invoice \(invoice.label) names no account of the creditor."), invoice: invoice)
    }
  }

  private static func plain(_ account: String) -> String {
    account.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
