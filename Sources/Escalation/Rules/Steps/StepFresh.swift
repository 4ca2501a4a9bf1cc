import CaseModel

extension Rule {
  /// A report of last year says little of today.
  static let stepFresh = Rule(
    "STUFE-24", .block, Text("Schritt veraltet", "Step stale"),
    remedy: Text("Den Schritt erneuern.", "Renew the step."), basis: [.policyStep]
  ) { docket in
    docket.taken.compactMap { history, record in
      guard let fresh = record.step.fresh, let act = docket.latest(of: record, in: history), let on = act.day,
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

extension Docket {
  /// What serves a step and is the youngest: a step that was renewed is as fresh as the last time it was taken.
  fileprivate func latest(of record: StepRecord, in history: StepHistory) -> Act? {
    let told = LetterTexts(tone)
    let renewed = log.acts.last { act in
      act.covers(history.invoice) && record.required.kind.matches(act)
        && (record.required.level.map { act.letter?.level == $0 } ?? true)
        && record.required.faults(of: act, from: nil, seats, told).isEmpty
    }
    return [record.acts.last, renewed].compactMap { $0 }.max { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
  }
}
