import CaseModel

extension Rule {
  /// A letter sent before the time of the one before was over gave that one no chance.
  static let notTooEarly = Rule(
    "STUFE-03", .block, Text("Schritt zu früh", "Step too early"),
    remedy: Text(
      "Den Schritt nach Ablauf der vorigen Frist wiederholen.",
      "Repeat the step after the previous deadline has passed."), basis: [.policyStep]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      guard let on = record.on, let from = record.possibleFrom, on < from, record.previousOn.map({ on >= $0 }) ?? true
      else { return nil }
      return Hit(
        letter.origin.place(of: "sent"),
        Text(
          "\(record.step.title.german) zur Rechnung \(history.invoice.label) ging am \(on.german) hinaus, frühestens am \(from.german) war erlaubt.",
          "\(record.step.title.english) for invoice \(history.invoice.label) went out on \(on); \(from) was the earliest."
        ),
        invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
    }
  }
}
