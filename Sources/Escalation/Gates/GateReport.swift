import CaseModel

/// What one gate asks for, what is there, and what is missing.
public struct GateReport: Sendable {
  public let gate: Gate
  public let weight: Weight
  public let items: [Item]
  /// Whether anybody asks for it in this case; to a business nobody owes the information.
  public let applies: Bool

  /// One thing asked for.
  public struct Item: Sendable {
    public let title: Text
    public let kind: FindingKind
    /// What is missing; empty where it is there.
    public let findings: [Finding]
    /// What shows that it is there.
    public let evidence: Text?

    /// Nothing is missing, and something shows it. What nobody can say yet is not met.
    public var isMet: Bool { findings.isEmpty && evidence != nil }
  }

  /// Whether it is asked for, and nothing is missing.
  public var isOpen: Bool { applies && items.allSatisfy(\.isMet) }
}

/// One thing a gate asks for: the rule that finds it missing, and what shows that it is there.
struct Requirement: Sendable {
  let rule: Rule
  let title: Text
  let evidence: @Sendable (Docket) -> Text?

  init(_ rule: Rule, _ title: Text, _ evidence: @escaping @Sendable (Docket) -> Text?) {
    self.rule = rule
    self.title = title
    self.evidence = evidence
  }
}

extension Docket {
  /// That text, where somebody declared it at all; no silence is taken for a word.
  func whereDeclared(_ what: Declaration.What, _ text: Text) -> Text? {
    file.declarations.contains { $0.what == what && $0.value && $0.isSigned && $0.on.map { $0 <= asOf } == true }
      ? text : nil
  }

  /// Whether a gate is open, as its report says, without the words.
  package func isOpen(_ gate: Gate) -> Bool {
    guard gate != .information || isPrivateDebtor else { return false }
    return gate.requirements.allSatisfy { requirement in
      requirement.rule.hits(in: self).allSatisfy { $0.waiver != nil } && requirement.evidence(self) != nil
    }
  }

  /// All gates, whatever the policy makes of them.
  package var gates: [GateReport] { Gate.allCases.map(report) }

  /// One gate, whatever the policy makes of it.
  func report(on gate: Gate) -> GateReport {
    let weight = weight(of: gate)
    return GateReport(
      gate: gate, weight: weight,
      items: gate.requirements.map { requirement in
        let severity = requirement.rule.gate == nil ? requirement.rule.kind.severity : weight.severity ?? .note
        let findings = requirement.rule.findings(in: self, weighing: severity).filter { $0.waiver == nil }
        return GateReport.Item(
          title: requirement.title, kind: requirement.rule.kind, findings: findings,
          evidence: findings.isEmpty ? requirement.evidence(self) : nil)
      }, applies: gate != .information || isPrivateDebtor)
  }
}

extension Gate {
  fileprivate var requirements: [Requirement] {
    switch self {
    case .information: return Gate.informationRequirements
    case .court: return Gate.courtRequirements
    case .bureau: return Gate.bureauRequirements
    case .insolvency: return Gate.insolvencyRequirements
    }
  }
}
