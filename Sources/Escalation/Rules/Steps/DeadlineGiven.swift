import CaseModel

extension Rule {
  /// A letter without a calendar date gives the debtor nothing to miss.
  static let deadlineGiven = Rule(
    "STUFE-06", .block, Text("Frist fehlt", "Deadline missing"),
    remedy: Text(
      "Die im Schreiben gesetzte Frist unter „deadline“ angeben; stand keine darin, erneut mahnen.",
      "Give the deadline set in the letter under “deadline”; if it had none, write again."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .withoutDeadline = $0 { true } else { nil } }.map { fault in
      Hit(fault.act.origin.place, of: fault.record, in: fault.history) {
        Text(
          "\(fault.title.german) \($0.about.german) setzt keine Frist.",
          "\(fault.title.english) \($0.about.english) sets no deadline.")
      }
    }
  }
}
