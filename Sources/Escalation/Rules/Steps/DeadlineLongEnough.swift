import CaseModel

extension Rule {
  /// A deadline that ends before a transfer can arrive gives the debtor no fair chance; the post's days are not his.
  static let deadlineLongEnough = Rule(
    "STUFE-05", .block, Text("Frist zu kurz", "Deadline too short"),
    remedy: Text("Mit ausreichender Frist erneut schreiben.", "Write again with a sufficient deadline."),
    basis: [.policyStep]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      guard case .letter(_, _, let minimum, _) = record.step.kind, let days = letter.daysToPay, days < minimum,
        !letter.arrivedTooLate
      else { return nil }
      let title = record.step.title
      let since = letter.arrived.flatMap { arrived in letter.sent.map { arrived > $0 } == true ? arrived : nil }
      return Hit(
        letter.origin.place(of: "deadline"), about: history.invoice, clause: record.step.clause,
        remedy: Text(
          "Ab heute mit mindestens \(minimum) Tagen Frist erneut schreiben.",
          "Write again with at least \(minimum) days to pay, from today."),
        actFrom: docket.asOf, waiver: record.waiver
      ) { names in
        Text(
          "\(title.german) \(names.about.german) lässt \(since.map { "ab Zugang am \($0.german) " } ?? "")nur \(days) Tage Zeit.",
          "\(title.english) \(names.about.english) leaves only \(days) days\(since.map { " from its arrival on \($0)" } ?? "")."
        )
      }
    }
  }
}
