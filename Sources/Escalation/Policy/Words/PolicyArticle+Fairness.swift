import CaseModel

extension Fairness {
  /// Every demand the policy makes, and what it sets.
  var articles: [PolicyArticle] {
    let titles = Dictionary(
      demands.map { ($0.demand.clause.number, $0.title) }, uniquingKeysWith: { first, _ in first })
    let all: [(key: String, demand: Demand?, terms: [PolicyArticle.Term?])] = [
      ("individual_after_talk", individualAfterTalk, []),
      ("hardship_offered", hardshipOffered, []),
      ("offer_before_handover", offerBeforeHandover, [offersTerm]),
      ("legal_last", legalLast, []),
      ("handlers_named", handlersNamed, [list("among", handlers, "unter", "among")]),
      ("right_person", rightPerson, [rolesTerm]),
      ("reasons_recorded", reasonsRecorded, []),
      (
        "contact_limit", contactLimit,
        [
          .init(
            "at_most",
            Text(
              "höchstens \(mostContacts) in \(contactStretch.dative.german)",
              "at most \(mostContacts) in \(contactStretch.text.english)"))
        ]
      ),
      (
        "contact_gap", contactGap,
        [
          .init(
            "at_most",
            Text(
              "nie länger als \(longestGap.text.german) ohne Nachricht",
              "never longer than \(longestGap.text.english) without a word"))
        ]
      ),
    ]
    return all.compactMap { key, demand, terms in
      demand.map {
        PolicyArticle(
          "fairness.\(key)", $0.clause, titles[$0.clause.number] ?? Text(key, key), terms + [$0.weight.term])
      }
    }
  }

  private var offersTerm: PolicyArticle.Term? {
    guard !offers.isEmpty else { return nil }
    let titles = StepKind.all.filter { kind in offers.contains { $0.rawValue == kind.word } }.map(\.title)
    return .init("offers", Text.joined(titles, by: ", "))
  }

  private var rolesTerm: PolicyArticle.Term? {
    guard !roles.isEmpty else { return nil }
    let list = Role.list(roles)
    return .init("roles", Text("nur mit: \(list.german)", "only with: \(list.english)"))
  }

  private func list(_ key: String, _ names: [String], _ german: String, _ english: String) -> PolicyArticle.Term? {
    guard !names.isEmpty else { return nil }
    let all = names.joined(separator: ", ")
    return .init(key, Text("\(german): \(all)", "\(english): \(all)"))
  }
}
