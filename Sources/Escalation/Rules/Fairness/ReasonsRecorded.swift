import CaseModel

extension Rule {
  /// Why somebody does not pay decides what to do next.
  static let reasonsRecorded = Rule(
    "FAIR-07", .block, Text("Ergebnis eines Gesprächs fehlt", "Outcome of a talk missing"),
    remedy: Text(
      "„result“ und „note“ mit den wirklichen Gründen ergänzen.", "Add “result” and “note” with the real reasons."),
    basis: [.policyStep]
  ) { docket in
    guard let demand = docket.policy.fairness.reasonsRecorded else { return [] }
    return docket.talks.filter { $0.result == nil || $0.note == nil }.map { talk in
      Hit(
        talk.origin.place,
        Text(
          "Vom Gespräch am \(talk.at.day.german) ist \(talk.result == nil ? "kein Ergebnis" : "keine Notiz") festgehalten.",
          "Of the talk on \(talk.at.day) no \(talk.result == nil ? "result" : "note") is recorded."), of: demand)
    }
  }
}
