import CaseModel

extension Rule {
  /// The policy names who may do it.
  static let rightHandler = Rule(
    "STUFE-26", .block, Text("Nicht von der vorgesehenen Stelle", "Not by the office foreseen"),
    remedy: Text(
      "Von einer der Stellen vornehmen lassen, die die Richtlinie nennt, oder „by“ berichtigen.",
      "Have it done by one of those whom the policy names, or correct “by”."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .person(let isKnown) = $0 { isKnown } else { nil } }.map { fault in
      Hit(fault.act.origin.place(of: "by"), of: fault.record, in: fault.history, actFrom: docket.asOf) {
        fault.detail
          ? Text(
            "\(fault.title.german) \($0.about.german) stammt von jemandem, den die Richtlinie dafür nicht nennt.",
            "\(fault.title.english) \($0.about.english) is by somebody whom the policy does not name for it.")
          : Text(
            "\(fault.title.german) \($0.about.german): wer es war, steht nirgends.",
            "\(fault.title.english) \($0.about.english): nowhere is it recorded who did it.")
      }
    }
  }
}
