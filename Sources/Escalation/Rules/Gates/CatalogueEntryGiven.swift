import CaseModel
import Law

extension Rule {
  /// Some numbers of the catalogue stand for nothing without an entry beside them, and some stand for nothing at all.
  static let catalogueEntryGiven = Rule.ofCase(
    "GERI-02", .block, Text("Zusatz zur Katalognummer fehlt", "Entry to the catalogue number missing"),
    remedy: Text(
      "Den verlangten Zusatz unter „contract: catalogue_entry“ angeben oder die Nummer berichtigen.",
      "Give the entry under “contract: catalogue_entry”, or correct the number."),
    basis: [.law("§ 690 Abs. 1 Nr. 3 ZPO")], gate: .court
  ) { docket in
    guard let contract = docket.file.contract, let number = contract.catalogueNumber else { return [] }
    let place = contract.origin.place(of: "catalogue_number")
    guard let entry = Hauptforderungskatalog.entry(number) else {
      return [
        Hit(
          place,
          Text("Der Katalog kennt die Nummer \(number) nicht.", "The catalogue does not know number \(number)."))
      ]
    }
    // The field of the invoice number is filled by the invoice's own.
    if case .reference = entry.requires { return [] }
    guard let requires = entry.requires, contract.catalogueEntry == nil else { return [] }
    return [
      Hit(
        place,
        Text(
          "Zur Nummer \(number) verlangt der Katalog: \(requires.text.german).",
          "For number \(number) the catalogue asks for: \(requires.text.english)."))
    ]
  }
}
