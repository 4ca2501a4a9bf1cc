import CaseModel

extension Rule {
  /// Who hears nothing for weeks believes the matter forgotten.
  ///
  /// Heard from again, the debtor knows better: only a gap that still lasts holds a case. What came back, and a call that
  /// nobody answered, was not heard.
  static let contactKept = Rule(
    "FAIR-09", .block, Text("Lücke im Kontakt", "Gap in the contact"),
    remedy: Text(
      "Den Kontakt regelmäßig halten; sich jetzt wieder melden.", "Keep in touch regularly; get in touch now."),
    basis: [.policyStep]
  ) { docket in
    let fairness = docket.policy.fairness
    guard let demand = fairness.contactGap else { return [] }
    guard let first = docket.approaches.first else { return [] }
    let words = [first] + docket.words.filter { $0.day >= first.day }
    let ends = words.dropFirst().map(\.day) + [docket.asOf]
    return zip(words.indices, ends).compactMap { index, end in
      let word = words[index]
      let lasts = index == words.indices.last
      guard !fairness.longestGap.reaches(from: word.day, to: end, docket.seats) else { return nil }
      return Hit(
        word.place,
        Text(
          "Vom \(word.day.german) bis zum \(end.german) hörte der Schuldner nichts; vorgesehen sind höchstens \(fairness.longestGap.text.german).",
          "From \(word.day) to \(end) the debtor heard nothing; at most \(fairness.longestGap.text.english) are foreseen."
        ), of: demand, actFrom: lasts ? docket.asOf : nil, atMost: lasts ? .block : .warning)
    }
  }
}

extension Docket {
  /// The last day on which the debtor heard from the creditor; nil where nobody ever turned to the debtor.
  var lastWord: Day? { approaches.isEmpty ? nil : words.last?.day }
}

extension CaseLook {
  /// Every time the debtor heard from the creditor, whoever turned to whom, in the order of time.
  fileprivate var words: [(day: Day, place: Place)] {
    log.acts.compactMap { act in act.isHeard ? act.day.map { ($0, act.place) } : nil }
  }
}

extension Act {
  /// Whether the debtor heard of it: what is not known to have reached anybody was not heard.
  fileprivate var isHeard: Bool {
    switch what {
    case .letter: !hasBounced
    case .contact(let contact):
      switch contact.outcome {
      case .reached: contact.direction != .in || contact.isTalk
      case .leftMessage: contact.direction != .in
      case .notReached: false
      case nil: contact.isWriting
      }
    default: false
    }
  }
}
