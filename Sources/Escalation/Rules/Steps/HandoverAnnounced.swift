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
      let title = record.step.title
      return Hit(
        letter.origin.place(of: "announces"), about: history.invoice, clause: record.step.clause,
        actFrom: docket.asOf, waiver: record.waiver
      ) {
        Text(
          "\(title.german) \($0.about.german) kündigt die Abgabe nicht an.",
          "\(title.english) \($0.about.english) does not announce the handover.")
      }
    }
  }
}
