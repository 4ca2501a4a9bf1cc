import CaseModel

extension Rule {
  /// Another customer's credit note lowers another customer's debt, and is nobody else's business.
  static let creditIsDebtors = Rule.ofCase(
    "WIDER-25", .block, Text("Gutschrift lautet auf jemand anderen", "Credit note made out to someone else"),
    remedy: Text(
      "Die richtige Gutschrift beilegen, oder die Gutschrift mit ihrer Datei aus dem Fall nehmen.",
      "Enclose the right credit note, or take the credit and its file out of the case."),
    basis: [.norm("EN 16931 BT-44"), .law("Art. 5 DSGVO")]
  ) { docket in
    docket.file.credits.compactMap { credit in
      guard let document = credit.document, let buyer = document.buyer, docket.likeness(of: buyer).isOther else {
        return nil
      }
      return Hit(
        credit.origin.place, against: document.origin.place(of: "BT-44"),
        Text(
          "Die Gutschrift nennt als Empfänger jemand anderen als den Schuldner.",
          "The credit note names somebody other than the debtor as its buyer."))
    }
  }
}
