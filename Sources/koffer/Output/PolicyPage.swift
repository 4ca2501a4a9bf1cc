import CaseModel
import Escalation

/// A policy clause by clause: number and title, what it asks in words, its text.
struct PolicyPage {
  private let policy: Policy

  init(_ policy: Policy) {
    self.policy = policy
  }

  func print() {
    Console.print(
      Style.strong(policy.title(Speech.language)) + say(", Fassung ", ", version ") + policy.version
        + Style.soft(" · \(policy.name) · \(policy.owner)"))
    if let valid { Console.print(Style.soft(valid)) }
    if let about = policy.about { Paragraph(about(Speech.language)).print() }
    for article in policy.articles {
      Console.print()
      let number = article.clause?.number ?? "–"
      Console.print(Style.strong("\(Columns.pad(number, 4)) \(article.title(Speech.language))"))
      let terms = article.terms.filter { !$0.isUsual }.map { $0.text(Speech.language) }
      if !terms.isEmpty { Paragraph(terms.joined(separator: "; ") + ".", indent: 5).print() }
      if let text = article.clause?.text { Paragraph(text(Speech.language), indent: 5, style: .soft).print() }
    }
    Console.print()
    Console.print("SHA-256 \(policy.sha256)")
  }

  private var valid: String? {
    let from = policy.validFrom.map { say("ab ", "from ") + $0.text(Speech.language) }
    let until = policy.validUntil.map { say("bis ", "until ") + $0.text(Speech.language) }
    let parts = [from, until].compactMap { $0 }
    return parts.isEmpty ? nil : say("Gültig ", "Valid ") + parts.joined(separator: " ")
  }
}

/// Words broken into lines of the terminal.
struct Paragraph {
  private let lines: [String]
  private let style: Style?

  init(_ text: String, indent: Int = 0, style: Style? = nil) {
    self.style = style
    let room = max(30, min(Console.width, 100) - indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    self.lines = lines.map { String(repeating: " ", count: indent) + $0 }
  }

  func print() {
    for line in lines { Console.print(style.map { $0(line) } ?? line) }
  }
}

/// The same for a program.
struct PolicyJSON: Encodable {
  var name: String
  var version: String
  var owner: String
  var title: String
  var about: String?
  var validFrom: String?
  var validUntil: String?
  var sha256: String
  var inForce: Bool
  var clauses: [Clause]

  struct Clause: Encodable {
    /// What it is about, whatever its number: `step.second_dunning`.
    var key: String
    var clause: String?
    var title: String
    var terms: [Term]
    var text: String?
  }

  struct Term: Encodable {
    var key: String
    var text: String
  }

  init(_ policy: Policy, inForce: Bool) {
    name = policy.name
    version = policy.version
    owner = policy.owner
    title = policy.title(Speech.language)
    about = policy.about?(Speech.language)
    validFrom = policy.validFrom?.description
    validUntil = policy.validUntil?.description
    sha256 = policy.sha256
    self.inForce = inForce
    clauses = policy.articles.map(Clause.init)
  }
}

extension PolicyJSON.Clause {
  init(_ article: PolicyArticle) {
    key = article.key
    clause = article.clause?.number
    title = article.title(Speech.language)
    terms = article.terms.map { PolicyJSON.Term(key: $0.key, text: $0.text(Speech.language)) }
    text = article.clause?.text?(Speech.language)
  }
}
