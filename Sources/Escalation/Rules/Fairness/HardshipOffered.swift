import CaseModel

extension Rule {
  /// Hardship is answered with an offer, where the policy has a clause for it.
  static let hardshipOffered = Rule(
    "FAIR-02", .block, Text("Notlage ohne Angebot der Richtlinie", "Hardship without the policy's offer"),
    remedy: Text(
      "Etwas anbieten, etwa Raten oder Stundung, und unter „offers“ festhalten.",
      "Offer something, such as instalments or a deferral, and record it under “offers”."), basis: [.policyStep]
  ) { docket in
    guard let demand = docket.policy.fairness.hardshipOffered else { return [] }
    return docket.unansweredHardship.map { Hit($0.place, $0.message, of: demand, actFrom: docket.asOf) }
  }
}
