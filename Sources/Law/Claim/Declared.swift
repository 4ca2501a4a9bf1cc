import CaseModel

/// What persons and papers say of the parties and their business.
public struct Declared: Sendable {
  let debtorIsBusiness: Bool
  let creditorIsBusiness: Bool
  let isMutualCommercial: Bool
  /// Whether somebody declared the claim undisputed, and nobody the contrary.
  public let isUndisputed: Bool
  /// Whether the creditor deducts input tax: what was declared last, else what the workspace says; nil where nobody did.
  public let inputTaxDeductible: Bool?
  private let contractDate: Day?

  public init(_ file: CaseFile) {
    debtorIsBusiness = !file.debtors.isEmpty && file.debtors.allSatisfy { $0.kind == .business }
    let creditor = file.creditor
    // Who stands in the commercial register or bears a VAT ID acts in trade; it need not be said twice.
    creditorIsBusiness =
      creditor.kind.map { $0 == .business } ?? (creditor.register?.number != nil || creditor.vatID != nil)
    func latest(_ what: Declaration.What) -> Bool? {
      file.declarations.filter { $0.what == what && $0.by != nil && $0.on != nil }
        .max { ($0.on?.number ?? 0) < ($1.on?.number ?? 0) }?.value
    }
    isMutualCommercial = latest(.mutualCommercialTransaction) == true
    let undisputed = file.declarations.filter { $0.what == .undisputed }
    isUndisputed = !undisputed.isEmpty && undisputed.allSatisfy(\.value)
    inputTaxDeductible = latest(.inputTaxDeductible) ?? creditor.inputTaxDeductible
    contractDate = file.contract?.date
  }

  /// The day that decides between old and new law: that of the contract, or the invoice's where the contract has none.
  ///
  /// What is performed after June 2016 is under the new law even where a continuing contract is older (Art. 229 § 34
  /// sentence 2 EGBGB).
  func obligationDay(of invoice: Invoice) -> Day {
    let first = Verification.civil(2002, 1, 1)
    if let performed = invoice.performed?.on, performed > Verification.civil(2016, 6, 30) { return performed }
    return max(first, contractDate ?? invoice.issued ?? invoice.payableOn ?? first)
  }
}
