import CaseModel

extension Rule {
  /// What the creditor's own policy does not want said.
  static let houseWordsKept = Rule(
    "TON-09", .warning, Text("Wort, das die Richtlinie untersagt", "Words the policy forbids"),
    remedy: Text(
      "Künftig so schreiben, wie die Richtlinie es vorschlägt.", "Write as the policy proposes from now on."),
    basis: [.policyStep]
  ) { docket in
    guard let house = docket.policy.tone else { return [] }
    let tone = docket.tone.reading(house, in: docket.file)
    return docket.hits([.house], in: tone.letters, clause: house.clause.number)
      + docket.noteHits([.house], in: tone.notes, clause: house.clause.number)
  }
}
