import CaseModel

extension Rule {
  /// A corrected invoice takes the place of the one it names; both together claim the sum twice.
  ///
  /// Only one of type 384 says that it is one. Other invoices name part and earlier invoices, too; where one asks for the very
  /// sum of the other, it may still be the same claim.
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
      guard document.isCorrection else {
        let former = docket.file.invoices.first { $0.number == preceding.number }
        return invoice.gross == former?.gross ? .perhapsReplaced(invoice, by: document, preceding.number) : nil
      }
      return Hit(
        invoice.origin.place, against: document.origin.place(of: "BT-25"),
        Text(
          "Die Rechnung \(invoice.label) berichtigt die Rechnung \(preceding.number), die auch im Fall steht.",
          "Invoice \(invoice.label) corrects invoice \(preceding.number), which is in the case too."), invoice: invoice)
    }
  }
}

extension Hit {
  fileprivate static func perhapsReplaced(_ invoice: Invoice, by document: EInvoice, _ former: String) -> Hit {
    Hit(
      invoice.origin.place, against: document.origin.place(of: "BT-25"),
      Text(
        "Die Rechnung \(invoice.label) verweist auf die Rechnung \(former) und fordert denselben Betrag.",
        "Invoice \(invoice.label) refers to invoice \(former) and asks for the same sum."),
      remedy: Text(
        "Prüfen, ob sie an deren Stelle tritt; dann nur die spätere aufführen.",
        "Check whether it takes the place of the other; if so, list only the later one."),
      invoice: invoice, severity: .warning)
  }
}
