import CaseModel

extension Rule {
  /// A case is judged by the rules that were in force, not by those to come.
  ///
  /// A version that the case names stays its own after its last day: a case begun under one policy is not judged by the
  /// next. It must only have been in force when the first letter went out, or when somebody first spoke.
  static let policyInForce = Rule(
    "RICHTLINIE-02", .block, Text("Richtlinie gilt an diesem Tag nicht", "Policy not in force on that day"),
    remedy: Text("Die geltende Richtlinie in koffer.yaml nennen.", "Name the policy in force in koffer.yaml."),
    basis: [.contract("koffer.yaml")]
  ) { docket in
    let policy = docket.policy
    let pin = docket.file.policy.flatMap { $0.name == policy.name ? $0 : nil }
    let place = pin.map { $0.origin.place(of: $0.version == nil ? "name" : "version") } ?? docket.file.origin.place
    if let last = policy.validUntil, last < docket.asOf {
      guard pin?.version != nil || pin?.sha256 != nil else {
        return [
          Hit(
            place,
            Text(
              "Die Richtlinie \(policy.name) galt nur bis zum \(last.german).",
              "Policy \(policy.name) was in force only until \(last)."), remedy: remedy(for: policy, pin))
        ]
      }
      guard let begun = docket.file.begun, last < begun else { return [] }
      return [
        Hit(
          place,
          Text(
            "Die Richtlinie \(policy.name), Fassung \(policy.version), galt nur bis zum \(last.german), und der Fall begann am \(begun.german).",
            "Policy \(policy.name), version \(policy.version), was in force only until \(last), and the case began on \(begun)."
          ), remedy: remedy(for: policy, pin))
      ]
    }
    if let first = policy.validFrom, let begun = docket.file.begun, begun < first, first <= docket.asOf {
      let isPinned = pin?.version != nil || pin?.sha256 != nil
      return [
        Hit(
          place,
          Text(
            "Die Richtlinie \(policy.name), Fassung \(policy.version), gilt ab dem \(first.german), und der Fall begann am \(begun.german).",
            "Policy \(policy.name), version \(policy.version), is in force from \(first), and the case began on \(begun)."
          ),
          remedy: isPinned
            ? remedy(for: policy, pin)
            : Text(
              "Unter „policy“ im Fall die Fassung nennen, unter der er begann: policy: {name: …, version: …}.",
              "Name under “policy” in the case the version it began under: policy: {name: …, version: …}."),
          severity: isPinned ? .block : .warning)
      ]
    }
    guard let first = policy.validFrom, first > docket.asOf else { return [] }
    return [
      Hit(
        place,
        Text(
          "Die Richtlinie \(policy.name) gilt erst ab dem \(first.german).",
          "Policy \(policy.name) is in force only from \(first)."), remedy: remedy(for: policy, pin), actFrom: first)
    ]
  }

  private static func remedy(for policy: Policy, _ pin: PolicyPin?) -> Text {
    guard pin == nil else {
      return Text(
        "Unter „policy“ im Fall die Fassung nennen, die galt, als er begann, oder den Eintrag weglassen.",
        "Under “policy” in the case name the version in force when it began, or leave the entry out.")
    }
    return Text(
      "Die geltende Richtlinie in koffer.yaml nennen; begann der Fall unter dieser, sie in case.yaml festhalten: policy: {name: \(policy.name), version: \"\(policy.version)\"}.",
      "Name the policy in force in koffer.yaml; if the case began under this one, pin it in case.yaml: policy: {name: \(policy.name), version: \"\(policy.version)\"}."
    )
  }
}

extension CaseFile {
  /// The day on which the creditor first wrote or spoke to the debtor about it; nil where nothing is on record.
  fileprivate var begun: Day? {
    (reminders.compactMap(\.sent) + contacts.map(\.at.day)).min()
  }
}
