import CaseModel

extension Rule {
  /// What the creditor's own policy does not want said.
  static let houseWordsKept = Rule(
    "TON-09", .warning, Text("Wort, das die Richtlinie untersagt", "Words the policy forbids"),
    remedy: Text(
      "Künftig so schreiben, wie die Richtlinie es vorschlägt.", "Write as the policy proposes from now on."),
    basis: [.policyStep]
  ) { docket in
    guard let clause = docket.policy.tone?.clause.number else { return [] }
    return docket.hits([.house], in: docket.tone.letters, clause: clause) + docket.noteHits([.house], clause: clause)
  }
}
