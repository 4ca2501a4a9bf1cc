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
    guard let demand = fairness.contactLimit, let excess = docket.ofCase.lastExcess(by: fairness) else { return [] }
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

extension CaseLook {
  /// The last approach that was one too many, and how many it made.
  fileprivate func lastExcess(by fairness: Fairness) -> (day: Day, place: Place, count: Int)? {
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

extension Docket {
  /// The first day from a day on, on which one approach more keeps the policy's measure.
  ///
  /// - Parameter days: of the approaches before, in the order of time.
  func dayOfApproach(from first: Day, beside days: [Day]) -> Day {
    ofCase.dayOfApproach(from: first, beside: days, by: policy.fairness)
  }
}

extension CaseLook {
  /// The same by a measure.
  func dayOfApproach(from first: Day, beside days: [Day], by fairness: Fairness) -> Day {
    guard fairness.contactLimit != nil, fairness.mostContacts > 0 else { return first }
    let stretch = fairness.contactStretch
    let day = lastExcess(by: fairness).map { max(first, stretch.after($0.day, seats)) } ?? first
    return dayOfOneMore(from: day, beside: days, most: fairness.mostContacts, within: stretch)
  }

  /// The first day from a day on, on which one more makes no more than so many in a stretch.
  ///
  /// - Parameter days: of those before, in the order of time.
  func dayOfOneMore(from first: Day, beside days: [Day], most: Int, within stretch: Span) -> Day {
    var day = first
    for _ in days.indices {
      let recent = days.filter { $0 <= day && stretch.reaches(from: $0, to: day.adding(1), seats) }
      guard recent.count >= most else { break }
      // With so many gone there is room for one again.
      day = max(day.adding(1), stretch.after(recent[recent.count - most], seats))
    }
    return day
  }
}

extension Contact {
  /// Whether the creditor turned to the debtor: a call of the debtor's is none, and one entered twice is one.
  func isApproach(beside moments: inout Set<Moment>) -> Bool {
    direction != .in && (at.minute == nil || moments.insert(at).inserted)
  }
}
