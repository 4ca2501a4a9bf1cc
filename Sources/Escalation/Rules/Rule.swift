import CaseModel

/// One thing a clerk would check, with its code, its wording and its basis.
package struct Rule: Sendable {
  package let kind: FindingKind
  /// The gate the rule belongs to alone; the policy gives it its weight, and may leave it open.
  let gate: Gate?
  private let hits: @Sendable (Docket) -> [Hit]

  /// - Parameter severity: of a gate's rule, what it weighs where the gate is closed in its usual way.
  init(
    _ code: String, _ severity: Severity, _ title: Text, remedy: Text, basis: [Citation] = [], gate: Gate? = nil,
    _ hits: @escaping @Sendable (Docket) -> [Hit]
  ) {
    kind = FindingKind(code, severity, title, remedy: remedy, basis: basis)
    self.gate = gate
    self.hits = hits
  }

  /// What the rule finds in that case, as far as the policy wants to know.
  package func findings(in docket: Docket) -> [Finding] {
    guard let gate else { return findings(in: docket, weighing: kind.severity) }
    guard let severity = docket.weight(of: gate).severity else { return [] }
    return findings(in: docket, weighing: severity)
  }

  /// What the rule finds in that case, whoever wants to know.
  func findings(in docket: Docket, weighing severity: Severity) -> [Finding] {
    Hit.joined(hits(docket)).map { hit in
      Finding(
        kind, at: hit.place, against: hit.otherPlace, hit.message, remedy: hit.waiver?.remedy ?? hit.remedy,
        actFrom: hit.actFrom, invoices: hit.invoices.compactMap(\.number), clause: hit.clause, waiver: hit.waiver,
        severity: hit.severity.map { max($0, severity) } ?? severity, basis: hit.basis)
    }
  }
}

extension Waiver {
  /// What is to do about a finding that someone accepted.
  fileprivate var remedy: Text? {
    on.map { Text("Nichts zu tun: erlassen am \($0.german).", "Nothing to do: waived on \($0).") }
  }
}
