import CaseModel
import Law

/// Judges a case under a policy on a day. The only way to a `ClearedCase`.
public enum Clearance {
  /// What the check came to.
  public enum Verdict: Sendable {
    /// Nothing blocks: the case may be packed.
    case cleared(ClearedCase)
    /// The case is held; among the findings is at least one that blocks.
    case held(Held)
  }

  /// A case that may not go out, and why.
  public struct Held: Sendable {
    /// All findings, those of reading first.
    public let findings: [Finding]
    /// Principal that is open by the account, as far as it is known.
    public var open: Money? { docket?.open.principal }
    /// What is owed, as far as there is a sum.
    public var claim: ClaimStatement? { docket?.claim }
    /// What those who come after need, and what of it is missing; empty where there is no case to judge.
    public var gates: [GateReport] { docket?.gates ?? [] }
    /// The policy it was judged by; nil where there is none.
    public var policy: Policy? { docket?.policy }
    /// Every clause of the policy and what became of it; empty where there is no case to judge.
    public var clauses: [ClauseReport] { docket?.clauses(findings) ?? [] }
    /// To whom the case goes by the policy; nil where there is no case to judge.
    public var route: RouteChoice? { docket?.route }
    /// The shortest lawful way to readiness; nil where there is no case to judge.
    public var plan: Plan? { docket.map { Plan(from: $0, findings) } }
    let docket: Docket?

    init(findings: [Finding], docket: Docket? = nil) {
      self.findings = findings
      self.docket = docket
    }
  }

  /// A case that cannot even be judged, because there is no policy to judge it by.
  package static func held(by findings: [Finding]) -> Verdict {
    .held(Held(findings: findings))
  }

  /// Judges what was read.
  ///
  /// - Parameters:
  ///   - file: nil where reading broke off; the findings then hold the case.
  ///   - findings: what reading found.
  ///   - law: the statutory values, with what the operator added.
  public static func check(
    _ file: CaseFile?, _ findings: [Finding], under policy: Policy, _ law: LawBook, asOf: Day
  ) -> Verdict {
    guard let file else { return .held(Held(findings: findings)) }
    let docket = Docket(file, under: policy, law, asOf: asOf)
    let all = findings + Rule.all.flatMap { $0.findings(in: docket) }
    // Whatever leaves a case without a sum is a finding that blocks; the sum is still asked for here.
    guard let claim = docket.claim, !all.contains(where: \.blocks) else {
      return .held(Held(findings: all, docket: docket))
    }
    return .cleared(
      ClearedCase(findings: all, docket: docket, claim: claim))
  }
}

/// A case in which nothing blocks. Only `Clearance` makes one, and only this can be packed.
public struct ClearedCase: Sendable {
  /// Warnings, notes, and findings that a waiver accepted.
  public private(set) var findings: [Finding]
  public let claim: ClaimStatement
  let docket: Docket

  public var file: CaseFile { reduced ?? docket.file }
  public var policy: Policy { docket.policy }
  public var asOf: Day { docket.asOf }
  public var balance: OpenBalance { docket.ofCase.balance }
  /// Principal that is open by the account.
  public var open: Money? { docket.open.principal }
  public var histories: [StepHistory] { docket.histories }
  /// What those who come after need, and what of it is missing.
  public var gates: [GateReport] { docket.gates }
  /// Every clause of the policy and what became of it.
  public var clauses: [ClauseReport] { docket.clauses(findings) }
  /// To whom the case goes by the policy.
  public var route: RouteChoice { docket.route }
  /// The last day on which it may go out as it is; nil where nothing in it grows old.
  public var lastDay: Day? { docket.lastDay }
  /// From which day its last letter has been too old by the policy (STUFE-15); nil where it is not.
  public var staleFrom: Day? { docket.staleFrom }

  /// Where a part of it is withheld: the case without that part; judgement and claim stay as they are.
  private var reduced: CaseFile?

  fileprivate init(findings: [Finding], docket: Docket, claim: ClaimStatement) {
    self.findings = findings
    self.docket = docket
    self.claim = claim
  }

  /// The case with what its recipient would ask back; a question that blocks holds it.
  package func asked(_ questions: [Finding]) -> Clearance.Verdict {
    guard !questions.isEmpty else { return .cleared(self) }
    guard !questions.contains(where: \.blocks) else {
      return .held(Clearance.Held(findings: findings + questions, docket: docket))
    }
    var asked = self
    asked.findings += questions
    return .cleared(asked)
  }

  /// The same cleared case without what is not to leave the house, and what that was.
  package func withholding(_ matters: Set<Disclosable>) -> (cleared: ClearedCase, reduced: ReducedCase) {
    let reduced = docket.file.withholding(matters)
    var cleared = self
    cleared.reduced = reduced.file
    cleared.findings.removeAll { reduced.silent.contains($0.place) }
    return (cleared, reduced)
  }

  /// The same without what was found about documents that do not go along.
  package func silent(about documents: Set<String>) -> ClearedCase {
    guard !documents.isEmpty else { return self }
    var cleared = self
    cleared.findings.removeAll { documents.contains($0.place.document) }
    return cleared
  }
}

extension Clearance.Held {
  /// Lends the case as if nothing held it, so that a recipient can be asked what else it would send back; nil where there
  /// is no sum to be asked about. Nothing but findings comes of it, and what holds the case holds it still.
  package func asIfCleared(_ ask: (ClearedCase) throws -> [Finding]) rethrows -> [Finding]? {
    guard let docket, let claim = docket.claim else { return nil }
    return try ask(ClearedCase(findings: findings, docket: docket, claim: claim))
  }
}

extension Clearance.Verdict {
  /// The same with what was found after the check; what blocks holds the case.
  package func asked(_ questions: [Finding]) -> Clearance.Verdict {
    switch self {
    case .cleared(let cleared): cleared.asked(questions)
    case .held(let held): .held(Clearance.Held(findings: held.findings + questions, docket: held.docket))
    }
  }
}
