import CaseModel

extension Rule {
  /// The debtor must recognise the claim by its invoice number.
  static let numberKnown = Rule.ofCase(
    "FORD-02", .block, Text("Rechnungsnummer fehlt", "Invoice number missing"),
    remedy: Text("Die Nummer unter „number“ angeben.", "Give the number under “number”."),
    basis: [.law("§ 690 Abs. 1 Nr. 3 ZPO")]
  ) { docket in
    docket.file.invoices.filter { $0.number?.isEmpty ?? true }.map {
      Hit($0.origin.place, Text("Eine Rechnung hat keine Nummer.", "An invoice has no number."), invoice: $0)
    }
  }
}
