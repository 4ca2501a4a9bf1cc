import CaseModel

extension Rule {
  /// A debt is the business of those who answer for it, and of nobody else.
  static let rightPerson = Rule(
    "FAIR-06", .block, Text("Gespräch mit der falschen Person", "Talk with the wrong person"),
    remedy: Text(
      "Künftig nur mit den Personen über die Schuld sprechen, die die Richtlinie nennt; fehlende Rollen unter „with.role“ nachtragen.",
      "Speak about the debt only with those whom the policy names; add missing roles under “with.role”."),
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
        of: demand)
    }
  }
}
