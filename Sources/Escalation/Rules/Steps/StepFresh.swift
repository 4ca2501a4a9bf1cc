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
  /// The youngest act of a step: one that was renewed, by whichever alternative, is as fresh as the last time it was taken.
  func latest(of record: StepRecord, in history: StepHistory) -> Act? {
    let renewed = record.step.alternatives.compactMap { required -> Act? in
      let sound = acts([required], for: history).filter {
        required.faults(of: $0, from: nil, seats, ofCase.told).isEmpty
      }
      // What is asked for several times was done often enough once; of another alternative that is yet to be seen.
      return required.isLike(record.required) || required.isMet(by: sound) ? sound.last : nil
    }
    return (renewed + [record.acts.last].compactMap { $0 }).max { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
  }
}

extension RequiredAct {
  /// Whether acts without fault are as many as are asked for.
  fileprivate func isMet(by acts: [Act]) -> Bool {
    acts.reduce(into: ActTally(for: self)) { $0.add($1) }.isEnough
  }
}
