import CaseModel

extension Rule {
  /// A deadline that ends before a transfer can arrive gives the debtor no fair chance.
  static let deadlineLongEnough = Rule(
    "STUFE-05", .block, Text("Frist zu kurz", "Deadline too short"),
    remedy: Text("Mit ausreichender Frist erneut schreiben.", "Write again with a sufficient deadline."),
    basis: [.policyStep]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      guard case .letter(_, _, let minimum, _) = record.step.kind, let sent = letter.sent,
        let deadline = letter.deadline
      else { return nil }
      let days = deadline.days(since: sent)
      guard days < minimum else { return nil }
      return Hit(
        letter.origin.place(of: "deadline"),
        Text(
          "\(record.step.title.german) zur Rechnung \(history.invoice.label) lässt nur \(days) Tage Zeit.",
          "\(record.step.title.english) for invoice \(history.invoice.label) leaves only \(days) days."),
        remedy: Text(
          "Ab heute mit mindestens \(minimum) Tagen Frist erneut schreiben.",
          "Write again with at least \(minimum) days to pay, from today."),
        actFrom: docket.asOf, invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
    }
  }
}
