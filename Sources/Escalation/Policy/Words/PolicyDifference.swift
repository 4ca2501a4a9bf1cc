import CaseModel

/// What differs between two policies, clause by clause; clauses are told by what they are about, not by their numbers.
public struct PolicyDifference: Sendable {
  /// Name, version, title and the like, and the order of the steps.
  public let head: [Change]
  public let removed: [PolicyArticle]
  public let added: [PolicyArticle]
  public let changed: [ChangedArticle]

  /// One value, from what to what; nil where there is none.
  public struct Change: Sendable {
    public let key: String
    public let from: Text?
    public let to: Text?
  }

  /// A clause that both have, and that says something else.
  public struct ChangedArticle: Sendable {
    public let from: PolicyArticle
    public let to: PolicyArticle
    public let changes: [Change]
  }

  public init(from old: Policy, to new: Policy) {
    let (before, after) = (old.articles, new.articles)
    removed = before.filter { article in !after.contains { $0.key == article.key } }
    added = after.filter { article in !before.contains { $0.key == article.key } }
    changed = before.compactMap { article in
      guard let other = after.first(where: { $0.key == article.key }) else { return nil }
      let changes = Change.all(from: article.values, to: other.values)
      return changes.isEmpty ? nil : ChangedArticle(from: article, to: other, changes: changes)
    }
    head = Change.all(from: old.head(beside: new), to: new.head(beside: old))
  }

  /// Whether the policies ask for the same, whatever they are called.
  public var isEmpty: Bool { removed.isEmpty && added.isEmpty && changed.isEmpty && head.isEmpty }
}

extension PolicyDifference.Change {
  /// What differs, in the order of the new one; what it no longer has stands last.
  fileprivate static func all(from old: [(key: String, text: Text)], to new: [(key: String, text: Text)]) -> [Self] {
    let changes = new.compactMap { key, text -> Self? in
      let before = old.first { $0.key == key }?.text
      return before == text ? nil : Self(key: key, from: before, to: text)
    }
    let gone = old.filter { entry in !new.contains { $0.key == entry.key } }
    return changes + gone.map { Self(key: $0.key, from: $0.text, to: nil) }
  }
}

extension PolicyArticle {
  fileprivate var values: [(key: String, text: Text)] {
    var values: [(key: String, text: Text)] = []
    if let clause { values.append(("clause", Text(clause.number, clause.number))) }
    values.append(("title", title))
    values += terms.map { ($0.key, $0.text) }
    if let text = clause?.text { values.append(("text", text)) }
    return values
  }
}

extension Policy {
  fileprivate func head(beside other: Policy) -> [(key: String, text: Text)] {
    var values = [
      ("policy", Text(name, name)), ("version", Text(version, version)), ("owner", Text(owner, owner)),
      ("title", title),
    ]
    if let about { values.append(("about", about)) }
    if let validFrom { values.append(("valid_from", Text(validFrom.german, validFrom.description))) }
    if let validUntil { values.append(("valid_until", Text(validUntil.german, validUntil.description))) }
    // Of the steps that both have; those that only one has are told as such.
    let common = steps.filter { other.step($0.name) != nil }.map(\.name).joined(separator: ", ")
    values.append(("order", Text(common, common)))
    // The first route that applies is taken; those that only one has are told as such.
    let ways = routeArticles.filter { article in other.routeArticles.contains { $0.key == article.key } }
    if !ways.isEmpty {
      let list = Text.joined(ways.map { Text($0.routeName.german, $0.routeName.english) }, by: ", ")
      values.append(("routes", list))
    }
    return values.map { (key: $0.0, text: $0.1) }
  }
}

extension PolicyArticle {
  /// A route by where it leads, and by which of those that lead there it is.
  fileprivate var routeName: Text {
    let number = key.split(separator: ".").last.map(String.init) ?? ""
    let to = terms.first { $0.key == "to" }?.text ?? title
    return Text("\(to.german) (\(number))", "\(to.english) (\(number))")
  }
}
