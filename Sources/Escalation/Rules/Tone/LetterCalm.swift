import CaseModel

extension Rule {
  /// A letter is firm and calm: no accusation, no warning, no sarcasm, no shouting.
  ///
  /// Pressure that impairs the freedom to decide is an aggressive commercial practice, and it makes a claim look weak.
  static let letterCalm = Rule.ofCase(
    "TON-01", .warning, Text("Schreiben im falschen Ton", "Letter in the wrong tone"),
    remedy: Text(
      "Künftig sachlich schreiben, wie es der Befund vorschlägt.", "Write calmly from now on, as the finding proposes."),
    basis: [.law("§ 4a UWG"), .contract("docs/tone.md")]
  ) { docket in
    docket.hits([.aggression], in: docket.tone.letters)
  }
}
