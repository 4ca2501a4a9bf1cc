import CaseModel
import Formats

extension Check {
  /// Whether an inquiry about insolvencies says that proceedings were opened, ordered or asked for: a word of that, and no
  /// denial before it in its clause or right behind it (“Insolvenzverfahren eröffnet, nicht aufgehoben”; not “kein Verfahren
  /// eröffnet”, “Verwalter nicht bestellt”). Of what is over, or is another's, somebody has to think (HIND-09).
  var tellsOfProceedings: Bool {
    guard kind == .insolvency, let result else { return false }
    let clauses = result.folded.split { ".;,:!?\n".contains($0) }.map { clause in
      clause.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let isElsewhere = clauses.contains { words in
      words.contains { word in Check.others.contains(where: word.hasPrefix) } || Check.says(Check.ends, words)
    }
    return !isElsewhere && clauses.contains { Check.says(Check.proceedings, $0) }
  }

  /// Whether a clause has a word that begins so, with no denial before it or right behind it.
  private static func says(_ beginnings: [String], _ words: [String]) -> Bool {
    words.indices.contains { index in
      beginnings.contains(where: words[index].hasPrefix)
        && !words[..<index].contains(where: Check.Kind.denials.contains)
        && !(index + 1 < words.endIndex && Check.Kind.denials.contains(words[index + 1]))
    }
  }

  private static let ends = [
    "aufgehoben", "aufhebung", "eingestellt", "einstellung", "beendet", "abgeschlossen", "masse", "abgewiesen",
    "abgelehnt", "closed", "terminated", "dismissed",
  ]
  private static let others = ["namensgleich", "namensvetter", "andere", "anderes", "anderer", "namesake", "another"]

  /// How words begin that no inquiry without a find has.
  private static let proceedings = [
    "eröffn", "angeordnet", "anordnung", "vorläufig", "verwalter", "insolvenzverwalt", "sachwalter", "treuhänder",
    "eigenverwaltung", "sicherungsmaßnahme", "massearm", "masseunzuläng", "restschuldbefreiung", "eigenantrag",
    "fremdantrag", "opened", "administrator", "receiver", "liquidat", "moratorium",
  ]
}
