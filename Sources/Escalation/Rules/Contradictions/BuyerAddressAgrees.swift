import CaseModel

extension Rule {
  /// Two addresses of one debtor: one of them may no longer be reached.
  static let buyerAddressAgrees = Rule.ofCase(
    "WIDER-13", .warning, Text("Anschrift widerspricht der Rechnung", "Address contradicts the invoice"),
    remedy: Text(
      "Klären, welche Anschrift gilt, und unter „address“ mit „source“ und „checked“ festhalten.",
      "Clear up which address holds, and record it under “address” with “source” and “checked”."),
    basis: [.norm("EN 16931 BG-8")]
  ) { docket in
    // An address that someone confirmed after the invoice went out is meant to differ.
    let addresses = docket.file.debtors.compactMap(\.address).filter { $0.postcode != nil }
    guard let first = addresses.first else { return [] }
    return docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document, let postcode = document.buyer?.postcode,
        !addresses.contains(where: { plain($0.postcode) == plain(postcode) }),
        !addresses.contains(where: { address in address.checked.map { $0 > invoice.issued ?? $0 } ?? false })
      else { return nil }
      return Hit(
        first.origin.place(of: "postcode"), against: document.origin.place(of: "BT-53"),
        Text(
          "Die Rechnung \(invoice.label) ging an eine andere Postleitzahl.",
          "Invoice \(invoice.label) went to another postcode."), invoice: invoice)
    }
  }

  private static func plain(_ postcode: String?) -> String {
    (postcode ?? "").uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
