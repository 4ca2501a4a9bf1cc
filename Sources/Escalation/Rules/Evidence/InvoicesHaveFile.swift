import CaseModel

extension Rule {
  /// No agency takes a claim without its invoice.
  static let invoicesHaveFile = Rule.ofCase(
    "BELEG-04", .block, Text("Rechnung ohne Beleg", "Invoice without document"),
    remedy: Text(
      "Die Rechnung unter „invoices/“ ablegen und mit „file“ nennen.",
      "Put the invoice under “invoices/” and name it with “file”."),
    basis: [.contract("invoices.file")]
  ) { docket in
    docket.file.invoices.filter { $0.file == nil }.map {
      Hit(
        $0.origin.place,
        Text("Zur Rechnung \($0.label) ist keine Datei genannt.", "No file is named for invoice \($0.label)."),
        invoice: $0)
    }
  }
}
