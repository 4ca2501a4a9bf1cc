import CaseModel
import Escalation

/// What two policies differ in: `-` what is gone, `+` what was added, `~` what changed and how.
struct PolicyDifferencePage {
  let from: Policy
  let to: Policy

  func print(_ difference: PolicyDifference) {
    Console.print(Style.strong("\(from.name) \(from.version) → \(to.name) \(to.version)"))
    guard !difference.isEmpty else {
      Console.print(say("Kein Unterschied.", "No difference."))
      return
    }
    difference.head.forEach { print($0, indent: 2) }
    for article in difference.removed { print("-", .bad, article) }
    for article in difference.added { print("+", .good, article) }
    for article in difference.changed {
      Console.print()
      Console.print(Style.caution("~ ") + Style.strong(name(of: article.to)))
      article.changes.forEach { print($0, indent: 4) }
    }
  }

  private func print(_ mark: String, _ style: Style, _ article: PolicyArticle) {
    Console.print()
    Console.print(style("\(mark) ") + Style.strong(name(of: article)))
    let terms = article.terms.filter { !$0.isUsual }.map { $0.text(Speech.language) }
    if !terms.isEmpty { Paragraph(terms.joined(separator: "; ") + ".", indent: 4).print() }
  }

  private func name(of article: PolicyArticle) -> String {
    [article.clause?.number, article.title(Speech.language)].compactMap { $0 }.joined(separator: " ")
      + " (\(article.key))"
  }

  private func print(_ change: PolicyDifference.Change, indent: Int) {
    let nothing = say("nichts", "nothing")
    // What differs in the other language alone is shown in that.
    let isShown = change.from?(Speech.language) != change.to?(Speech.language)
    let language = isShown ? Speech.language : Speech.language == .german ? .english : .german
    let from = change.from.map { $0(language) } ?? nothing
    let to = change.to.map { $0(language) } ?? nothing
    let key = isShown ? change.key : "\(change.key) (\(language.rawValue))"
    let blanks = String(repeating: " ", count: indent)
    let line = "\(key): \(from) → \(to)"
    guard line.count + indent > min(Console.width, 100) else { return Console.print(blanks + line) }
    Console.print("\(blanks)\(key):")
    Paragraph(Style.bad("−") + " " + from, indent: indent + 2).print()
    Paragraph(Style.good("+") + " " + to, indent: indent + 2).print()
  }
}

/// The same for a program.
struct PolicyDifferenceJSON: Encodable {
  var from: PolicyEntry
  var to: PolicyEntry
  var head: [Change]
  var removed: [PolicyJSON.Clause]
  var added: [PolicyJSON.Clause]
  var changed: [Changed]

  struct Change: Encodable {
    var key: String
    var from: String?
    var to: String?

    init(_ change: PolicyDifference.Change) {
      key = change.key
      from = change.from?(Speech.language)
      to = change.to?(Speech.language)
    }
  }

  struct Changed: Encodable {
    var key: String
    var clause: String?
    var title: String
    var changes: [Change]
  }

  init(_ old: Policy, _ new: Policy, _ difference: PolicyDifference) {
    from = PolicyEntry(old)
    to = PolicyEntry(new)
    head = difference.head.map(Change.init)
    removed = difference.removed.map(PolicyJSON.Clause.init)
    added = difference.added.map(PolicyJSON.Clause.init)
    changed = difference.changed.map {
      Changed(
        key: $0.to.key, clause: $0.to.clause?.number, title: $0.to.title(Speech.language),
        changes: $0.changes.map(Change.init))
    }
  }
}
