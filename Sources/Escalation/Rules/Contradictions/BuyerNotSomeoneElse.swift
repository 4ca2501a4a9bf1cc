import CaseModel

extension Rule {
  /// Nobody owes another's invoice.
  ///
  /// Someone else is who has another VAT number of the same country, another postcode and a name without a word in common,
  /// another legal form or another first name. Everything less may be a spelling and is left to `buyerIsDebtor`.
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
        likeness.text(invoice.label), invoice: invoice)
    }
  }
}

extension PartyLikeness {
  /// By what the buyer is somebody else.
  fileprivate func text(_ invoice: String) -> Text {
    switch self {
    case .otherVATID:
      Text(
        "Die Rechnung \(invoice) gibt dem Empfänger eine andere USt-IdNr. als der Fall dem Schuldner.",
        "Invoice \(invoice) gives its buyer another VAT number than the case gives the debtor.")
    case .otherPerson:
      Text(
        "Die Rechnung \(invoice) lautet auf jemanden mit anderer Rechtsform oder anderem Vornamen als der Schuldner.",
        "Invoice \(invoice) is made out to somebody with another legal form or another first name than the debtor.")
    default:
      Text(
        "Die Rechnung \(invoice) lautet nach Name und Ort auf jemand anderen als den Schuldner.",
        "Invoice \(invoice) is made out, by name and place, to someone else than the debtor.")
    }
  }
}
