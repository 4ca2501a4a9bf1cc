import CaseModel

extension Rule {
  /// Below zero there is nothing to claim, and no account to keep.
  static let amountNotNegative = Rule.ofCase(
    "FORD-19", .block, Text("Rechnungsbetrag unter null", "Invoice amount below zero"),
    remedy: Text(
      "Als Gutschrift unter „credits“ aufführen oder den Betrag berichtigen.",
      "List it under “credits”, or correct the amount."), basis: [.norm("EN 16931 BT-115")]
  ) { docket in
    docket.file.invoices.filter { $0.claimed.map { $0.cents < 0 } ?? false }.map {
      Hit(
        $0.document?.origin.place(of: "BT-115") ?? $0.origin.place,
        Text(
          "Die Rechnung \($0.label) fordert weniger als nichts.", "Invoice \($0.label) asks for less than nothing."),
        invoice: $0)
    }
  }
}
