import CaseModel

extension Rule {
  /// What nobody can read nobody has checked.
  static let contentRead = Rule(
    "STUFE-30", .note, Text("Verlangter Inhalt nicht gelesen", "Content asked for not read"),
    remedy: Text(
      "Selbst nachsehen, ob das Schreiben sagt, was die Richtlinie verlangt.",
      "See for yourself whether the letter says what the policy asks for."),
    basis: [.policyStep, .contract("docs/tone.md")]
  ) { docket in
    docket.taken.compactMap { history, record in
      guard let letter = record.letter, let asked = record.required.mustSay, !asked.isEmpty,
        !docket.ofCase.told.areRead(at: letter.origin.place)
      else { return nil }
      let list = LetterElement.allCases.filter(asked.contains).list(with: letter.deadline)
      return Hit(letter.origin.place, of: record, in: history) {
        Text(
          "\(record.step.title.german) \($0.about.german) liegt nicht als Text vor. Ob das Schreiben dies sagt, ist nicht geprüft: \(list.german).",
          "\(record.step.title.english) \($0.about.english) is not there as text. Whether the letter says this was not checked: \(list.english)."
        )
      }
    }
  }
}
