import CaseModel

extension Rule {
  /// Only what may lawfully follow, and under its conditions, may be announced; nothing borrows a court's authority.
  ///
  /// Also told of an unlawful threat that a later letter replaced, since the recipient will be asked about it.
  static let threatsWellFounded = Rule.ofCase(
    "TON-08", .warning, Text("Drohung ohne Grundlage", "Threat without foundation"),
    remedy: Text(
      "Im nächsten Schreiben richtigstellen, was wirklich folgt.", "Set right in the next letter what really follows."),
    basis: [.law("§ 4a UWG"), .law("§ 5 UWG"), .law("§ 31 Abs. 2 BDSG")]
  ) { docket in
    docket.hits([.unfoundedThreat], in: docket.tone.letters)
      + docket.hits([.unlawfulThreat], in: docket.tone.letters.filter(docket.isReplaced), where: \.isPlain)
  }
}
