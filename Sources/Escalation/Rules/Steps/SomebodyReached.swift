import CaseModel

extension Rule {
  /// Where the policy wants a talk, an attempt is none.
  static let somebodyReached = Rule(
    "STUFE-18", .block, Text("Niemand erreicht", "Nobody reached"),
    remedy: Text(
      "Es weiter versuchen, oder den Schritt mit Begründung erlassen.",
      "Keep trying, or waive the step with a reason."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .nobodyReached = $0 { true } else { nil } }.map { fault in
      Hit(fault.act.origin.place, of: fault.record, in: fault.history, actFrom: docket.asOf) {
        Text(
          "\(fault.title.german) \($0.about.german): kein Versuch erreichte jemanden.",
          "\(fault.title.english) \($0.about.english): no attempt reached anybody."
        )
      }
    }
  }
}
