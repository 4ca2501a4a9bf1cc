import CaseModel

extension Rule {
  /// Long silence between the steps reads as patience.
  static let notTooLate = Rule(
    "STUFE-04", .warning, Text("Schritt spät", "Step late"),
    remedy: Text("Für künftige Fälle den Mahnlauf enger takten.", "Keep the escalation tighter in future cases."),
    basis: [.policyStep]
  ) { docket in
    docket.taken.compactMap { history, record in
      guard let act = record.acts.last, let on = act.day, let last = record.lateAfter, on > last else { return nil }
      let title = record.step.title
      return Hit(act.place, of: record, in: history, isWaivable: false) {
        Text(
          "\(title.german) \($0.about.german) kam am \(on.german), vorgesehen war spätestens der \(last.german).",
          "\(title.english) \($0.about.english) came on \(on); it was due by \(last).")
      }
    }
  }
}
