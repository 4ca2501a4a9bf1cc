import CaseModel

extension Rule {
  /// Until when the debtor may pay is what the letter says, whatever the case says of it.
  static let deadlineAgrees = Rule.ofCase(
    "WIDER-26", .block, Text("Frist im Schreiben ist eine andere", "Deadline in the letter is another"),
    remedy: Text(
      "„deadline“ nach dem Schreiben berichtigen, oder das richtige Schreiben beilegen.",
      "Correct “deadline” by the letter, or enclose the right letter."),
    basis: [.law("§ 286 Abs. 1 BGB")]
  ) { docket in
    docket.tone.letters.compactMap { letter in
      guard let named = letter.otherDeadline ?? letter.deadlineBeside, let deadline = letter.reminder.deadline else {
        return nil
      }
      // What ends on a Sunday ends on Monday, whichever of the two is written down (§ 193 BGB).
      let end = docket.seats.end(of: deadline)
      guard !named.days(from: deadline.adding(-7)).contains(where: { docket.seats.end(of: $0) == end }) else {
        return nil
      }
      return Hit(
        letter.reminder.origin.place(of: "deadline"), against: letter.reminder.file.map { Place($0) },
        Text(
          "case.yaml nennt als Frist den \(deadline.german), der Text des Schreibens den \(named.german).",
          "case.yaml gives \(deadline) as the deadline, the letter's text \(named.english)."),
        invoices: docket.file.invoices.filter(letter.reminder.covers),
        // Beside an attached page the text may be about something else; and where the day stands in it too, a person has to
        // see what for.
        severity: letter.isWhole && letter.otherDeadline != nil ? .block : .warning)
    }
  }
}
