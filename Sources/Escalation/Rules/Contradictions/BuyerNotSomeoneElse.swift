import CaseModel

extension Rule {
  /// Nobody owes another's invoice.
  ///
  /// Someone else is who has another VAT number of the same country, or another postcode and a name without a word in
  /// common. Everything less may be a spelling and is left to `buyerIsDebtor`.
  static let buyerNotSomeoneElse = Rule.ofCase(
    "WIDER-18", .block, Text("Rechnung lautet auf jemand anderen", "Invoice made out to someone else"),
    remedy: Text(
      "Den Schuldner oder die Rechnung berichtigen; hat der Schuldner die Schuld übernommen, seinen Vorgänger unter „billed_as“ nennen.",
      "Correct the debtor or the invoice; if the debtor took over the debt, name the predecessor under “billed_as”."),
    basis: [.norm("EN 16931 BT-44"), .norm("EN 16931 BT-48")]
  ) { docket in
    docket.buyers.filter(\.likeness.isOther).map { invoice, document, likeness in
      let isByVATID = likeness == .otherVATID
      let known = docket.file.debtors.first { $0.vatID != nil }?.origin.place(of: "vat_id")
      return Hit(
        isByVATID ? known ?? docket.place(of: "debtors") : docket.place(of: "debtors"),
        against: document.origin.place(of: isByVATID ? "BT-48" : "BT-44"),
        isByVATID
          ? Text(
            "Die Rechnung \(invoice.label) gibt dem Empfänger eine andere USt-IdNr. als der Fall dem Schuldner.",
            "Invoice \(invoice.label) gives its buyer another VAT number than the case gives the debtor.")
          : Text(
            "Die Rechnung \(invoice.label) lautet nach Name und Ort auf jemand anderen als den Schuldner.",
            "Invoice \(invoice.label) is made out, by name and place, to someone else than the debtor."),
        invoice: invoice)
    }
  }
}
