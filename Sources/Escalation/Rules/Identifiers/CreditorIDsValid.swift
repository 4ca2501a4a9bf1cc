import CaseModel

extension Rule {
  /// Without the right creditor identifier no direct debit can be told to be the creditor's.
  static let creditorIDsValid = wellFormed(
    "KENN-10", .warning, Text("Gläubiger-ID ungültig", "Creditor identifier invalid"), CreditorID.self,
    name: Text("Die Gläubiger-ID", "The creditor identifier"),
    remedy: Text(
      "Die Gläubiger-ID aus dem Bescheid der Bundesbank oder von der Lastschriftvereinbarung übernehmen.",
      "Take the identifier from the Bundesbank's notice or from the direct debit agreement."),
    basis: [.norm("EPC262-08"), .norm("EN 16931 BT-90"), .norm("ISO 7064")]
  ) { file in
    let own = StatedNumber(file.creditor.creditorID, file.creditor.origin.place(of: "creditor_id"), .ofCreditor)
    return [own].compactMap(\.self) + file.statedDocuments.compactMap { $0.number($0.content.creditorID, "BT-90") }
  }
}
