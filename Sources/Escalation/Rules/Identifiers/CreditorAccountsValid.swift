import CaseModel

extension Rule {
  /// The account the debtor is told to pay to: with a wrong digit nobody can pay, and the letters that name it ask
  /// for what cannot be done.
  static let creditorAccountsValid = wellFormed(
    "KENN-01", .block, Text("IBAN des Gläubigers ungültig", "Creditor's IBAN invalid"), IBAN.self,
    name: Text("Die IBAN", "The IBAN"),
    remedy: Text(
      "Die IBAN unter „bank_accounts“ vom Kontoauszug abschreiben; stand sie so in den Mahnungen, erneut mahnen.",
      "Copy the IBAN under “bank_accounts” from a statement; if the reminders named it so, send them again."),
    basis: [.norm("ISO 13616-1"), .norm("ISO 7064")]
  ) { file in
    StatedNumber.list(file.creditor.bankAccounts, file.creditor.origin.place(of: "bank_accounts"), .ofCreditor)
  }
}
