import CaseModel

extension Rule {
  /// Who speaks with debtors is trained for it, and known by name.
  static let handlersNamed = Rule(
    "FAIR-05", .block, Text("Ansprechpartner nicht benannt", "Handler not named"),
    remedy: Text("Unter „by“ angeben, wer das Gespräch geführt hat.", "Say under “by” who led the talk."),
    basis: [.policyStep]
  ) { docket in
    guard let demand = docket.policy.fairness.handlersNamed else { return [] }
    let known = docket.policy.fairness.handlers
    return docket.talks.compactMap { talk in
      guard let by = talk.by else {
        return Hit(
          talk.origin.place,
          Text(
            "Wer am \(talk.at.day.german) mit dem Schuldner sprach, steht nirgends.",
            "Nowhere is it recorded who spoke with the debtor on \(talk.at.day)."), of: demand)
      }
      guard !known.isEmpty, !known.contains(by) else { return nil }
      return Hit(
        talk.origin.place(of: "by"),
        Text(
          "Das Gespräch vom \(talk.at.day.german) führte jemand, den die Richtlinie nicht nennt.",
          "The talk of \(talk.at.day) was led by somebody whom the policy does not name."), of: demand,
        remedy: docket.answering(
          Waiver.handlersNamed,
          otherwise: Text("„by“ berichtigen, wenn es ein anderer war.", "Correct “by” if it was somebody else.")),
        waiver: docket.answer(Waiver.handlersNamed, on: talk.at.day, talk.covers))
    }
  }
}
