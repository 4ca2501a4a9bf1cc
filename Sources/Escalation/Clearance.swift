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
    /// What is open, as far as it is known.
    public let balance: OpenBalance?
    /// What is owed, as far as there is a sum.
    public let claim: ClaimStatement?

    init(findings: [Finding], docket: Docket? = nil) {
      self.findings = findings
      balance = docket?.balance
      claim = docket?.claim
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
      ClearedCase(
        file: file, findings: all, policy: policy, asOf: asOf, balance: docket.balance, claim: claim,
        histories: docket.histories))
  }
}

/// A case in which nothing blocks. Only `Clearance` makes one, and only this can be packed.
public struct ClearedCase: Sendable {
  public let file: CaseFile
  /// Warnings, notes, and findings that a waiver accepted.
  public let findings: [Finding]
  public let policy: Policy
  public let asOf: Day
  public let balance: OpenBalance
  public let claim: ClaimStatement
  public let histories: [StepHistory]

  fileprivate init(
    file: CaseFile, findings: [Finding], policy: Policy, asOf: Day, balance: OpenBalance, claim: ClaimStatement,
    histories: [StepHistory]
  ) {
    self.file = file
    self.findings = findings
    self.policy = policy
    self.asOf = asOf
    self.balance = balance
    self.claim = claim
    self.histories = histories
  }
}
