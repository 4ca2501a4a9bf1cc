import CaseModel
import Formats

extension Check {
  /// Whether an inquiry about insolvencies says that proceedings were opened, ordered or asked for: a word of that, and no
  /// denial before it in its clause (“Insolvenzverfahren eröffnet, nicht aufgehoben”; not “kein Verfahren eröffnet”).
  var tellsOfProceedings: Bool {
    guard kind == .insolvency, let result else { return false }
    let clauses = result.folded.split { ".;,:!?\n".contains($0) }
    return clauses.contains { clause in
      let words = clause.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let denied = words.firstIndex(where: Check.Kind.denials.contains) ?? words.endIndex
      return words[..<denied].contains { word in Check.proceedings.contains(where: word.hasPrefix) }
    }
  }

  /// How words begin that no inquiry without a find has.
  private static let proceedings = [
    "eröffn", "angeordnet", "anordnung", "vorläufig", "verwalter", "insolvenzverwalt", "sachwalter", "treuhänder",
    "eigenverwaltung", "sicherungsmaßnahme", "massearm", "masseunzuläng", "restschuldbefreiung", "eigenantrag",
    "fremdantrag", "opened", "administrator", "receiver", "liquidat", "moratorium",
  ]
}
