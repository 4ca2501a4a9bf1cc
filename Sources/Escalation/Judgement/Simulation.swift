import CaseModel
import Law

/// Judges a case under several policies and on several days, and tells no more than what holds it.
///
/// What is the same under every policy is worked out once. The outcome is that of `Clearance.check`.
public struct Simulation: Sendable {
  public let policies: [Policy]

  public init(under policies: [Policy]) {
    self.policies = policies
  }

  /// Something that holds a case: a code, and the clause of the policy it rests on.
  public struct Obstacle: Hashable, Sendable {
    public let code: String
    /// nil where it rests on the law or on the case file alone.
    public let clause: String?

    public init(code: String, clause: String?) {
      self.code = code
      self.clause = clause
    }
  }

  /// What a case comes to under one policy on one day.
  public struct Outcome: Equatable, Sendable {
    public let isReady: Bool
    /// Each once.
    public let obstacles: Set<Obstacle>

    package init(isReady: Bool, obstacles: Set<Obstacle>) {
      self.isReady = isReady
      self.obstacles = obstacles
    }
  }

  /// A day of judgement, with the law as it stands on it and what is wrong with the operator's additions.
  public struct Stage: Sendable {
    public let asOf: Day
    public let law: LawBook
    public let findings: [Finding]

    public init(asOf: Day, _ law: LawBook, _ findings: [Finding] = []) {
      self.asOf = asOf
      self.law = law
      self.findings = findings
    }
  }

  /// What becomes of a case if nothing but time passes.
  ///
  /// - Parameters:
  ///   - file: nil where reading broke off; the findings then hold the case.
  ///   - findings: what reading found.
  /// - Returns: for each stage the outcomes under each policy, in their order.
  public func outcomes(of file: CaseFile?, _ findings: [Finding], on stages: [Stage]) -> [[Outcome]] {
    guard let file else {
      return stages.map { stage in
        policies.map { _ in Outcome(isReady: false, obstacles: Simulation.obstacles(stage.findings + findings)) }
      }
    }
    let tone = ToneReading(of: file)
    return stages.map { stage in
      let given = Simulation.obstacles(stage.findings + findings)
      let docket = CaseDocket(file, stage.law, asOf: stage.asOf, tone: tone)
      let ground = Ground(docket)
      return policies.map { ground.outcome(under: $0, given) }
    }
  }

  private static func obstacles(_ findings: [Finding]) -> Set<Obstacle> {
    Set(
      findings.filter(\.blocks).map { finding in
        Obstacle(
          code: finding.kind.code,
          clause: finding.basis.lazy.compactMap { if case .policy(let number) = $0 { number } else { nil } }.first)
      })
  }
}

/// What holds a case under whatever policy, and what may hold it where the policy weighs a gate so.
private struct Ground {
  private let docket: CaseDocket
  private let obstacles: Set<Simulation.Obstacle>
  private let gates: [(gate: Gate, obstacles: Set<Simulation.Obstacle>)]

  private static let free = Rule.all.filter { $0.isOfCase && $0.gate == nil && $0.kind.severity == .block }
  private static let gated = Rule.all.filter { $0.isOfCase && $0.gate != nil }
  private static let underPolicy = Rule.all.filter { !$0.isOfCase }

  init(_ docket: CaseDocket) {
    self.docket = docket
    var obstacles: Set<Simulation.Obstacle> = []
    for rule in Ground.free { rule.add(rule.hits(in: docket), to: &obstacles) }
    self.obstacles = obstacles
    gates = Ground.gated.compactMap { rule in
      guard let gate = rule.gate else { return nil }
      var obstacles: Set<Simulation.Obstacle> = []
      rule.add(rule.hits(in: docket), to: &obstacles)
      return obstacles.isEmpty ? nil : (gate, obstacles)
    }
  }

  func outcome(under policy: Policy, _ given: Set<Simulation.Obstacle>) -> Simulation.Outcome {
    let docket = Docket(docket, under: policy)
    var all = given
    all.formUnion(obstacles)
    for (gate, obstacles) in gates where docket.weight(of: gate) == .block { all.formUnion(obstacles) }
    for rule in Ground.underPolicy where rule.mayBlock(docket) { rule.add(rule.hits(in: docket), to: &all) }
    return Simulation.Outcome(isReady: all.isEmpty && docket.claim != nil, obstacles: all)
  }
}

extension Rule {
  fileprivate func add(_ hits: [Hit], to obstacles: inout Set<Simulation.Obstacle>) {
    var last: String??
    // Most hits of a rule rest on one clause.
    for hit in hits where hit.mayBlock && last != .some(hit.clause) {
      last = .some(hit.clause)
      obstacles.insert(Simulation.Obstacle(code: kind.code, clause: hit.clause))
    }
  }
}
