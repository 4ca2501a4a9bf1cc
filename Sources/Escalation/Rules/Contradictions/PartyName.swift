import CaseModel

/// Compares names as people write them.
enum PartyName {
  /// Whether any of the first agrees with any of the second; nothing to compare counts as agreement.
  static func matches(_ left: [String], _ right: [String]) -> Bool {
    compare(left, right) { a, b in
      if a.joined() == b.joined() { return true }
      let (a, b) = (UsualName(a), UsualName(b))
      return a == b
    }
  }

  /// Whether any of the first shares a word that tells firms apart with any of the second, misspelt or as part of a
  /// longer one; nothing to compare counts as shared.
  static func sharesWord(_ left: [String], _ right: [String]) -> Bool {
    compare(left, right) { a, b in
      let (a, b) = (a.filter(isTelling), b.filter(isTelling))
      return a.isEmpty || b.isEmpty || a.contains { isFound($0, in: b) } || b.contains { isFound($0, in: a) }
    }
  }

  /// Whether it is the family's name with a first name that is another: “Karl Voß” and “Anna Voß”.
  static func hasOtherFirstName(_ name: String, than person: PersonName) -> Bool {
    let (family, given) = (words(person.family), words(person.given))
    let all = words(name)
    guard !family.isEmpty, !given.isEmpty, family.allSatisfy(all.contains), !all.contains(where: several.contains),
      !all.contains(where: things.contains)
    else { return false }
    let rest = all.filter { !family.contains($0) && !titles.contains($0) }
    return !rest.isEmpty
      && !rest.contains { word in
        given.contains {
          $0.hasPrefix(word) || word.hasPrefix($0) || isFound(word, in: [$0]) || isFound($0, in: [word])
        }
          || Spelling.nearest(to: word, among: given) != nil || given.contains { $0.contains(word) }
      }
  }

  /// What bears a family's name and is nobody.
  private static let things: Set = [
    "wohnung", "objekt", "haus", "wg", "cafe", "café", "praxis", "kanzlei", "laden", "hof", "baeckerei", "metzgerei",
    "hotel",
    "restaurant", "gasthaus", "gasthof", "pension", "buero", "atelier", "salon", "studio", "garten", "hausverwaltung",
    "weg", "mieter", "ferienwohnung", "stall", "reiterhof", "werkstatt", "autohaus",
  ]
  private static let several: Set = ["familie", "fam", "eheleute", "ehepaar", "geschwister", "und", "u", "and"]
  private static let titles: Set = [
    "herr", "herrn", "frau", "fr", "hr", "dr", "prof", "dipl", "ing", "med", "jur", "phil", "rer", "nat", "mag",
    "firma", "fa", "von", "van", "de", "zu", "der", "den", "jun", "sen", "junior", "senior",
  ]

  private static func compare(_ left: [String], _ right: [String], _ agree: ([String], [String]) -> Bool) -> Bool {
    // Nearly always the two are written alike.
    if left.contains(where: right.contains) { return true }
    let left = left.map(words).filter { !$0.isEmpty }
    let right = right.map(words).filter { !$0.isEmpty }
    if left.isEmpty || right.isEmpty { return true }
    return left.contains { a in right.contains { b in agree(a, b) } }
  }

  private static func isFound(_ word: String, in others: [String]) -> Bool {
    if others.contains(word) { return true }
    guard word.utf8.count > 4 else { return false }
    if others.joined().contains(word) { return true }
    return word.utf8.count > 5 && Spelling.nearest(to: word, among: others.filter { $0.utf8.count > 5 }) != nil
  }

  private static func isTelling(_ word: String) -> Bool {
    word.utf8.count > 2 && !LegalForm.isCompany(word) && !common.contains(word)
  }

  private static let common: Set = [
    "und", "der", "die", "das", "fuer", "von", "zur", "zum", "mit", "and", "the", "for", "firma", "herr", "frau",
    "prof",
    "gesellschaft", "beschraenkter", "haftung", "haftungsbeschraenkt", "gruppe", "group", "holding", "deutschland",
    "germany",
  ]

  /// Letters and digits, small, umlauts spelt out: "Müller & Co. KG" is "mueller", "co", "kg".
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in name.lowercased() {
      switch character {
      case "ä": word += "ae"
      case "ö": word += "oe"
      case "ü": word += "ue"
      case "ß": word += "ss"
      default:
        if character.isLetter || character.isNumber {
          word.append(character)
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

/// What a person is called.
struct PersonName {
  let given: String
  let family: String

  /// nil where a name is not of two parts.
  init?(_ debtor: Debtor) {
    if let given = debtor.givenName, let family = debtor.familyName {
      (self.given, self.family) = (given, family)
      return
    }
    guard let name = debtor.name, !name.contains(","), let blank = name.lastIndex(of: " ") else { return nil }
    given = String(name[..<blank])
    family = String(name[name.index(after: blank)...])
  }
}
