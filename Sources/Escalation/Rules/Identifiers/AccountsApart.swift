import CaseModel

extension Rule {
  /// An account cannot be both whence and whither the money goes: one of the two was copied to the wrong place.
  static let accountsApart = Rule.ofCase(
    "KENN-14", .warning, Text("Konto des Schuldners ist das des Gläubigers", "Debtor's account is the creditor's"),
    remedy: Text(
      "Prüfen, wessen Konto es ist, und es beim anderen streichen.",
      "Find out whose account it is, and delete it at the other."),
    basis: [.contract("debtors.bank_accounts")]
  ) { docket in
    let own = Set(docket.file.creditor.bankAccounts.compactMap { IBAN($0)?.text })
    return docket.file.debtors.filter { $0.bankAccounts.contains { IBAN($0).map { own.contains($0.text) } ?? false } }
      .map {
        Hit(
          $0.origin.place(of: "bank_accounts"),
          against: docket.file.creditor.origin.place(of: "bank_accounts"),
          Text(
            "Ein Konto des Schuldners ist auch als Konto des Gläubigers angegeben.",
            "An account of the debtor is given as the creditor's, too."))
      }
  }
}
