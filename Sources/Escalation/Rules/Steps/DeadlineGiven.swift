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
      Hit(
        letter.origin.place,
        Text(
          "\(record.step.title.german) zur Rechnung \(history.invoice.label) setzt keine Frist.",
          "\(record.step.title.english) for invoice \(history.invoice.label) sets no deadline."),
        invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
    }
  }
}
