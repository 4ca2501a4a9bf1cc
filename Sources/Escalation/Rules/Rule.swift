import CaseModel

/// One thing a clerk would check, with its code, its wording and its basis; an object, since every case passes them all.
package final class Rule: Sendable {
  package let kind: FindingKind
  /// The gate the rule belongs to alone; the policy gives it its weight, and may leave it open.
  let gate: Gate?
  private let look: Look

  /// What a rule has to know; a rule that does not look at the policy cannot see it.
  private enum Look: Sendable {
    case ofCase(@Sendable (CaseDocket) -> [Hit])
    case underPolicy(@Sendable (Docket) -> [Hit])
  }

  /// A rule that looks at the policy, too.
  ///
  /// - Parameter severity: of a gate's rule, what it weighs where the gate is closed in its usual way.
  convenience init(
    _ code: String, _ severity: Severity, _ title: Text, remedy: Text, basis: [Citation] = [], gate: Gate? = nil,
    _ hits: @escaping @Sendable (Docket) -> [Hit]
  ) {
    self.init(FindingKind(code, severity, title, remedy: remedy, basis: basis), gate, .underPolicy(hits))
  }

  /// A rule that comes to the same under every policy.
  ///
  /// - Parameter severity: of a gate's rule, what it weighs where the gate is closed in its usual way.
  static func ofCase(
    _ code: String, _ severity: Severity, _ title: Text, remedy: Text, basis: [Citation] = [], gate: Gate? = nil,
    _ hits: @escaping @Sendable (CaseDocket) -> [Hit]
  ) -> Rule {
    Rule(FindingKind(code, severity, title, remedy: remedy, basis: basis), gate, .ofCase(hits))
  }

  private init(_ kind: FindingKind, _ gate: Gate?, _ look: Look) {
    self.kind = kind
    self.gate = gate
    self.look = look
  }

  /// Whether it comes to the same under every policy, but for the weight of its gate.
  var isOfCase: Bool {
    if case .ofCase = look { true } else { false }
  }

  func hits(in docket: Docket) -> [Hit] {
    switch look {
    case .ofCase(let hits): return hits(docket.ofCase)
    case .underPolicy(let hits): return hits(docket)
    }
  }

  /// What the rule finds in that case; nothing where it has to know the policy.
  func hits(in docket: CaseDocket) -> [Hit] {
    guard case .ofCase(let hits) = look else { return [] }
    return hits(docket)
  }

  /// Whether what it finds in that case may hold it.
  func mayBlock(_ docket: Docket) -> Bool {
    (gate.map { docket.weight(of: $0).severity ?? .note } ?? kind.severity) == .block
  }

  /// What the rule finds in that case, as far as the policy wants to know.
  package func findings(in docket: Docket) -> [Finding] {
    guard let gate else { return findings(in: docket, weighing: kind.severity) }
    guard let severity = docket.weight(of: gate).severity else { return [] }
    return findings(in: docket, weighing: severity)
  }

  /// What the rule finds in that case, whoever wants to know.
  func findings(in docket: Docket, weighing severity: Severity) -> [Finding] {
    Hit.joined(hits(in: docket)).map { hit in
      let weight = hit.severity.map { max($0, severity) } ?? severity
      return Finding(
        kind, at: hit.place, against: hit.otherPlace, hit.message,
        remedy: hit.waiver?.remedy ?? hit.remedy(or: kind.remedy, weighing: weight),
        actFrom: hit.actFrom, invoices: hit.invoices.compactMap(\.number), clause: hit.clause, waiver: hit.waiver,
        severity: weight, basis: hit.basis)
    }
  }
}

extension Waiver {
  /// What is to do about a finding that someone accepted.
  fileprivate var remedy: Text? {
    on.map { Text("Nichts zu tun: erlassen am \($0.german).", "Nothing to do: waived on \($0).") }
  }
}
