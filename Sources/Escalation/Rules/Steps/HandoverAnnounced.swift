import CaseModel

extension Rule {
  /// Nobody should learn of the agency from the agency.
  static let handoverAnnounced = Rule(
    "STUFE-10", .block, Text("Ankündigung fehlt", "Announcement missing"),
    remedy: Text(
      "Das Schreiben mit der Ankündigung erneut senden, oder „announces“ ergänzen, wenn sie darin steht.",
      "Send the letter again with the announcement, or add “announces” if it is in there."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .notAnnounced(let missing) = $0 { missing } else { nil } }.map { fault in
      let missing = Reminder.Announcement.allCases.filter(fault.detail.contains).map(\.title)
      let german = missing.map(\.german).joined(separator: ", ")
      let english = missing.map(\.english).joined(separator: ", ")
      return Hit(
        fault.act.origin.place(of: "announces"), of: fault.record, in: fault.history, actFrom: docket.asOf
      ) {
        Text(
          "\(fault.title.german) \($0.about.german) kündigt nicht an: \(german).",
          "\(fault.title.english) \($0.about.english) does not announce: \(english).")
      }
    }
  }
}

extension Reminder.Announcement {
  /// What is announced.
  var title: Text {
    switch self {
    case .collection: return Text("die Abgabe", "the handover")
    case .court: return Text("das gerichtliche Verfahren", "court proceedings")
    case .bureau: return Text("die Meldung an eine Auskunftei", "a report to a credit bureau")
    case .termination: return Text("das Ende des Vertrags", "the end of the contract")
    }
  }
}
