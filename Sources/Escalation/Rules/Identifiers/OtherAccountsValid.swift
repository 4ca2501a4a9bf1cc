import CaseModel

extension Rule {
  /// Accounts of the debtor, which are of use for enforcement, and those that invoices name.
  ///
  /// Invoices may also give an account in national form (BT-84); only what sets out to be an IBAN is judged there.
  static let otherAccountsValid = wellFormed(
    "KENN-02", .warning, Text("IBAN ungültig", "IBAN invalid"), IBAN.self, name: Text("Die IBAN", "The IBAN"),
    remedy: Text(
      "Die IBAN prüfen und berichtigen; auf einer Rechnung dem Schuldner das richtige Konto mitteilen.",
      "Check and correct the IBAN; where an invoice names it, tell the debtor the right account."),
    basis: [.norm("ISO 13616-1"), .norm("ISO 7064"), .norm("EN 16931 BT-84")]
  ) { file in
    file.debtors.flatMap { StatedNumber.list($0.bankAccounts, $0.origin.place(of: "bank_accounts"), .ofDebtor) }
      + file.statedDocuments.flatMap { document in
        (document.numbers(document.content.ibans, "BT-84")
          + [document.number(document.content.debitedIBAN, "BT-91")].compactMap(\.self))
          .filter { IBAN.isMeant(by: $0.text) }
      }
  }
}
