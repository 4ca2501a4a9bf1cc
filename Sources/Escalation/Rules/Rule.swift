import CaseModel

/// One thing a clerk would check, with its code, its wording and its basis.
package struct Rule: Sendable {
  package let kind: FindingKind
  private let hits: @Sendable (Docket) -> [Hit]

  init(
    _ code: String, _ severity: Severity, _ title: Text, remedy: Text, basis: [Citation] = [],
    _ hits: @escaping @Sendable (Docket) -> [Hit]
  ) {
    kind = FindingKind(code, severity, title, remedy: remedy, basis: basis)
    self.hits = hits
  }

  /// What the rule finds in that case.
  package func findings(in docket: Docket) -> [Finding] {
    Hit.joined(hits(docket)).map { hit in
      Finding(
        kind, at: hit.place, against: hit.otherPlace, hit.message, remedy: hit.waiver?.remedy ?? hit.remedy,
        actFrom: hit.actFrom, invoices: hit.invoices.compactMap(\.number), clause: hit.clause, waiver: hit.waiver)
    }
  }
}

extension Waiver {
  /// What is to do about a finding that someone accepted.
  fileprivate var remedy: Text? {
    on.map { Text("Nichts zu tun: erlassen am \($0.german).", "Nothing to do: waived on \($0).") }
  }
}
