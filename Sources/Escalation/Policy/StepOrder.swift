/// Which steps of a policy come before which, by their positions.
struct StepOrder: Sendable {
  /// For each step those in its `after`.
  let before: [[Int]]
  /// For each step those before it, and those before them, as bits. A policy has a hundred steps at most.
  private let ancestors: [UInt128]
  /// For each step what those behind it ask for, as bits of kinds.
  let kindsBehind: [UInt64]

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
    kindsBehind = steps.indices.map { step in
      zip(steps, ancestors).reduce(0) { kinds, later in
        guard later.0.weight == .block, later.1 & 1 << UInt128(step) != 0 else { return kinds }
        return later.0.alternatives.reduce(kinds) { $0 | $1.kind.bit }
      }
    }
  }

  /// Whether a step has to come before another, at whatever distance.
  func isAhead(_ step: Int, of other: Int) -> Bool { ancestors[other] & 1 << UInt128(step) != 0 }
}
