import CaseModel

extension Rule {
  /// The one who billed and the one who claims should be the same.
  static let sellerIsCreditor = Rule.ofCase(
    "WIDER-08", .warning, Text("Rechnungssteller heißt anders als der Gläubiger", "Seller named unlike the creditor"),
    remedy: Text(
      "Gläubiger prüfen; bei gekaufter Forderung „original_creditor“ und „assignment“ angeben.",
      "Check the creditor; for a bought claim give “original_creditor” and “assignment”."),
    basis: [.law("§ 398 BGB"), .norm("EN 16931 BT-27")]
  ) { docket in
    docket.sellers.filter { $0.likeness == .similar }.map { invoice, document, _ in
      Hit(
        document.origin.place(of: "BT-27"), against: docket.placeOfSeller(.similar),
        Text(
          "Die Rechnung \(invoice.label) nennt einen anderen Rechnungssteller als den Gläubiger.",
          "Invoice \(invoice.label) names another seller than the creditor."), invoice: invoice)
    }
  }
}

extension CaseLook {
  /// Each invoice that names its seller, and how like the seller is to the first creditor.
  var sellers: [(invoice: Invoice, document: EInvoice, likeness: PartyLikeness)] {
    let creditor = file.creditor
    // Of whom a claim was bought, nothing but the name is known; who bought it cannot have billed it.
    let known =
      creditor.originalCreditor.map { PartyLikeness.Known(names: [$0], nameDecides: true) }
      ?? PartyLikeness.Known(
        names: [creditor.name].compactMap { $0 }, vatID: creditor.vatID, postcode: creditor.address?.postcode)
    return file.invoices.compactMap { invoice in
      guard let document = invoice.document, let seller = document.seller else { return nil }
      return (invoice, document, PartyLikeness(seller, known))
    }
  }

  /// Where the case says who must have billed.
  func placeOfSeller(_ likeness: PartyLikeness) -> Place {
    if likeness == .otherVATID { return file.creditor.origin.place(of: "vat_id") }
    return file.creditor.origin.place(of: file.creditor.originalCreditor == nil ? "name" : "original_creditor")
  }
}
