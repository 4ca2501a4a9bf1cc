/// What a check found: the first thousand of either, and how many there are.
struct BagNotes {
  static let most = 1000
  private(set) var faults: [BagFault] = []
  private(set) var faultCount = 0
  private(set) var warnings: [BagFault] = []
  private(set) var warningCount = 0

  mutating func fault(_ kind: BagFault.Kind, _ path: String? = nil, in source: BagFault.Source? = nil) {
    faultCount += 1
    if faults.count < BagNotes.most { faults.append(BagFault(kind, path, in: source)) }
  }

  mutating func warn(_ kind: BagFault.Kind, _ path: String? = nil, in source: BagFault.Source? = nil) {
    warningCount += 1
    if warnings.count < BagNotes.most { warnings.append(BagFault(kind, path, in: source)) }
  }

  /// A fault by 1.0, a warning by the drafts before.
  mutating func note(
    _ kind: BagFault.Kind, isFault: Bool, _ path: String? = nil, in source: BagFault.Source? = nil
  ) {
    if isFault { fault(kind, path, in: source) } else { warn(kind, path, in: source) }
  }
}
