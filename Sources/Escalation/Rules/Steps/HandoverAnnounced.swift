import CaseModel

extension Rule {
  /// Nobody should learn of the agency from the agency.
  static let handoverAnnounced = Rule(
    "STUFE-10", .block, Text("Abgabe nicht angekündigt", "Handover not announced"),
    remedy: Text(
      "Das Schreiben mit der Ankündigung erneut senden, oder „announces“ ergänzen, wenn sie darin steht.",
      "Send the letter again with the announcement, or add “announces” if it is in there."), basis: [.policyStep]
  ) { docket in
    docket.letters.compactMap { history, record, letter in
      guard case .letter(_, _, _, let announcement?) = record.step.kind, !letter.announces.contains(announcement)
      else { return nil }
      return Hit(
        letter.origin.place(of: "announces"),
        Text(
          "\(record.step.title.german) zur Rechnung \(history.invoice.label) kündigt die Abgabe nicht an.",
          "\(record.step.title.english) for invoice \(history.invoice.label) does not announce the handover."),
        actFrom: docket.asOf, invoice: history.invoice, clause: record.step.clause, waiver: record.waiver)
    }
  }
}
