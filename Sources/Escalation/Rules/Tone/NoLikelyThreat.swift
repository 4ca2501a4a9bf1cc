import CaseModel

extension Rule {
  /// What sounds like an unlawful threat and may be meant otherwise is named, and holds nothing.
  ///
  /// A lexicon cannot tell the creditor's threat from his report of somebody else's; a clerk can. TON-02 holds the case where
  /// the words leave no doubt.
  static let noLikelyThreat = Rule.ofCase(
    "TON-11", .warning, Text("Wohl eine unzulässige Drohung", "Probably an unlawful threat"),
    remedy: Text(
      "Die Stelle lesen; ist sie so gemeint, schriftlich zurücknehmen und künftig weglassen.",
      "Read the passage; where it is meant so, withdraw it in writing, and leave it out from now on."),
    basis: [.law("§ 240 StGB"), .law("§ 4a UWG")]
  ) { docket in
    docket.hits(
      [.unlawfulThreat], in: docket.tone.letters, where: { !$0.isPlain },
      remedy: Text(
        "Die Stelle lesen; ist sie so gemeint, schriftlich zurücknehmen.",
        "Read the passage; where it is meant so, withdraw it in writing."))
  }
}
