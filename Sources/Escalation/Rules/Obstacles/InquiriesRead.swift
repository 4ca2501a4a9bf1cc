import CaseModel
import Formats

extension Rule {
  /// An inquiry is made to be read: what it found may stand in the way, and only a person can tell.
  ///
  /// Of insolvencies and duplicates nothing is expected; an answer that does not say so is told. Of addresses what is told is
  /// that the debtor died, moved or is unknown there. Proceedings that were opened hold the case.
  static let inquiriesRead = Rule.ofCase(
    "HIND-09", .warning, Text("Auskunft mit Befund", "Inquiry that found something"),
    remedy: Text(
      "Das Ergebnis lesen; ein Verfahren unter „suspensions: [{kind: insolvency}]“, eine neue Anschrift oder Erben unter „debtors“ angeben.",
      "Read the result; give proceedings under “suspensions: [{kind: insolvency}]”, a new address or heirs under “debtors”."
    ),
    basis: [.contract("checks.result")]
  ) { docket in
    docket.file.checks.filter { $0.on.map { $0 <= docket.asOf } ?? true }.compactMap { check in
      // Proceedings are told of as what they are (HIND-06).
      guard let result = check.result, let kind = check.kind, !check.tellsOfProceedings, kind.finds(something: result)
      else { return nil }
      return Hit(
        check.origin.place(of: "result"),
        Text(
          "Die \(kind.inquiry.german) sagt nicht, dass nichts vorliegt.",
          "The \(kind.inquiry.english) does not say that there is nothing."))
    }
  }
}

extension Check.Kind {
  fileprivate var inquiry: Text {
    switch self {
    case .insolvency: Text("Auskunft zur Insolvenz", "inquiry about insolvencies")
    case .duplicate: Text("Suche nach Doppeln", "search for duplicates")
    case .address: Text("Auskunft zur Anschrift", "inquiry about the address")
    case .creditReport: Text("Bonitätsauskunft", "credit report")
    }
  }

  fileprivate func finds(something result: String) -> Bool {
    let words = result.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    switch self {
    case .insolvency, .duplicate:
      return !words.contains(where: Check.Kind.denials.contains) || words.contains(where: Check.Kind.turns.contains)
    case .address: return words.contains(where: Check.Kind.troubles.contains)
    case .creditReport: return false
    }
  }

  static let denials: Set<String> = [
    "kein", "keine", "keinen", "keiner", "keinerlei", "nicht", "nichts", "nie", "niemals", "negativ", "ohne", "null",
    "0", "leer", "no", "none", "not", "nothing", "never", "without", "negative", "clear", "clean", "unauffällig",
    "ergebnislos", "fehlanzeige", "ok",
  ]

  /// What stands behind these takes back what stands before.
  private static let turns: Set<String> = ["aber", "jedoch", "allerdings", "sondern", "but", "however"]

  private static let troubles: Set<String> = [
    "verstorben", "tot", "verzogen", "unbekannt", "unzustellbar", "nachlass", "erben", "abgemeldet", "erloschen",
    "gelöscht", "deceased", "dead", "moved", "unknown", "undeliverable", "dissolved",
  ]
}
