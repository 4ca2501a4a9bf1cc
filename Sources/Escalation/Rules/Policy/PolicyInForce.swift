import CaseModel

extension Rule {
  /// A case is judged by the rules that were in force, not by those to come.
  static let policyInForce = Rule(
    "RICHTLINIE-02", .block, Text("Richtlinie gilt an diesem Tag nicht", "Policy not in force on that day"),
    remedy: Text("Die geltende Richtlinie in koffer.yaml nennen.", "Name the policy in force in koffer.yaml."),
    basis: [.contract("koffer.yaml")]
  ) { docket in
    if let last = docket.policy.validUntil, last < docket.asOf {
      return [
        Hit(
          docket.file.origin.place,
          Text(
            "Die Richtlinie \(docket.policy.name) galt nur bis zum \(last.german).",
            "Policy \(docket.policy.name) was in force only until \(last)."))
      ]
    }
    guard let first = docket.policy.validFrom, first > docket.asOf else { return [] }
    return [
      Hit(
        docket.file.origin.place,
        Text(
          "Die Richtlinie \(docket.policy.name) gilt erst ab dem \(first.german).",
          "Policy \(docket.policy.name) is in force only from \(first)."), actFrom: first)
    ]
  }
}
