import CaseModel

/// Whether and since when the debtor is in default with one invoice (§ 286 BGB).
///
/// Every trigger the case tells of is reckoned; the earliest that can be shown wins. "Not provable" is a result.
public struct Verzug: Sendable {
  /// All triggers, provable or not, in the order of their first day; those that do not apply stand last.
  public let candidates: [VerzugCandidate]
  /// The one that counts on the day of the claim; nil where none can be shown, or none has come yet.
  public private(set) var begun: VerzugCandidate?
  /// The first provable one that lies ahead, where none counts yet.
  public private(set) var ahead: VerzugCandidate?
  /// Whether the principal was settled before any trigger took effect; then there never was a default.
  public private(set) var isForestalled = false

  public var from: Day? { begun?.from }
  public var firstInterestDay: Day? { begun?.firstInterestDay }

  public init(with invoice: Invoice, in file: CaseFile, asOf: Day) {
    let reckoning = VerzugReckoning(invoice, file, asOf)
    let found = reckoning.candidates()
    candidates = found.enumerated().sorted { left, right in
      (left.element.sortKey, left.offset) < (right.element.sortKey, right.offset)
    }.map(\.element)
    let provable = candidates.filter { $0.proof.suffices && $0.firstInterestDay != nil }
    // Among triggers of one day that which a document shows is the better one.
    let best = provable.min { ($0.sortKey, $0.proofRank) < ($1.sortKey, $1.proofRank) }
    begun = best.flatMap { $0.from.map { $0 <= asOf } == true ? $0 : nil }
    ahead = begun == nil ? best : nil
  }
}

extension Verzug {
  /// The same, where the principal came to nothing on that day: who owes nothing is not late.
  func forestalled(by settledOn: Day?) -> Verzug {
    guard let settledOn, (begun ?? ahead)?.from.map({ settledOn < $0 }) ?? true else { return self }
    var never = self
    never.begun = nil
    never.ahead = nil
    never.isForestalled = true
    return never
  }
}

extension VerzugCandidate {
  fileprivate var sortKey: Int32 { firstInterestDay?.number ?? .max }

  fileprivate var proofRank: Int {
    switch proof {
    case .documented: return 0
    case .asserted: return 1
    case .none: return 2
    }
  }
}

extension Invoice {
  /// From which day on payment may be demanded: what `case.yaml` says, else the latest due date on the invoice.
  public var payableOn: Day? { due?.on ?? document?.dueDates.max() }
}
