import CaseModel
import Formats

extension Rule {
  /// A name that says more than a name is how clerks note that the debtor is another by now.
  static let nameIsAName = Rule.ofCase(
    "SCHULD-10", .block, Text("Name sagt mehr als einen Namen", "Name says more than a name"),
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
          remedy: Text("Den Namen des Schuldners prüfen.", "Check the debtor's name."), severity: .warning)
      }
      if name.isOfSeveral(debtor.kind) {
        return Hit(
          place,
          Text("Der Name nennt mehrere Personen.", "The name is that of several people."),
          remedy: Text(
            "Jede Person für sich unter „debtors“ angeben, die weiteren mit „role: co_debtor“.",
            "Give each person under “debtors”, the others with “role: co_debtor”."), severity: .warning)
      }
      guard let remark = name.remark(of: debtor) else { return nil }
      // Neither the dead nor the estate can be asked for money; who stands in their place can.
      return Hit(
        place,
        Text(
          "Der Name des Schuldners spricht von Tod, Erben, Insolvenz oder Auflösung.",
          "The debtor's name speaks of death, heirs, insolvency or dissolution."),
        severity: remark == .death ? .block : .warning)
    }
  }
}

private enum NameRemark { case death, other }

extension String {
  /// What a name says besides; nil where it is one.
  fileprivate func remark(of debtor: Debtor) -> NameRemark? {
    let words = folded.split { !$0.isLetter }.map(String.init)
    let isFirm = LegalForm.family(of: self).map { $0 != .sole } ?? false
    if contains("†") || contains("✝") || words.contains(where: String.ofDeath.contains) { return .death }
    // Firms deal in estates, and bear the name of families called so.
    if !isFirm, words.contains(where: String.ofEstates.contains) { return .death }
    if let index = words.firstIndex(of: "erben") {
      let next = index + 1 < words.endIndex ? words[index + 1] : ""
      if ["nach", "des", "der", "von", "d"].contains(next) { return .death }
      // Firms and families are called so, too.
      guard LegalForm.family(of: self) == nil else { return nil }
      if index == 0 { return .death }
      return debtor.familyName?.folded.hasSuffix("erben") == true ? nil : .other
    }
    if words.contains(where: { String.remarks.contains($0) && !(isFirm && $0 == "unbekannt") }) { return .other }
    // “i. I.”: in insolvency.
    let pairs = zip(words, words.dropFirst())
    if pairs.contains(where: { $0 == "i" && ["i", "ins", "insolvenz"].contains($1) }) { return .other }
    let isLiquidated =
      pairs.contains { ["i", "in"].contains($0) && ["l", "liq", "liqu", "liquidation", "abwicklung"].contains($1) }
    return isLiquidated && !debtor.representedBy.contains { $0.role == .liquidator } ? .other : nil
  }

  /// Whether it names a couple, or two consumers.
  fileprivate func isOfSeveral(_ kind: Debtor.Kind?) -> Bool {
    var words = folded.split { !$0.isLetter && $0 != "&" }.map(String.init)
    // “von und zu” is one family's name.
    if let index = words.firstIndex(of: "von"), words.dropFirst(index + 1).first == "und",
      words.dropFirst(index + 2).first.map({ ["zu", "zum", "zur"].contains($0) }) == true
    {
      words.removeSubrange(index...(index + 2))
    }
    return words.contains { ["eheleute", "ehepaar"].contains($0) }
      || kind == .consumer && LegalForm.family(of: self) == nil
        && words.dropFirst().dropLast().contains { ["und", "u", "&", "and"].contains($0) }
  }

  private static let ofDeath: Set<String> = [
    "verstorben", "verstorbene", "verstorbener", "verst", "erbengemeinschaft", "deceased",
  ]

  private static let ofEstates: Set<String> = ["nachlass", "estate", "heirs"]

  private static let remarks: Set<String> = [
    "insolvenz", "insolvenzverwalter", "insolvent", "aufgelöst", "gelöscht", "erloschen", "unbekannt", "dissolved",
  ]
}
