import CaseModel
import Law

extension CaseLook {
  /// What is owed on the invoices on which something is open; nothing where there is no sum at all.
  var openDebts: [ClaimDebt] {
    guard let claim else { return [] }
    return ofCase.openPositions.map { claim.debts[$0] }
  }
}
