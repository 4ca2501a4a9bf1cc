import CaseModel

extension Rule {
  /// The number tells firms of like names apart, and a court or an agency looks the debtor up by it.
  static let vatIDsValid = wellFormed(
    "KENN-05", .warning, Text("USt-IdNr. ungültig", "VAT ID invalid"), VATID.self,
    name: Text("Die USt-IdNr.", "The VAT ID"),
    remedy: Text(
      "Die USt-IdNr. mit dem Länderkürzel vom Briefbogen oder aus der Bestätigungsabfrage übernehmen.",
      "Take the VAT ID with its country code from the letterhead or from VIES."),
    basis: [.law("§ 27a UStG"), .norm("2006/112/EG Art. 215")]
  ) { file in
    // What is another number altogether has a rule of its own.
    file.statedVATIDs.filter { !WirtschaftsID.isMeant(by: $0.text) && SteuerID($0.text) == nil }
  }
}
