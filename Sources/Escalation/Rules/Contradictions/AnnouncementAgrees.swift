import CaseModel

extension Rule {
  /// What a letter is said to announce stands in it, in whatever words.
  static let announcementAgrees = Rule(
    "WIDER-30", .warning, Text("Ankündigung im Schreiben ist eine andere", "Announcement in the letter is another"),
    remedy: Text(
      "Im Schreiben nachsehen und „announces“ berichtigen; fehlt ihm, was die Richtlinie verlangt, es erneut senden.",
      "Look into the letter and correct “announces”; if it lacks what the policy asks for, send it again."),
    basis: [.contract("docs/tone.md")]
  ) { docket in
    docket.tone.letters.filter(\.isWhole).compactMap { letter in
      let unsaid = Reminder.Announcement.allCases.filter {
        letter.reminder.announces.contains($0) && Reminder.Announcement.inWords[$0] != nil
          && !letter.announced.contains($0)
      }
      guard !unsaid.isEmpty else { return nil }
      let list = Text.joined(unsaid.map(\.title), by: ", ")
      return Hit(
        letter.reminder.origin.place(of: "announces"),
        Text(
          "„announces“ nennt \(list.german), der Text des Schreibens sagt es nicht.",
          "“announces” names \(list.english), the text of the letter does not say so."),
        invoices: docket.invoices(of: letter.reminder))
    }
  }
}
