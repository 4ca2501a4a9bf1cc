import CaseModel

extension Rule {
  /// The last letter says in its own words who comes next, and that it costs; that `case.yaml` says so is not enough.
  static let lastLetterAnnounces = Rule(
    "TON-05", .warning, Text("Letzte Mahnung sagt nicht, was folgt", "Final notice does not say what follows"),
    remedy: Text(
      "Die letzte Mahnung mit Ankündigung der Abgabe und ihrer Kostenfolge erneut senden.",
      "Send the final notice again, with the announcement of the handover and its costs."),
    basis: [.policyStep, .contract("docs/tone.md")]
  ) { docket in
    docket.tone.letters.compactMap { letter in
      guard !letter.missingAtLast.isEmpty, !docket.saysWhatItMust(letter) else { return nil }
      let list = letter.missingAtLast.list(with: nil)
      let clause = docket.clause(servedBy: letter)
      return Hit(
        letter.reminder.origin.place(of: "announces"),
        Text(
          "Dem Text der letzten Mahnung fehlt: \(list.german).", "The text of the final notice lacks: \(list.english)."),
        invoices: docket.invoices(of: letter.reminder), clause: clause)
    }
  }
}
