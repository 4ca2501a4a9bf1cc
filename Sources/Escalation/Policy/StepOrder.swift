/// Which steps of a policy come before which, by their positions.
struct StepOrder: Sendable {
  /// For each step those in its `after`.
  let before: [[Int]]
  /// For each step those before it, and those before them, as bits. A policy has a hundred steps at most.
  private let ancestors: [UInt128]

  init(of steps: [PolicyStep]) {
    var before: [[Int]] = []
    var ancestors: [UInt128] = []
    for (position, step) in steps.enumerated() {
      let own = steps.indices.prefix(position).filter { step.after.contains(steps[$0].name) }
      before.append(own)
      ancestors.append(own.reduce(0) { $0 | ancestors[$1] | 1 << UInt128($1) })
    }
    self.before = before
    self.ancestors = ancestors
  }

  /// Whether a step has to come before another, at whatever distance.
  func isAhead(_ step: Int, of other: Int) -> Bool { ancestors[other] & 1 << UInt128(step) != 0 }
}
