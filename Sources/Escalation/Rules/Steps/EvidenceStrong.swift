import CaseModel

extension Rule {
  /// The policy says how well a step must be shown.
  static let evidenceStrong = Rule(
    "STUFE-22", .block, Text("Nachweis zu schwach", "Evidence too weak"),
    remedy: Text(
      "Den Beleg in den Fallordner legen und nennen, oder den Zugang unter „delivery“ festhalten.",
      "Put the evidence into the case folder and name it, or record the arrival under “delivery”."),
    basis: [.policyStep]
  ) { docket in
    docket.faults { if case .evidence(let asked) = $0 { asked } else { nil } }.map { fault in
      let (asked, found) = (fault.detail.title, fault.act.strength.title)
      return Hit(fault.act.origin.place, of: fault.record, in: fault.history, actFrom: docket.asOf) {
        Text(
          "\(fault.title.german) \($0.about.german): verlangt ist „\(asked.german)“, vorhanden „\(found.german)“.",
          "\(fault.title.english) \($0.about.english): asked for is “\(asked.english)”, there is “\(found.english)”.")
      }
    }
  }
}
