import CaseModel

/// One clause of a policy in words made from its data, for whoever reads a policy or compares two.
public struct PolicyArticle: Sendable {
  /// What it is about, whatever its number: `step.second_dunning`, `floor`.
  public let key: String
  /// nil for the gates, which no finding cites.
  public let clause: Policy.Clause?
  public let title: Text
  public let terms: [Term]

  /// One thing the clause sets.
  public struct Term: Equatable, Sendable {
    /// The key it is written under: `not_before`.
    public let key: String
    public let text: Text
    /// Whether it goes without saying.
    public let isUsual: Bool

    init(_ key: String, _ text: Text, isUsual: Bool = false) {
      self.key = key
      self.text = text
      self.isUsual = isUsual
    }
  }

  init(_ key: String, _ clause: Policy.Clause?, _ title: Text, _ terms: [Term?]) {
    self.key = key
    self.clause = clause
    self.title = title
    self.terms = terms.compactMap { $0 }
  }
}

extension Policy {
  /// The routes in the order in which they are tried.
  var routeArticles: [PolicyArticle] {
    var count: [Route.Destination: Int] = [:]
    return routes.map { route in
      count[route.to, default: 0] += 1
      return PolicyArticle(route, count[route.to, default: 1])
    }
  }

  /// Every clause, in the order of their numbers, the gates last.
  public var articles: [PolicyArticle] {
    var articles = steps.map { PolicyArticle($0, in: self) }
    if let floor {
      articles.append(
        PolicyArticle(
          "floor", floor.clause, Text("Betragsgrenze", "Floor"),
          [.init("amount", Text("ab \(floor.value.german)", "from \(floor.value.english)"))]))
    }
    if let customers {
      articles.append(
        PolicyArticle(
          "customers", customers.clause, Text("Stammkunden", "Long-standing customers"),
          [
            .init(
              "long_standing_after", Text("nach \(customers.value) Monaten", "after \(customers.value) months"))
          ]))
    }
    articles += routeArticles
    if let waivers { articles.append(PolicyArticle(waivers)) }
    articles += fairness.articles
    if let tone { articles.append(PolicyArticle(tone)) }
    articles.append(PolicyArticle(handover))
    let gates = PolicyArticle(gates)
    // Numbers are unique, and the sort leaves nothing to chance.
    return articles.sorted { left, right in
      guard let left = left.clause, let right = right.clause else { return false }
      return left < right
    } + (gates.terms.isEmpty ? [] : [gates])
  }
}
