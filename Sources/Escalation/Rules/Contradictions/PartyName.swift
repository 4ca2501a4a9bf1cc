/// Compares names as people write them.
enum PartyName {
  /// Whether any of the first agrees with any of the second; nothing to compare counts as agreement.
  static func matches(_ left: [String?], _ right: [String]) -> Bool {
    let left = left.compactMap { $0 }.map(plain).filter { !$0.isEmpty }
    let right = right.map(plain).filter { !$0.isEmpty }
    if left.isEmpty || right.isEmpty { return true }
    return left.contains { a in right.contains { b in a == b } }
  }

  /// Letters and digits only, small, umlauts spelt out: "Müller & Co. KG" is "muellercokg".
  private static func plain(_ name: String) -> String {
    var out = ""
    for character in name.lowercased() {
      switch character {
      case "ä": out += "ae"
      case "ö": out += "oe"
      case "ü": out += "ue"
      case "ß": out += "ss"
      default: if character.isLetter || character.isNumber { out.append(character) }
      }
    }
    return out
  }
}
