import CaseModel

extension CaseLook {
  /// What letters say of that kind, each entry of the lexicon once a letter, however many invoices it covers.
  ///
  /// - Parameter invoices: those it concerns; where left out, those that the letters themselves name.
  func hits(
    _ groups: Set<Lexicon.Group>, in letters: [LetterTone], where isMeant: (ToneMention) -> Bool = { _ in true },
    remedy: Text? = nil, invoices: [Invoice]? = nil, clause: String? = nil
  ) -> [Hit] {
    letters.flatMap { letter in
      letter.mentions.filter { groups.contains($0.entry.group) && isMeant($0) }.map { mention in
        Hit(
          letter.place(of: mention), mention.message, remedy: mention.remedy(after: remedy),
          invoices: invoices ?? self.invoices(of: letter.reminder), clause: clause,
          basis: mention.entry.basis.map { .law($0) })
      }
    }
  }

  /// The same of notes; a note has its place in the case file.
  func noteHits(_ groups: Set<Lexicon.Group>, in notes: [NoteTone], clause: String? = nil) -> [Hit] {
    notes.flatMap { note in
      note.mentions.filter { groups.contains($0.entry.group) }.map { mention in
        Hit(
          note.contact.origin.place(of: "note"), mention.message, remedy: mention.remedy(after: nil),
          clause: clause, basis: mention.entry.basis.map { .law($0) })
      }
    }
  }

  func invoices(of letter: Reminder) -> [Invoice] {
    letter.invoices == nil ? [] : file.invoices.filter(letter.covers)
  }
}

extension ToneMention {
  /// What it is and why not, with the lexicon's phrase and never the text's own words; of an unlawful threat also whether
  /// its words leave a doubt.
  fileprivate var message: Text {
    let place = Text("„\(phrase)“, Zeile \(line)", "“\(phrase)”, line \(line)")
    guard entry.group == .unlawfulThreat else {
      return Text(
        "\(entry.title.german) (\(place.german)). \(entry.why.german)",
        "\(entry.title.english) (\(place.english)). \(entry.why.english)")
    }
    return isPlain
      ? Text(
        "\(entry.title.german), ohne Zweifel: wer womit droht, steht da (\(place.german)). \(entry.why.german)",
        "\(entry.title.english), beyond doubt: it says who threatens with what (\(place.english)). \(entry.why.english)"
      )
      : Text(
        "Wohl eine \(entry.title.german) (\(place.german)); die Wendung kann auch anders gemeint sein, darum hält sie den Fall nicht. \(entry.why.german)",
        "Probably: \(entry.title.english) (\(place.english)); the phrase may be meant otherwise, so it does not hold the case. \(entry.why.english)"
      )
  }

  fileprivate func remedy(after first: Text?) -> Text {
    let german = "Besser: \(entry.better.german)"
    let english = "Better: \(entry.better.english)"
    return first.map { Text("\($0.german) \(german)", "\($0.english) \(english)") } ?? Text(german, english)
  }
}
