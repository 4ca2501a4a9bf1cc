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
    docket.letters.filter { $0.letter.delivery?.state == .bounced }.map { history, record, letter in
      Hit(
        letter.origin.place(of: "delivery"),
        Text(
          "\(record.step.title.german) zur Rechnung \(history.invoice.label) kam als unzustellbar zurück.",
          "\(record.step.title.english) for invoice \(history.invoice.label) came back undeliverable."),
        actFrom: docket.asOf, invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
    }
  }
}
