import CaseModel

extension Rule {
  /// A call note records what was said and done, not what its writer thinks of somebody.
  static let notesRecordFacts = Rule.ofCase(
    "TON-06", .note, Text("Urteil in einer Gesprächsnotiz", "Judgement in a call note"),
    remedy: Text(
      "Künftig Tatsachen und Gründe festhalten, wie es der Befund vorschlägt.",
      "Record facts and reasons from now on, as the finding proposes."),
    basis: [.law("Art. 5 DSGVO"), .contract("docs/tone.md")]
  ) { docket in
    docket.noteHits([.judgement], in: docket.tone.notes)
  }
}
