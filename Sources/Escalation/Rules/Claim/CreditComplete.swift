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
    docket.file.credits.filter { $0.amount == nil }.map {
      Hit($0.origin.place, Text("Der Betrag einer Gutschrift ist unbekannt.", "The amount of a credit is unknown."))
    }
  }
}
