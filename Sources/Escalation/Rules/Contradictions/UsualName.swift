import CaseModel

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
    guard !words.contains(where: LegalForm.isCompany) else {
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

  private static let forms: [(long: [String], short: String)] =
    LegalForm.speltOut.map { (PartyName.words($0.long), $0.short) } + [
      (["e", "k"], "ek"), (["e", "kfm"], "ek"), (["e", "kfr"], "ek"), (["e", "v"], "ev"),
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
