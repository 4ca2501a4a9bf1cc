import CaseModel
import Custody
import Packing

/// The claims of a case that its recipient has no more, since their invoices were taken back one by one.
enum RecalledClaims {
  /// By the places of their invoices among those of the package, from 1; none where the texts were deleted.
  ///
  /// - Parameter package: what it told; asked only where something came back.
  static func positions(in history: CaseHistory, _ package: () -> FactSheet?) -> Set<Int> {
    let recalled = Correspondence(history).recalled.flatMap { $0.invoices ?? [] }
    guard !recalled.isEmpty, let invoices = package()?.invoices else { return [] }
    let spelled = NumberSpelling(recalled)
    return Set(invoices.indices.filter { spelled.contains(invoices[$0]) }.map { $0 + 1 })
  }
}

/// The invoices that were taken back one by one since the case went out, and when the recipient was told of the last.
struct PartRecalls {
  let invoices: NumberSpelling
  let last: Day

  /// nil where there are none, or their texts were deleted.
  init?(_ recalled: [Correspondence.Recalled]) {
    let invoices = recalled.compactMap(\.invoices)
    guard let last = recalled.last?.day, invoices.count == recalled.count else { return nil }
    self.invoices = NumberSpelling(invoices.flatMap { $0 })
    self.last = last
  }
}
