import CaseModel

extension Rule {
  /// What may be done without, and on whose word, is for the policy to say.
  ///
  /// Where the step was taken all the same, nobody relies on the waiver, and its entry is a matter of tidiness.
  static let waiverPermitted = Rule(
    "STUFE-29", .block, Text("Verzicht nach der Richtlinie nicht zulässig", "Waiver not permitted by the policy"),
    remedy: Text(
      "Den Schritt nachholen und den Eintrag entfernen, oder den Verzicht so einholen, wie die Richtlinie es vorsieht.",
      "Take the step and remove the entry, or obtain the waiver as the policy foresees."),
    basis: [.policyStep, .contract("waivers")]
  ) { docket in
    guard let terms = docket.policy.waivers else { return [] }
    return docket.file.waivers.compactMap { waiver in
      guard let objection = terms.objection(to: waiver) else { return nil }
      let isNeeded = !docket.isTaken(waiver)
      return Hit(
        waiver.origin.place(of: objection.field), objection.message(on: waiver, by: terms),
        remedy: isNeeded
          ? objection.remedy(by: terms)
          : Text("Der Schritt ist getan: den Eintrag entfernen.", "The step was taken: remove the entry."),
        clause: terms.clause.number, severity: isNeeded ? .block : .warning)
    }
  }
}

extension Docket {
  /// Whether the step that somebody wanted to waive was taken without fault wherever the waiver was to count.
  fileprivate func isTaken(_ waiver: Waiver) -> Bool {
    let records = openHistories.filter { waiver.invoice == nil || $0.invoice.number == waiver.invoice }
      .compactMap { history in history.records.first { $0.step.name == waiver.step } }
    return !records.isEmpty
      && records.allSatisfy { !$0.isApplicable || $0.isTaken && !$0.isOutOfOrder && $0.faults.isEmpty }
  }
}

extension WaiverTerms.Objection {
  fileprivate var field: String {
    switch self {
    case .step: "step"
    case .person: "approved_by"
    case .reason: "reason"
    }
  }

  fileprivate func message(on waiver: Waiver, by terms: WaiverTerms) -> Text {
    switch self {
    case .step: return Text("Auf diesen Schritt darf niemand verzichten.", "Nobody may waive this step.")
    case .person where terms.by?.contains { $0.asOnePerson == waiver.approvedBy?.asOnePerson } == true:
      return Text(
        "Wer verzichtet hat, steht in der Richtlinie anders geschrieben.",
        "Whoever waived it is spelt differently in the policy.")
    case .person:
      return Text(
        "Wer verzichtet hat, darf es nach der Richtlinie nicht.", "Whoever waived it may not, by the policy.")
    case .reason: return Text("Die Richtlinie kennt diesen Grund nicht.", "The policy does not know this reason.")
    }
  }

  /// Reasons are named; who may waive stands in the policy, since findings name nobody.
  fileprivate func remedy(by terms: WaiverTerms) -> Text {
    switch self {
    case .step:
      let steps = terms.steps?.joined(separator: ", ") ?? ""
      return Text(
        "Den Schritt nachholen und den Eintrag entfernen; verzichtet werden darf auf: \(steps.isEmpty ? "nichts" : steps).",
        "Take the step and remove the entry; what may be waived: \(steps.isEmpty ? "nothing" : steps).")
    case .person:
      return Text(
        "Von jemandem entscheiden lassen, der unter „waivers.by“ der Richtlinie steht, und genau so eintragen; oder den Schritt nachholen und den Eintrag entfernen.",
        "Have it decided by somebody named under the policy's “waivers.by”, and enter them exactly so; or take the step and remove the entry."
      )
    case .reason where terms.reasons?.isEmpty == true:
      return Text(
        "Den Schritt nachholen und den Eintrag entfernen; die Richtlinie lässt keinen Grund gelten.",
        "Take the step and remove the entry; the policy accepts no reason.")
    case .reason:
      let reasons = (terms.reasons ?? []).map { "„\($0)“" }.joined(separator: ", ")
      let quoted = (terms.reasons ?? []).map { "“\($0)”" }.joined(separator: ", ")
      return Text(
        "„reason“ mit einem der vorgesehenen Gründe beginnen, wenn er zutrifft: \(reasons); oder den Schritt nachholen und den Eintrag entfernen.",
        "Begin “reason” with one of those foreseen, if it is true: \(quoted); or take the step and remove the entry.")
    }
  }
}
