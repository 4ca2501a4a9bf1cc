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
  }

  /// A case that cannot even be judged, because there is no policy to judge it by.
  package static func held(by findings: [Finding]) -> Verdict {
    .held(Held(findings: findings, balance: nil))
  }

  /// Judges what was read.
  ///
  /// - Parameters:
  ///   - file: nil where reading broke off; the findings then hold the case.
  ///   - findings: what reading found.
  public static func check(_ file: CaseFile?, _ findings: [Finding], under policy: Policy, asOf: Day) -> Verdict {
    guard let file else { return .held(Held(findings: findings, balance: nil)) }
    let docket = Docket(file, under: policy, asOf: asOf)
    let all = findings + Rule.all.flatMap { $0.findings(in: docket) }
    if all.contains(where: \.blocks) { return .held(Held(findings: all, balance: docket.balance)) }
    return .cleared(
      ClearedCase(
        file: file, findings: all, policy: policy, asOf: asOf, balance: docket.balance, histories: docket.histories))
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
  public let histories: [StepHistory]

  fileprivate init(
    file: CaseFile, findings: [Finding], policy: Policy, asOf: Day, balance: OpenBalance, histories: [StepHistory]
  ) {
    self.file = file
    self.findings = findings
    self.policy = policy
    self.asOf = asOf
    self.balance = balance
    self.histories = histories
  }
}
