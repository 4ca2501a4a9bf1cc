import CaseModel

extension Rule {
  /// A report of last year says little of today.
  static let stepFresh = Rule(
    "STUFE-24", .block, Text("Schritt veraltet", "Step stale"),
    remedy: Text("Den Schritt erneuern.", "Renew the step."), basis: [.policyStep]
  ) { docket in
    docket.taken.compactMap { history, record in
      guard let fresh = record.step.fresh, let act = record.acts.last, let on = act.day,
        !fresh.reaches(from: on, to: docket.asOf, docket.seats)
      else { return nil }
      let title = record.step.title
      return Hit(act.place, of: record, in: history, actFrom: docket.asOf) {
        Text(
          "\(title.german) \($0.about.german) ist vom \(on.german) und darf höchstens \(fresh.text.german) alt sein.",
          "\(title.english) \($0.about.english) is of \(on) and may be \(fresh.text.english) old at most.")
      }
    }
  }
}
