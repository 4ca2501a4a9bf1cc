import CaseModel

/// What a waiver names to answer for what was done and cannot be undone; no step of any policy.
extension Waiver {
  /// A talk with the wrong person.
  static let rightPerson = "right_person"
  /// A talk led by somebody whom the policy does not name.
  static let handlersNamed = "handlers_named"
}

extension Fairness {
  /// What a waiver may name beside steps: the demands that nothing makes good.
  var answerable: [String] {
    (rightPerson == nil ? [] : [Waiver.rightPerson])
      + (handlersNamed == nil || handlers.isEmpty ? [] : [Waiver.handlersNamed])
  }
}

extension Docket {
  /// Who answers for a talk does so afterwards: nobody permits the next one in advance.
  func answer(_ name: String, on day: Day, _ covers: (Invoice) -> Bool) -> Waiver? {
    waivers.first { waiver in
      waiver.step == name && waiver.on.map { $0 >= day } == true
        && (waiver.invoice == nil || file.invoices.contains { $0.number == waiver.invoice && covers($0) })
    }
  }

  /// That the policy lets nobody answer for it; nil where it does.
  func noAnswer(_ name: String) -> Text? {
    guard let steps = policy.waivers?.steps, !steps.contains(name) else { return nil }
    return Text(
      "Dass jemand es verantwortet, sieht die Richtlinie nicht vor: „\(name)“ unter „waivers.steps“ aufnehmen, oder den Fall im Haus behalten.",
      "The policy does not foresee that somebody answers for it: add “\(name)” under “waivers.steps”, or keep the case in the house."
    )
  }

  /// What to do, or else that somebody may answer for it, as far as the policy lets anybody.
  func answering(_ name: String, otherwise: Text) -> Text {
    let answer =
      noAnswer(name)
      ?? Text(
        "Sonst es begründet verantworten: „waivers: [{step: \(name), reason: …, approved_by: …, on: …}]“.",
        "Else answer for it with reasons: “waivers: [{step: \(name), reason: …, approved_by: …, on: …}]”.")
    return Text("\(otherwise.german) \(answer.german)", "\(otherwise.english) \(answer.english)")
  }
}
