import CaseModel

extension Rule {
  /// Health, family, origin and offences are no business of a creditor, nor is the debt a third party's.
  static let notesKeepPrivacy = Rule.ofCase(
    "TON-07", .warning, Text("Private Angaben in einer Gesprächsnotiz", "Private data in a call note"),
    remedy: Text(
      "Die Angabe entfernen, bevor die Notiz das Haus verlässt.", "Remove it before the note leaves the house."),
    basis: [.law("Art. 5 DSGVO"), .law("Art. 9 DSGVO")]
  ) { docket in
    docket.noteHits([.privateData], in: docket.tone.notes)
  }
}
