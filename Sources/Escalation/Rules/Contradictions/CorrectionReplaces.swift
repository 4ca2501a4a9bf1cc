import CaseModel

extension Rule {
  /// A corrected invoice takes the place of the one it names; both together claim the sum twice.
  static let correctionReplaces = Rule.ofCase(
    "WIDER-15", .block, Text("Rechnung und Berichtigung zugleich", "Invoice together with its correction"),
    remedy: Text("Nur die berichtigte Rechnung aufführen.", "List only the corrected invoice."),
    basis: [.norm("EN 16931 BT-25")]
  ) { docket in
    let numbers = Set(docket.file.invoices.compactMap(\.number))
    return docket.file.invoices.compactMap { invoice in
      guard let document = invoice.document,
        let preceding = document.preceding.first(where: { numbers.contains($0.number) && $0.number != invoice.number })
      else { return nil }
      return Hit(
        invoice.origin.place, against: document.origin.place(of: "BT-25"),
        Text(
          "Die Rechnung \(invoice.label) berichtigt die Rechnung \(preceding.number), die auch im Fall steht.",
          "Invoice \(invoice.label) corrects invoice \(preceding.number), which is in the case too."), invoice: invoice)
    }
  }
}
