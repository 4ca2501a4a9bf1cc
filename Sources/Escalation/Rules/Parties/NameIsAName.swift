import CaseModel
import Formats

extension Rule {
  /// A name that says more than a name is how clerks note that the debtor is another by now.
  static let nameIsAName = Rule.ofCase(
    "SCHULD-10", .warning, Text("Name sagt mehr als einen Namen", "Name says more than a name"),
    remedy: Text(
      "Den Schuldner benennen, wie er heute heißt: Erben einzeln, ein Verfahren unter „suspensions“, eine Abwicklung unter „represented_by“.",
      "Name the debtor as it is called today: heirs one by one, proceedings under “suspensions”, a liquidator under “represented_by”."
    ),
    basis: [.contract("debtors.name")]
  ) { docket in
    docket.file.debtors.compactMap { debtor in
      guard let name = debtor.fullName else { return nil }
      let place = debtor.origin.place(of: debtor.name == nil ? "family_name" : "name")
      if let creditor = docket.file.creditor.name, creditor.folded == name.folded {
        return Hit(
          place, Text("Schuldner und Gläubiger heißen gleich.", "Debtor and creditor have the same name."),
          remedy: Text("Den Namen des Schuldners prüfen.", "Check the debtor's name."))
      }
      guard name.saysMoreThanAName else { return nil }
      return Hit(
        place,
        Text(
          "Der Name des Schuldners spricht von Tod, Erben, Insolvenz oder Auflösung.",
          "The debtor's name speaks of death, heirs, insolvency or dissolution."))
    }
  }
}

extension String {
  fileprivate var saysMoreThanAName: Bool {
    let words = folded.split { !$0.isLetter }.map(String.init)
    if words.contains(where: String.remarks.contains) { return true }
    // “i. I.”, “i. L.”: in insolvency, in liquidation.
    return zip(words, words.dropFirst()).contains { $0 == "i" && ["i", "l", "ins", "insolvenz"].contains($1) }
  }

  private static let remarks: Set<String> = [
    "verstorben", "verstorbene", "verstorbener", "verst", "erben", "nachlass", "insolvenz", "insolvenzverwalter",
    "insolvent",
    "aufgelöst", "gelöscht", "erloschen", "unbekannt", "deceased", "estate", "heirs", "dissolved",
  ]
}
