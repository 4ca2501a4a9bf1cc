import CaseModel

extension Rule {
  /// The Wirtschafts-Identifikationsnummer, which stands where firms give a VAT ID or a tax number.
  static let wirtschaftsIDsValid = wellFormed(
    "KENN-06", .warning, Text("W-IdNr. ungültig", "W-IdNr. invalid"), WirtschaftsID.self,
    name: Text("Die W-IdNr.", "The W-IdNr."),
    remedy: Text(
      "Die W-IdNr. als DE, neun Ziffern, Bindestrich und fünf Ziffern angeben.",
      "Give the W-IdNr. as DE, nine digits, a hyphen and five digits."),
    basis: [.law("§ 139c AO")]
  ) { file in
    let taxNumbers = file.statedDocuments.compactMap { $0.seller($0.content.seller?.taxNumber, "BT-32") }
    return (file.statedVATIDs + taxNumbers).filter { WirtschaftsID.isMeant(by: $0.text) }
  }
}
