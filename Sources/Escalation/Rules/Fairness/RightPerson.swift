import CaseModel

extension Rule {
  /// A debt is the business of those who answer for it, and of nobody else.
  ///
  /// What was said cannot be unsaid: a case held by it goes on when somebody answers for that by name.
  static let rightPerson = Rule(
    "FAIR-06", .block,
    Text("Mit der falschen Person über die Schuld gesprochen", "Debt discussed with the wrong person"),
    remedy: Text(
      "Den Datenschutz prüfen lassen und den Vorfall begründet verantworten: „waivers: [{step: right_person, reason: …, approved_by: …, on: …}]“; fehlende Rollen unter „with.role“ nachtragen.",
      "Have data protection look into it, and answer for it with reasons: “waivers: [{step: right_person, reason: …, approved_by: …, on: …}]”; add missing roles under “with.role”."
    ),
    basis: [.policyStep, .law("Art. 5 DSGVO")]
  ) { docket in
    guard let demand = docket.policy.fairness.rightPerson else { return [] }
    return docket.talks.compactMap { talk in
      guard let role = talk.counterpartRole else {
        return Hit(
          talk.origin.place,
          Text(
            "Welche Rolle die Person im Gespräch vom \(talk.at.day.german) hatte, steht nirgends.",
            "The role of the person in the talk of \(talk.at.day) is nowhere recorded."), of: demand,
          atMost: .warning)
      }
      guard !docket.policy.fairness.roles.contains(role) else { return nil }
      return Hit(
        talk.origin.place,
        Text(
          "Im Gespräch vom \(talk.at.day.german) ging es mit jemandem um die Schuld, den sie nach der Richtlinie nichts angeht.",
          "The talk of \(talk.at.day) was about the debt with somebody whose business it is not, by the policy."),
        of: demand, remedy: Role.remedy(for: role) ?? docket.nobodyAnswers,
        waiver: docket.answer(Waiver.rightPerson, on: talk.at.day, talk.covers))
    }
      + docket.log.acts.compactMap { act in
        guard let day = act.day, act.letter != nil || act.contact?.isWriting == true,
          act.counterparts.contains(where: docket.policy.fairness.isForeign)
        else { return nil }
        return Hit(
          act.origin.place,
          Text(
            "Das Schreiben vom \(day.german) ging an jemanden, den die Schuld nach der Richtlinie nichts angeht.",
            "The letter of \(day) went to somebody whose business the debt is not, by the policy."),
          of: demand,
          remedy: act.counterparts.filter(docket.policy.fairness.isForeign).lazy.compactMap(Role.remedy).first
            ?? docket.nobodyAnswers, waiver: docket.answer(Waiver.rightPerson, on: day, act.covers))
      }
  }
}

extension Fairness {
  /// Whether the policy lets nobody of that role hear of the debt; that a letter has more readers than a talk is no fault.
  func isForeign(_ role: String) -> Bool {
    Role.isStranger(role) && !roles.contains(role)
  }
}

extension Docket {
  /// What to do where the policy lets nobody answer for it; nil where it does, as the rule says.
  fileprivate var nobodyAnswers: Text? {
    noAnswer(Waiver.rightPerson).map {
      Text("Den Datenschutz prüfen lassen. \($0.german)", "Have data protection look into it. \($0.english)")
    }
  }
}
