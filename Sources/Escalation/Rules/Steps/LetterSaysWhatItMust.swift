import CaseModel

extension Rule {
  /// What the policy wants a letter to say stands in its text, as far as that can be read.
  static let letterSaysWhatItMust = Rule(
    "STUFE-28", .block, Text("Verlangter Inhalt fehlt", "Content asked for is missing"),
    remedy: Text(
      "Das Schreiben mit dem verlangten Inhalt erneut senden.", "Send the letter again with what is asked for."),
    basis: [.policyStep, .contract("docs/tone.md")]
  ) { docket in
    docket.faults { if case .notSaid(let missing) = $0 { missing } else { nil } }.map { fault in
      let list = LetterElement.allCases.filter(fault.detail.contains).list(with: fault.act.letter?.deadline)
      return Hit(fault.act.origin.place, of: fault.record, in: fault.history, actFrom: docket.asOf) {
        Text(
          "\(fault.title.german) \($0.about.german) sagt nicht: \(list.german).",
          "\(fault.title.english) \($0.about.english) does not say: \(list.english).")
      }
    }
  }
}

extension Docket {
  /// Whether a letter serves a step whose content the policy itself prescribes.
  func saysWhatItMust(_ letter: LetterTone) -> Bool {
    taken.contains { _, record in
      record.required.mustSay != nil && record.letter?.origin.place == letter.reminder.origin.place
    }
  }
}
