import CaseModel

extension Rule {
  /// Insistence beyond a measure is harassment.
  static let contactLimited = Rule(
    "FAIR-08", .block, Text("Zu viele Ansprachen", "Too many approaches"),
    remedy: Text("Den Schuldner einige Zeit in Ruhe lassen.", "Leave the debtor alone for some time."),
    basis: [.policyStep, .law("§ 4a UWG")]
  ) { docket in
    let fairness = docket.policy.fairness
    guard let demand = fairness.contactLimit else { return [] }
    let approaches = docket.approaches
    var first = 0
    for (index, approach) in approaches.enumerated() {
      while first < index,
        !fairness.contactStretch.reaches(from: approaches[first].day, to: approach.day.adding(1), docket.seats)
      { first += 1 }
      let count = index - first + 1
      guard count > fairness.mostContacts else { continue }
      let stretch = fairness.contactStretch.dative
      return [
        Hit(
          approach.place,
          Text(
            "Bis zum \(approach.day.german) waren es \(count) Ansprachen in \(stretch.german), vorgesehen sind höchstens \(fairness.mostContacts).",
            "Up to \(approach.day) there were \(count) approaches in \(stretch.english); at most \(fairness.mostContacts) are foreseen."
          ), of: demand)
      ]
    }
    return []
  }
}

extension CaseLook {
  /// Every time the creditor turned to the debtor, in the order of time.
  var approaches: [(day: Day, place: Place)] {
    log.acts.compactMap { act in
      guard let day = act.day else { return nil }
      switch act {
      case .letter: return (day, act.place)
      case .contact(let contact): return contact.direction == .in ? nil : (day, act.place)
      default: return nil
      }
    }
  }
}
