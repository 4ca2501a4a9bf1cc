import CaseModel

extension Rule {
  /// The credit note is the evidence of the credit.
  static let creditAgrees = Rule.ofCase(
    "WIDER-11", .block, Text("Gutschrift widerspricht", "Credit contradicts"),
    remedy: Text("Prüfen, welcher Betrag stimmt.", "Check which amount is right."), basis: [.norm("EN 16931 BT-112")]
  ) { docket in
    docket.file.credits.compactMap { credit in
      guard let amount = credit.amount, let document = credit.document, let gross = document.totals.gross,
        gross.cents.magnitude != amount.cents.magnitude
      else { return nil }
      return Hit(
        credit.origin.place(of: "amount"), against: document.origin.place(of: "BT-112"),
        Text(
          "case.yaml nennt \(amount.german), der Beleg \(gross.german).",
          "case.yaml says \(amount.english), the document \(gross.english)."))
    }
  }
}
