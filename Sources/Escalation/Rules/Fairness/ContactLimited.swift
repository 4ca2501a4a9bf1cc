import CaseModel

extension Rule {
  /// Insistence beyond a measure is harassment.
  ///
  /// It holds the case until the debtor was left in peace for as long as the policy counts; after that it is a warning.
  static let contactLimited = Rule(
    "FAIR-08", .block, Text("Zu viele Ansprachen", "Too many approaches"),
    remedy: Text("Den Schuldner einige Zeit in Ruhe lassen.", "Leave the debtor alone for some time."),
    basis: [.policyStep, .law("§ 4a UWG")]
  ) { docket in
    let fairness = docket.policy.fairness
    guard let demand = fairness.contactLimit, let excess = docket.lastExcess(by: fairness) else { return [] }
    let (day, place, count) = excess
    let mended = fairness.contactStretch.after(day, docket.seats)
    let stretch = fairness.contactStretch.dative
    return [
      Hit(
        place,
        Text(
          "Bis zum \(day.german) waren es \(count) Ansprachen in \(stretch.german), vorgesehen sind höchstens \(fairness.mostContacts).",
          "Up to \(day) there were \(count) approaches in \(stretch.english); at most \(fairness.mostContacts) are foreseen."
        ), of: demand,
        remedy: mended > docket.asOf
          ? Text(
            "Bis zum \(mended.german) niemanden mehr ansprechen.", "Approach nobody any more until \(mended).") : nil,
        actFrom: mended > docket.asOf ? mended : nil, atMost: mended > docket.asOf ? .block : .warning)
    ]
  }
}

extension Docket {
  /// The last approach that was one too many, and how many it made.
  fileprivate func lastExcess(by fairness: Fairness) -> (day: Day, place: Place, count: Int)? {
    let approaches = approaches
    var last: (day: Day, place: Place, count: Int)?
    var first = 0
    for (index, approach) in approaches.enumerated() {
      while first < index,
        !fairness.contactStretch.reaches(from: approaches[first].day, to: approach.day.adding(1), seats)
      { first += 1 }
      let count = index - first + 1
      if count > fairness.mostContacts { last = (approach.day, approach.place, count) }
    }
    return last
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
