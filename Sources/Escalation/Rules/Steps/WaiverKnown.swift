import CaseModel

extension Rule {
  /// A waiver for a step that the policy does not have waives nothing.
  static let waiverKnown = Rule(
    "STUFE-14", .block, Text("Verzicht auf unbekannten Schritt", "Waiver of an unknown step"),
    remedy: Text("Einen Schritt der Richtlinie nennen.", "Name a step of the policy."),
    basis: [.contract("waivers.step")]
  ) { docket in
    let known = docket.policy.waivable + Waiver.beyondPolicies.sorted()
    return docket.file.waivers.filter { !known.contains($0.step) }.map {
      Hit(
        $0.origin.place(of: "step"),
        Text("Diesen Schritt kennt die Richtlinie nicht.", "The policy does not know this step."),
        remedy: Text(
          "Möglich sind: \(known.joined(separator: ", ")).", "Possible are: \(known.joined(separator: ", "))."))
    }
  }
}
