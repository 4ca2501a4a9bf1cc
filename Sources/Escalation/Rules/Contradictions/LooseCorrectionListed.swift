import CaseModel

extension Rule {
  /// Who keeps a credit note in the folder and does not count it claims what he gave up.
  static let looseCorrectionListed = Rule.ofCase(
    "WIDER-27", .block, Text("Gutschrift oder Berichtigung zählt nicht", "Credit note or correction does not count"),
    remedy: Text(
      "Eine Gutschrift unter „credits“ aufführen, eine berichtigte Rechnung unter „invoices“ statt der alten; gilt sie nicht, sie aus dem Ordner nehmen.",
      "List a credit note under “credits”, a corrected invoice under “invoices” in place of the old one; if it does not hold, take it out of the folder."
    ),
    basis: [.norm("EN 16931 BT-25"), .contract("files")]
  ) { docket in
    let numbers = Set(docket.file.invoices.flatMap { [$0.number, $0.document?.number] }.compactMap { $0 })
    return docket.file.looseInvoices.compactMap { loose in
      guard loose.isCreditNote || loose.isCorrection else { return nil }
      let named = loose.preceding.first { numbers.contains($0.number) }
      // Without a number it may belong to anything.
      guard named != nil || loose.isCreditNote && loose.preceding.isEmpty else { return nil }
      // Who entered the credit and forgot its file has counted it.
      let gross = loose.totals.gross?.cents.magnitude
      let entry = docket.file.credits.first { credit in
        credit.document == nil && loose.isCreditNote && gross != nil && credit.amount?.cents.magnitude == gross
          && (named == nil || credit.invoice == nil || credit.invoice == named?.number)
      }
      if let entry { return .counted(loose, as: entry) }
      let what =
        loose.isCreditNote ? Text("eine Gutschrift", "a credit note") : Text("eine Berichtigung", "a correction")
      let about = named.map { Text(" zur Rechnung \($0.number)", " of invoice \($0.number)") } ?? Text("", "")
      return Hit(
        loose.origin.place, against: named == nil ? nil : docket.place(of: "invoices"),
        Text(
          "Im Ordner liegt \(what.german)\(about.german), die der Fall nirgends nennt.",
          "The folder holds \(what.english)\(about.english) that the case names nowhere."),
        invoices: docket.file.invoices.filter { $0.number == named?.number && named != nil },
        severity: named == nil ? .warning : .block)
    }
  }
}

extension Hit {
  fileprivate static func counted(_ loose: EInvoice, as credit: Credit) -> Hit {
    Hit(
      loose.origin.place, against: credit.origin.place,
      Text(
        "Im Ordner liegt die Gutschrift zu einem Eintrag, der sie nicht nennt.",
        "The folder holds the credit note of an entry that does not name it."),
      remedy: Text(
        "Sie unter „file“ dieses Eintrags angeben; keinen zweiten machen.",
        "Give it under “file” of that entry; do not make a second one."), severity: .warning)
  }
}
