import CaseModel

extension Rule {
  /// The one billed and the one pursued should be the same.
  static let buyerIsDebtor = Rule.ofCase(
    "WIDER-07", .warning, Text("Rechnungsempfänger heißt anders als der Schuldner", "Buyer named unlike the debtor"),
    remedy: Text(
      "Den Namen des Schuldners prüfen; bei Rechtsnachfolge den Nachweis beilegen.",
      "Check the debtor's name; on succession enclose the proof."),
    basis: [.norm("EN 16931 BT-44")]
  ) { docket in
    docket.buyers.filter { $0.likeness == .similar }.map { invoice, document, _ in
      Hit(
        docket.place(of: "debtors"), against: document.origin.place(of: "BT-44"),
        Text(
          "Die Rechnung \(invoice.label) lautet auf einen anderen Namen als den des Schuldners.",
          "Invoice \(invoice.label) is made out to another name than the debtor's."), invoice: invoice)
    }
  }
}

extension CaseLook {
  /// Each invoice that names its buyer, and how like the buyer is to the debtors.
  var buyers: [(invoice: Invoice, document: EInvoice, likeness: PartyLikeness)] {
    file.invoices.compactMap { invoice in
      guard let document = invoice.document, let buyer = document.buyer else { return nil }
      return (invoice, document, likeness(of: buyer))
    }
  }

  /// Who took over a debt has another name and number than the one billed; that stays a warning, as the case says so.
  func likeness(of buyer: InvoiceParty) -> PartyLikeness {
    let debtors = file.debtors.filter { $0.fullName != nil }
    let own = debtors.map { debtor in
      PartyLikeness.Known(
        names: [debtor.fullName].compactMap { $0 }, vatID: debtor.vatID, postcode: debtor.address?.postcode,
        form: debtor.name.flatMap(LegalForm.family) ?? debtor.legalForm.flatMap(LegalForm.family),
        person: debtor.kind == .consumer ? PersonName(debtor) : nil)
    }
    let former = debtors.compactMap(\.billedAs).map { PartyLikeness.Known(names: [$0], nameDecides: true) }
    let likeness = PartyLikeness.best(of: buyer, among: own)
    guard likeness.isOther, !former.isEmpty else { return likeness }
    return PartyLikeness.best(of: buyer, among: former).isOther ? likeness : .similar
  }
}
