import CaseModel

/// Compares names as people write them.
enum PartyName {
  /// Whether any of the first agrees with any of the second; nothing to compare counts as agreement.
  static func matches(_ left: [String], _ right: [String]) -> Bool {
    compare(left, right) { $0.joined() == $1.joined() }
  }

  /// Whether any of the first shares a word that tells firms apart with any of the second, misspelt or as part of a
  /// longer one; nothing to compare counts as shared.
  static func sharesWord(_ left: [String], _ right: [String]) -> Bool {
    compare(left, right) { a, b in
      let (a, b) = (a.filter(isTelling), b.filter(isTelling))
      return a.isEmpty || b.isEmpty || a.contains { isFound($0, in: b) } || b.contains { isFound($0, in: a) }
    }
  }

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
    word.utf8.count > 2 && !LegalForm.isForm(word) && !common.contains(word)
  }

  private static let common: Set = [
    "und", "der", "die", "das", "fuer", "von", "zur", "zum", "mit", "and", "the", "for", "firma", "herr", "frau",
    "prof",
    "gesellschaft", "beschraenkter", "haftung", "haftungsbeschraenkt", "gruppe", "group", "holding", "deutschland",
    "germany",
  ]

  /// Letters and digits, small, umlauts spelt out: "Müller & Co. KG" is "mueller", "co", "kg".
  private static func words(_ name: String) -> [String] {
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
