import CaseModel

extension Rule {
  /// A letter without a calendar date gives the debtor nothing to miss.
  static let deadlineGiven = Rule(
    "STUFE-06", .block, Text("Frist fehlt", "Deadline missing"),
    remedy: Text(
      "Die im Schreiben gesetzte Frist unter „deadline“ angeben; stand keine darin, erneut mahnen.",
      "Give the deadline set in the letter under “deadline”; if it had none, write again."), basis: [.policyStep]
  ) { docket in
    docket.letters.filter { $0.letter.deadline == nil }.map { history, record, letter in
      let title = record.step.title
      return Hit(letter.origin.place, about: history.invoice, clause: record.step.clause, waiver: record.waiver) {
        Text(
          "\(title.german) \($0.about.german) setzt keine Frist.",
          "\(title.english) \($0.about.english) sets no deadline.")
      }
    }
  }
}
