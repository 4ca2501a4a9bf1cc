import CaseModel

extension Rule {
  /// A deadline that was over before the letter came gave no time at all.
  static let arrivedInTime = Rule(
    "STUFE-16", .block, Text("Nach Ablauf der Frist zugegangen", "Arrived after its deadline"),
    remedy: Text("Mit neuer Frist erneut schreiben.", "Write again with a new deadline."),
    basis: [.policyStep, .law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      guard let delivery = letter.delivery, delivery.state == .delivered, let on = delivery.on,
        let deadline = letter.deadline, on > deadline
      else { return nil }
      return Hit(
        letter.origin.place(of: "delivery"),
        Text(
          "\(record.step.title.german) zur Rechnung \(history.invoice.label) kam am \(on.german) an, die Frist endete am \(deadline.german).",
          "\(record.step.title.english) for invoice \(history.invoice.label) arrived on \(on); its deadline ended on \(deadline)."
        ),
        actFrom: docket.asOf, invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
    }
  }
}
