/// A name without what people write or leave out around it: how somebody is addressed, the department, a middle initial, a
/// legal form in full, the family name first.
struct UsualName: Equatable {
  /// Of a person in any order.
  private let words: [String]

  /// - Parameter words: in small letters, umlauts spelt out.
  init(_ words: [String]) {
    var words = UsualName.withShortForms(words.filter { !UsualName.joints.contains($0) })
    while let first = words.first, words.count > 1, UsualName.addresses.contains(first) { words.removeFirst() }
    while let last = words.last, words.count > 1, UsualName.departments.contains(last) { words.removeLast() }
    guard !words.contains(where: UsualName.isForm) else {
      self.words = words
      return
    }
    let inner = words.dropFirst().dropLast().filter { $0.utf8.count > 1 }
    self.words = (words.prefix(1) + inner + words.dropFirst().suffix(1)).sorted()
  }

  /// “Gesellschaft mit beschränkter Haftung” is a GmbH.
  private static func withShortForms(_ words: [String]) -> [String] {
    var short: [String] = []
    var rest = words[...]
    while let word = rest.first {
      let form = forms.first { rest.starts(with: $0.long) }
      short.append(form?.short ?? word)
      rest = rest.dropFirst(form?.long.count ?? 1)
    }
    return short
  }

  private static func isForm(_ word: String) -> Bool { LegalForm.isCompany(word) || word == "gbr" }

  private static let forms: [(long: [String], short: String)] = [
    (["gesellschaft", "mit", "beschraenkter", "haftung"], "gmbh"), (["aktiengesellschaft"], "ag"),
    (["kommanditgesellschaft"], "kg"), (["offene", "handelsgesellschaft"], "ohg"),
    (["unternehmergesellschaft"], "ug"), (["eingetragene", "genossenschaft"], "eg"),
    (["eingetragener", "kaufmann"], "ek"), (["eingetragene", "kauffrau"], "ek"), (["e", "k"], "ek"),
    (["e", "kfm"], "ek"),
    (["e", "kfr"], "ek"), (["eingetragener", "verein"], "ev"), (["e", "v"], "ev"),
  ]
  /// What joins words of a name, or is left out of a form as it is said.
  private static let joints: Set = ["und", "u", "and", "haftungsbeschraenkt"]
  private static let addresses: Set = [
    "herr", "herrn", "frau", "firma", "fa", "dr", "prof", "dipl", "ing", "med", "mr", "mrs", "ms", "messrs",
  ]
  private static let departments: Set = [
    "buchhaltung", "finanzbuchhaltung", "kreditorenbuchhaltung", "kreditoren", "rechnungswesen", "rechnungspruefung",
    "rechnungseingang", "einkauf", "abteilung", "accounting", "accounts", "payable", "purchasing",
  ]
}
