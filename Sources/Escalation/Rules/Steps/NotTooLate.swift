import CaseModel

extension Rule {
  /// Long silence between the steps reads as patience.
  static let notTooLate = Rule(
    "STUFE-04", .warning, Text("Schritt spät", "Step late"),
    remedy: Text("Für künftige Fälle den Mahnlauf enger takten.", "Keep the escalation tighter in future cases."),
    basis: [.policyStep]
  ) { docket in
    docket.openHistories.flatMap { history in
      history.records.compactMap { record -> Hit? in
        guard let on = record.on, let from = record.possibleFrom else { return nil }
        let last = from.adding(record.step.notLater)
        guard on > last else { return nil }
        let title = record.step.title
        return Hit(
          record.letter?.origin.place(of: "sent") ?? record.calls.last?.origin.place ?? history.invoice.origin.place,
          about: history.invoice, clause: record.step.clause
        ) {
          Text(
            "\(title.german) \($0.about.german) kam am \(on.german), vorgesehen war spätestens der \(last.german).",
            "\(title.english) \($0.about.english) came on \(on); it was due by \(last).")
        }
      }
    }
  }
}
