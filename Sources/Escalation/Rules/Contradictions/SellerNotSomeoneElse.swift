import CaseModel

extension Rule {
  /// Another's claim passes only by assignment, and then the seller is the one who assigned it.
  ///
  /// Someone else is told as in `buyerNotSomeoneElse`; where the case knows but the name, it must share a word.
  static let sellerNotSomeoneElse = Rule.ofCase(
    "WIDER-19", .block, Text("Rechnung stammt von jemand anderem", "Invoice issued by someone else"),
    remedy: Text(
      "Die Rechnung berichtigen; bei gekaufter Forderung den Rechnungssteller unter „original_creditor“ und die Abtretung unter „assignment“ angeben.",
      "Correct the invoice; for a bought claim give its seller under “original_creditor” and the deed under “assignment”."
    ),
    basis: [.law("§ 398 BGB"), .norm("EN 16931 BT-27"), .norm("EN 16931 BT-31")]
  ) { docket in
    let isBought = docket.file.creditor.originalCreditor != nil
    return docket.sellers.filter(\.likeness.isOther).map { invoice, document, likeness in
      let isByVATID = likeness == .otherVATID
      return Hit(
        document.origin.place(of: isByVATID ? "BT-31" : "BT-27"), against: docket.placeOfSeller(likeness),
        isByVATID
          ? Text(
            "Die Rechnung \(invoice.label) nennt eine andere USt-IdNr. als die des Gläubigers.",
            "Invoice \(invoice.label) gives another VAT number than the creditor's.")
          : Text(
            "Die Rechnung \(invoice.label) stammt nicht vom \(isBought ? "ursprünglichen Gläubiger" : "Gläubiger").",
            "Invoice \(invoice.label) was not issued by the \(isBought ? "original creditor" : "creditor")."),
        invoice: invoice)
    }
  }
}
