import CaseModel

extension Rule {
  /// A talk of which nobody knows the outcome helps nobody.
  static let resultNoted = Rule(
    "STUFE-27", .block, Text("Ergebnis nicht festgehalten", "Result not recorded"),
    remedy: Text("„result“ und „note“ ergänzen.", "Add “result” and “note”."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .resultNotNoted = $0 { true } else { nil } }.map { fault in
      Hit(fault.act.origin.place, of: fault.record, in: fault.history, actFrom: docket.asOf) {
        Text(
          "\(fault.title.german) \($0.about.german): Ergebnis oder Notiz fehlt.",
          "\(fault.title.english) \($0.about.english): result or note is missing.")
      }
    }
  }
}
