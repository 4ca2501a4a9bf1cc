import CaseModel
import Fields
import Formats

/// What stands in many places of a policy.
extension Section {
  /// The section's own clause: its number, which no other has, and its text.
  func clause(_ clauses: inout ClauseNumbers) -> Policy.Clause? {
    require("clause")
    let text = wording("text")
    guard let number = self.text("clause"), let node = value("clause") else { return nil }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 6,
      parts.allSatisfy({ (1...4).contains($0.utf8.count) && Spelling.isPlainName($0) })
    else {
      desk.report(
        .wrongType, at: node.position,
        Text("„\(path("clause"))“ ist keine Ziffer wie 2.3.", "“\(path("clause"))” is no number like 2.3."))
      return nil
    }
    if !clauses.insert(number) {
      desk.report(
        .choiceUnknown, at: node.position,
        Text("Die Ziffer \(number) gibt es schon.", "There is a clause \(number) already."),
        remedy: Text("Jeder Ziffer eine eigene Nummer geben.", "Give each clause a number of its own."))
    }
    return Policy.Clause(number, text)
  }

  /// `7 days`, `5 working days`.
  func span(_ key: String) -> Span? {
    guard let text = text(key), let node = value(key) else { return nil }
    if let span = Span(text) { return span }
    let fault = SpanFault(text)
    desk.report(.wrongType, at: node.position, fault.message(path(key)), remedy: fault.remedy)
    return nil
  }

  /// A list in the policy's own words.
  func entries(_ key: String) -> [String]? {
    reportBlanks(key)
    return value(key).map { _ in texts(key) ?? [] }
  }

  /// A list that is there says something: an empty one, that anything will do, nobody means.
  func refuseEmpty(_ keys: String...) {
    for key in keys where value(key) != nil { requireEntries(key) }
  }

  /// A blank entry of a list would be met by nothing, or by everything.
  func reportBlanks(_ key: String) {
    guard let node = value(key) else { return }
    var blanks: [YAMLPosition] = node.isBlank ? [node.position] : []
    if case .sequence(let items, _) = node { blanks = items.filter { $0.isNull || $0.isBlank }.map(\.position) }
    for position in blanks {
      desk.report(
        .valueMissing, at: position,
        Text("Unter „\(path(key))“ ist ein Eintrag leer.", "Under “\(path(key))” an entry is blank."),
        remedy: Text("Den Eintrag ausfüllen oder entfernen.", "Fill the entry in, or remove it."))
    }
  }

  /// A sum that may be open: never less than nothing.
  func amount(_ key: String) -> Money? {
    guard let amount = money(key), let node = value(key) else { return nil }
    if amount.cents >= 0 { return amount }
    desk.report(
      .amountUnreadable, at: node.position,
      Text("„\(path(key))“ ist negativ.", "“\(path(key))” is negative."),
      remedy: Text("Einen Betrag von 0 an angeben.", "Give an amount from 0 on."))
    return nil
  }

  /// Roles at the debtor, of those that cases write.
  func roles(_ key: String) -> [String] {
    let roles = choices(key, Role.self)
    return Role.allCases.filter(roles.contains).map(\.rawValue)
  }

  func weight() -> Weight {
    choice("weight", ClauseWeight.self).flatMap { Weight(rawValue: $0.rawValue) } ?? .block
  }
}

/// What a clause may weigh: one that weighs nothing is left out of the policy, only gates are switched off.
private enum ClauseWeight: String, CaseIterable {
  case block, warn, note
}
