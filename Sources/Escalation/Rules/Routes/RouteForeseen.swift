import CaseModel

extension Rule {
  /// What no clause foresees nobody decided.
  static let routeForeseen = Rule(
    "WEG-02", .block, Text("Kein Weg für diesen Fall", "No route for this case"),
    remedy: Text(
      "Die Wege der Richtlinie um diesen Fall ergänzen, oder ihn im Haus behalten.",
      "Add this case to the policy's routes, or keep it in the house."),
    basis: [.manual("docs/policy.md", chapter: "Routes")]
  ) { docket in
    guard case .unforeseen = docket.route else { return [] }
    return [
      Hit(
        docket.file.origin.place,
        Text(
          "Keine Ziffer der Richtlinie sagt, an wen ein solcher Fall geht.",
          "No clause of the policy says to whom such a case goes."))
    ]
  }
}
