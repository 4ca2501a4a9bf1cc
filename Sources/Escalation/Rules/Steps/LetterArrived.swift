import CaseModel

extension Rule {
  /// What came back was never received.
  static let letterArrived = Rule(
    "STUFE-08", .block, Text("Schreiben nicht angekommen", "Letter bounced"),
    remedy: Text(
      "Anschrift oder Mailadresse klären und das Schreiben erneut senden.",
      "Clear up the address and send the letter again."),
    basis: [.law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.letters.filter { $0.letter.hasBounced }.map { history, record, letter in
      let title = record.step.title
      return Hit(
        letter.origin.place(of: "delivery"), about: history.invoice, clause: record.step.clause, actFrom: docket.asOf,
        waiver: record.waiver
      ) {
        Text(
          "\(title.german) \($0.about.german) kam als unzustellbar zurück.",
          "\(title.english) \($0.about.english) came back undeliverable.")
      }
    }
  }
}
