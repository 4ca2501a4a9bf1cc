import CaseModel

extension Rule {
  /// What may be done without, and on whose word, is for the policy to say.
  static let waiverPermitted = Rule(
    "STUFE-29", .block, Text("Verzicht nach der Richtlinie nicht zulässig", "Waiver not permitted by the policy"),
    remedy: Text(
      "Den Schritt nachholen, oder den Verzicht so einholen, wie die Richtlinie es vorsieht.",
      "Take the step, or obtain the waiver as the policy foresees."), basis: [.policyStep, .contract("waivers")]
  ) { docket in
    guard let terms = docket.policy.waivers else { return [] }
    return docket.file.waivers.compactMap { waiver in
      guard let objection = terms.objection(to: waiver) else { return nil }
      let (field, message) = objection.words
      return Hit(waiver.origin.place(of: field), message, clause: terms.clause.number)
    }
  }
}

extension WaiverTerms.Objection {
  fileprivate var words: (field: String, message: Text) {
    switch self {
    case .step: return ("step", Text("Auf diesen Schritt darf niemand verzichten.", "Nobody may waive this step."))
    case .person:
      return (
        "approved_by",
        Text("Wer verzichtet hat, darf es nach der Richtlinie nicht.", "Whoever waived it may not, by the policy.")
      )
    case .reason:
      return ("reason", Text("Die Richtlinie kennt diesen Grund nicht.", "The policy does not know this reason."))
    }
  }
}
