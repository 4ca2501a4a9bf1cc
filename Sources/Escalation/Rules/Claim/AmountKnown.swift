import CaseModel

extension Rule {
  /// A claim is a definite sum.
  static let amountKnown = Rule.ofCase(
    "FORD-01", .block, Text("Rechnungsbetrag unbekannt", "Invoice amount unknown"),
    remedy: Text(
      "Den Betrag unter „gross“ angeben oder eine lesbare E-Rechnung beilegen.",
      "Give the amount under “gross” or enclose a readable e-invoice."),
    basis: [.law("§ 690 Abs. 1 Nr. 3 ZPO")]
  ) { docket in
    docket.file.invoices.filter { $0.claimed == nil }.map {
      Hit(
        $0.origin.place,
        Text("Der Betrag der Rechnung \($0.label) ist unbekannt.", "The amount of invoice \($0.label) is unknown."),
        invoice: $0)
    }
  }
}
