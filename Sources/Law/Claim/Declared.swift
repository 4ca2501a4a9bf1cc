import CaseModel

/// What persons and papers say of the parties and their business.
public struct Declared: Sendable {
  let debtorIsBusiness: Bool
  let creditorIsBusiness: Bool
  /// Whether somebody declared the claim undisputed, and no word to the contrary stands.
  public let isUndisputed: Bool
  /// Whether the creditor deducts input tax: what was declared last, else what the workspace says; nil where nobody did.
  public let inputTaxDeductible: Bool?
  private let contractDate: Day?
  /// In the order of time.
  private let signed: [Declaration]

  /// - Parameter asOf: what is declared after it is not declared yet.
  public init(_ file: CaseFile, asOf: Day) {
    let owing = file.principalDebtors
    debtorIsBusiness = !owing.isEmpty && owing.allSatisfy { $0.kind == .business }
    let creditor = file.creditor
    // Who stands in the commercial register or bears a VAT ID acts in trade; it need not be said twice.
    creditorIsBusiness =
      creditor.kind.map { $0 == .business } ?? (creditor.register?.number != nil || creditor.vatID != nil)
    let made = file.declarations.filter { $0.by?.saysSomething == true && $0.on.map { $0 <= asOf } == true }
    // Of two on one day the denial stands.
    signed = made.sorted { (($0.on?.number ?? 0), $0.value ? 0 : 1) < (($1.on?.number ?? 0), $1.value ? 0 : 1) }
    let undisputed = file.declarations.filter { $0.what == .undisputed && $0.on.map { $0 <= asOf } ?? true }
    isUndisputed =
      undisputed.contains(where: \.value) && file.standingDenials(of: .undisputed, asOf: asOf).isEmpty
    inputTaxDeductible = signed.last { $0.what == .inputTaxDeductible }?.value ?? creditor.inputTaxDeductible
    contractDate = file.contract?.date
  }

  /// Whether both sides are merchants in this business, as declared last (§ 353 HGB). A consumer is none, whoever says so.
  func isMutualCommercial(_ invoice: Invoice) -> Bool {
    guard debtorIsBusiness, creditorIsBusiness else { return false }
    return signed.last {
      $0.what == .mutualCommercialTransaction && ($0.invoice == nil || $0.invoice == invoice.number)
    }?.value == true
  }

  /// The day that decides between old and new law: that of the contract, or the invoice's where that is older or the
  /// contract has none.
  ///
  /// What is performed after June 2016 is under the new law even where a continuing contract is older (Art. 229 § 34
  /// sentence 2 EGBGB).
  func obligationDay(of invoice: Invoice) -> Day {
    let first = Verification.civil(2002, 1, 1)
    if let performed = invoice.performedOn, performed > Verification.civil(2016, 6, 30) { return performed }
    let told = [contractDate, invoice.issued ?? invoice.payableOn].compactMap { $0 }
    return max(first, told.min() ?? first)
  }
}
