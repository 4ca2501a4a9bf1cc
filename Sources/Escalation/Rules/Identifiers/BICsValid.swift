import CaseModel

extension Rule {
  /// A bank that no payment reaches by this code.
  static let bicsValid = wellFormed(
    "KENN-03", .warning, Text("BIC ungültig", "BIC invalid"), BIC.self, name: Text("Der BIC", "The BIC"),
    remedy: Text(
      "Die Bankverbindung prüfen; im SEPA-Raum genügt dem Schuldner die IBAN.",
      "Check the bank details; within SEPA the IBAN is all the debtor needs."),
    basis: [.norm("ISO 9362"), .norm("EN 16931 BT-86")]
  ) { file in
    file.statedDocuments.flatMap { $0.numbers($0.content.bics, "BT-86") }
  }
}
