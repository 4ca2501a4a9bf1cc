import CaseModel
import Escalation
import TestSupport
import Testing

/// Policies of a test's own, and the codes they bring.
extension CaseBuilder {
  /// A policy with these steps alone, named s1, s2, …, and with whatever clauses come behind them.
  ///
  /// - Parameter steps: the fields of each step in YAML's flow form: `approval: {}, weight: warn`.
  init(under steps: String..., and clauses: String = "") {
    self.init(underSteps: steps, and: clauses)
  }

  init(underSteps steps: [String], and clauses: String = "") {
    self.init(policyText: CaseBuilder.policyText(steps, and: clauses))
  }

  /// Whether such a policy reads.
  static func reads(_ steps: String..., and clauses: String = "") -> Bool {
    let text = policyText(steps, and: clauses)
    return PolicyReader.read(Array(text.utf8), file: "test.yaml", sha256: "").value != nil
  }

  private static func policyText(_ steps: [String], and clauses: String) -> String {
    let steps = steps.enumerated().map { index, fields in
      let number = index + 1
      return "  - {step: s\(number), clause: \"2.\(number)\", title: {de: S\(number), en: S\(number)}, \(fields)}"
    }
    return """
      policy: test
      version: "1.0"
      owner: Test
      title: {de: Test, en: Test}
      steps:
      \(steps.joined(separator: "\n"))
      handover: {clause: "8.1", not_before: 0 days, not_later: 3650 days}
      \(clauses)
      """
  }

  init(policyText text: String) {
    let reading = PolicyReader.read(Array(text.utf8), file: "test.yaml", sha256: "")
    self.init(policy: reading.value)
    if policy == nil { Issue.record("\(reading.findings)") }
  }

  /// The codes of one family.
  func codes(of family: String, asOf day: Day = CaseBuilder.asOf) -> [String] {
    codes(asOf: day).filter { $0.hasPrefix(family) }
  }

  /// How heavy a code weighs; nil where it does not appear.
  func severity(of code: String, asOf day: Day = CaseBuilder.asOf) -> Severity? {
    findings(asOf: day).first { $0.kind.code == code }?.severity
  }

  /// The steps' codes, where the test moves days about that other rules look at too.
  var stepCodes: [String] { codes(of: "STUFE") }

  static func check(_ kind: Check.Kind, on: Day = "2026-05-11", by: String? = "Leitung Debitoren") -> Check {
    var check = Check(origin: origin(81))
    check.kind = kind
    check.on = on
    check.by = by
    check.result = "unauffällig"
    return check
  }

  static func approval(by: String?, on: Day = "2026-05-18") -> Approval {
    var approval = Approval(origin: origin(90))
    approval.by = by
    approval.on = on
    return approval
  }

  static func offer(_ kind: Offer.Kind, on: Day = "2026-05-11") -> Offer {
    var offer = Offer(origin: origin(95))
    offer.kind = kind
    offer.on = on
    return offer
  }
}
