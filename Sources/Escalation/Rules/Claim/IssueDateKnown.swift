import CaseModel

extension Rule {
  /// Recipients ask for the date of every invoice.
  static let issueDateKnown = Rule.ofCase(
    "FORD-03", .block, Text("Rechnungsdatum fehlt", "Invoice date missing"),
    remedy: Text("Das Datum unter „issued“ angeben.", "Give the date under “issued”."),
    basis: [.law("§ 14 Abs. 4 Nr. 3 UStG")]
  ) { docket in
    docket.file.invoices.filter { $0.issued == nil }.map {
      Hit(
        $0.origin.place,
        Text("Das Datum der Rechnung \($0.label) fehlt.", "The date of invoice \($0.label) is missing."), invoice: $0)
    }
  }
}
