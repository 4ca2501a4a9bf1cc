import CaseModel

extension Rule {
  /// A deadline that was over before the letter came gave no time at all.
  static let arrivedInTime = Rule(
    "STUFE-16", .block, Text("Nach Ablauf der Frist zugegangen", "Arrived after its deadline"),
    remedy: Text("Mit neuer Frist erneut schreiben.", "Write again with a new deadline."),
    basis: [.policyStep, .law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      guard let on = letter.arrived, let deadline = letter.deadline, letter.arrivedTooLate else { return nil }
      let title = record.step.title
      return Hit(
        letter.origin.place(of: "delivery"), about: history.invoice, clause: record.step.clause, actFrom: docket.asOf,
        waiver: record.waiver
      ) { names in
        Text(
          "\(title.german) \(names.about.german) kam am \(on.german) an, die Frist endete am \(deadline.german).",
          "\(title.english) \(names.about.english) arrived on \(on); its deadline ended on \(deadline).")
      }
    }
  }
}
