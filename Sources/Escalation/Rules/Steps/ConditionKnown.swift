import CaseModel

extension Rule {
  /// Whether a step is asked for must be known; until then it is.
  static let conditionKnown = Rule(
    "STUFE-25", .warning, Text("Nicht zu sagen, ob ein Schritt gilt", "Unknown whether a step applies"),
    remedy: Text(
      "Die fehlende Angabe ergänzen; bis dahin gilt der Schritt.", "Add what is missing; until then the step applies."),
    basis: [.policyStep]
  ) { docket in
    docket.openHistories.flatMap { history in
      history.records.filter { !$0.unknown.isEmpty }.map { record in
        let gaps = record.unknown.map(\.title)
        let german = gaps.map(\.german).joined(separator: ", ")
        let english = gaps.map(\.english).joined(separator: ", ")
        let title = record.step.title
        return Hit(docket.place(of: "debtors"), of: record, in: history, isWaivable: false) {
          Text(
            "Ob „\(title.german)“ \($0.about.german) verlangt ist, hängt ab von: \(german).",
            "Whether “\(title.english)” is required \($0.about.english) depends on: \(english).")
        }
      }
    }
  }
}
