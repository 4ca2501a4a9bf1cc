import CaseModel

/// What the rest of a case tells about its letters.
struct LetterSurroundings {
  /// Codes of the invoices' currencies.
  let currencies: Set<String>
  /// To which the debtor is to pay, in one piece; empty where nobody says.
  private let accounts: Set<String>
  /// SHA-256 of what is enclosed with letters and is none: invoices, delivery notes, the contract.
  let enclosures: Set<String>

  init(_ file: CaseFile) {
    currencies = Set(file.invoices.compactMap(\.gross?.currency.code))
    let onInvoices = file.invoices.flatMap { $0.document?.ibans ?? [] }
    accounts = Set((file.creditor.bankAccounts + onInvoices).compactMap { IBAN($0)?.text })
    let paths =
      file.invoices.flatMap { [$0.file, $0.performed?.file] } + file.credits.map(\.file) + [file.contract?.file]
    enclosures = Set(paths.compactMap { $0.flatMap(file.document(at:))?.sha256 })
  }

  /// Whether one of those accounts is the creditor's, as far as anybody says which are.
  func isAsked(_ named: [IBAN]) -> Bool {
    accounts.isEmpty ? !named.isEmpty : named.contains { accounts.contains($0.text) }
  }
}
