import CaseModel
import Escalation

/// What many cases came to under each policy: counts, and what holds most of them. Grows with policies, not with cases.
public struct PolicyTally: Sendable {
  public let policies: [Policy]
  public let days: [Day]
  /// Cases that could be judged.
  public private(set) var judged = 0
  /// Cases whose file could not be read, and those an outage kept from being read.
  public private(set) var broken = 0
  public private(set) var time = PolicyTrial.Time()
  /// By day, then by policy.
  private var ready: [[Int]]
  /// On the first day, by policy.
  private var obstacles: [[Simulation.Obstacle: Int]]

  public init(_ trial: PolicyTrial) {
    policies = trial.policies
    days = trial.days
    ready = trial.days.map { _ in trial.policies.map { _ in 0 } }
    obstacles = trial.policies.map { _ in [:] }
  }

  public mutating func add(_ result: Result<PolicyTrial.Result, Outage>) {
    guard case .success(let result) = result else {
      broken += 1
      return
    }
    time += result.time
    guard result.broken == nil else {
      broken += 1
      return
    }
    judged += 1
    for (day, outcomes) in result.outcomes.enumerated() {
      for (policy, outcome) in outcomes.enumerated() where outcome.isReady { ready[day][policy] += 1 }
    }
    for (policy, outcome) in (result.outcomes.first ?? []).enumerated() {
      // A case that several codes of one clause hold is held by that clause once.
      let clauses = Set(outcome.obstacles.filter { $0.clause != nil }.map { Simulation.Obstacle(clause: $0.clause) })
      let codes = Set(outcome.obstacles.filter { $0.clause == nil })
      for obstacle in clauses.union(codes) { obstacles[policy][obstacle, default: 0] += 1 }
    }
  }

  /// How many are ready under a policy on a day, by their positions.
  public func ready(under policy: Int, on day: Int) -> Int { ready[day][policy] }

  public func held(under policy: Int, on day: Int) -> Int { judged - ready[day][policy] }

  /// A clause that holds cases on the first day, and how many.
  public struct Holding: Sendable {
    public let article: PolicyArticle
    public let cases: Int
  }

  /// The clauses of a policy that hold cases, those that hold most first.
  public func clauses(of policy: Int) -> [Holding] {
    let articles = policies[policy].articles
    return obstacles[policy].compactMap { obstacle, cases -> Holding? in
      guard let article = articles.first(where: { $0.clause?.number == obstacle.clause && $0.clause != nil }) else {
        return nil
      }
      return Holding(article: article, cases: cases)
    }.sorted { left, right in
      guard left.cases == right.cases, let one = left.article.clause, let other = right.article.clause else {
        return left.cases > right.cases
      }
      return one < other
    }
  }

  /// Kinds of findings that hold cases and rest on no clause, those that hold most first.
  public func kinds(under policy: Int) -> [(kind: FindingKind, cases: Int)] {
    let kinds = Dictionary(Catalogue.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return obstacles[policy].compactMap { obstacle, cases in
      obstacle.clause == nil ? kinds[obstacle.code].map { ($0, cases) } : nil
    }.sorted { ($1.cases, $0.kind.code) < ($0.cases, $1.kind.code) }
  }
}

extension Simulation.Obstacle {
  /// Whatever it is that the clause asks for.
  fileprivate init(clause: String?) {
    self.init(code: "", clause: clause)
  }
}
