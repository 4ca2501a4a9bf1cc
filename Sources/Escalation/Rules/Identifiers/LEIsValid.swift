import CaseModel

extension Rule {
  /// The one number that names a firm worldwide; with a wrong digit it names none.
  static let leisValid = wellFormed(
    "KENN-08", .warning, Text("LEI ungültig", "LEI invalid"), LEI.self, name: Text("Die LEI", "The LEI"),
    remedy: Text("Die LEI aus dem Verzeichnis der GLEIF übernehmen.", "Take the LEI from GLEIF's index."),
    basis: [.norm("ISO 17442-1"), .norm("ISO 7064")]
  ) { file in
    let creditor = StatedNumber(file.creditor.lei, file.creditor.origin.place(of: "lei"), .ofCreditor)
    let debtors = file.debtors.map { StatedNumber($0.lei, $0.origin.place(of: "lei"), .ofDebtor) }
    return ([creditor] + debtors).compactMap(\.self)
  }
}
