import CaseModel

extension Rule {
  /// A credit without amount cannot be counted, and leaving it out would claim too much.
  static let creditComplete = Rule.ofCase(
    "FORD-11", .block, Text("Gutschrift ohne Betrag", "Credit without amount"),
    remedy: Text(
      "Betrag unter „amount“ angeben oder eine lesbare Gutschrift beilegen.",
      "Give the amount under “amount” or enclose a readable credit note."),
    basis: [.contract("credits")]
  ) { docket in
    docket.file.credits.filter { $0.amount == nil }.map { credit in
      guard let count = credit.document?.preceding.count, count > 1 else {
        return Hit(
          credit.origin.place, Text("Der Betrag einer Gutschrift ist unbekannt.", "The amount of a credit is unknown."))
      }
      return Hit(
        credit.origin.place,
        Text(
          "Die Gutschrift gilt \(count) Rechnungen; welcher Teil auf welche entfällt, ist unbekannt.",
          "The credit note is for \(count) invoices; which part is for which is unknown."),
        remedy: Text(
          "Je Rechnung des Falls einen Eintrag mit „invoice“, ihrem Teil unter „amount“ und dieser Datei angeben.",
          "Give one entry for each invoice of the case, with “invoice”, its part under “amount” and this file."))
    }
  }
}
