/// What the legal forms of German firms imply.
package enum LegalForm {
  /// Sole traders act for themselves; every other form acts through someone.
  package static func needsRepresentative(_ form: String) -> Bool { family(of: form) != .sole }

  /// The legal form that a firm bears at the end of its name, as it is written there; nil where it shows none.
  package static func named(in name: String) -> String? {
    let words = name.split(separator: " ")
    return ending(of: words).map { words.suffix($0.words).joined(separator: " ") }
  }

  /// What kind of firm a name or a stated form shows; forms that turn into each other by a word in the register are one.
  package enum Family: Hashable { case gmbh, ag, kg, kgaa, ohg, eg, se, ev, gbr, partg, sole }

  /// nil where it shows none.
  package static func family(of text: String) -> Family? {
    var words = text.split { !$0.isLetter && $0 != "." }
    while let last = words.last, additions.contains(plain(last)) { words.removeLast() }
    if let ending = ending(of: words) { return ending.family }
    let spelt = words.joined(separator: " ").lowercased()
    return speltOut.first { spelt.hasSuffix($0.long) }.flatMap { families[$0.short] }
  }

  /// A form as `isCompany` knows it.
  package static func plain(_ form: some StringProtocol) -> String { form.lowercased().filter(\.isLetter) }

  /// Whether a word, small and without points, is the legal form of more than a sole trader.
  package static func isCompany(_ word: String) -> Bool { families[word].map { $0 != .sole } ?? false }

  /// The form at the end, and of how many words it is: `GmbH`, `e. K.`
  private static func ending(of words: [Substring]) -> (words: Int, family: Family)? {
    for count in 1...3 where count <= words.count {
      if let family = families[plain(words.suffix(count).joined())] { return (count, family) }
    }
    return nil
  }

  /// What may stand behind a form: how far it answers for its debts, and that it begins or ends.
  private static let additions: Set = ["haftungsbeschränkt", "mbb", "mbh", "i", "l", "il", "gi", "ig"]

  private static let families: [String: Family] = [
    "gmbh": .gmbh, "ggmbh": .gmbh, "ug": .gmbh, "ag": .ag, "kg": .kg, "kgaa": .kgaa, "ohg": .ohg, "eg": .eg, "se": .se,
    "ev": .ev, "gbr": .gbr, "egbr": .gbr, "partg": .partg, "ek": .sole, "ekfm": .sole, "ekfr": .sole,
    "einzelfirma": .sole, "einzelunternehmen": .sole, "einzelunternehmer": .sole, "einzelunternehmerin": .sole,
    "einzelkaufmann": .sole,
    "einzelkauffrau": .sole, "freiberufler": .sole, "freiberuflerin": .sole,
  ]

  /// Forms written in full, in small letters, and how they are mostly written.
  package static let speltOut: [(long: String, short: String)] = [
    ("gesellschaft mit beschränkter haftung", "gmbh"), ("unternehmergesellschaft", "ug"), ("aktiengesellschaft", "ag"),
    ("kommanditgesellschaft", "kg"), ("offene handelsgesellschaft", "ohg"), ("eingetragene genossenschaft", "eg"),
    ("eingetragener verein", "ev"), ("gesellschaft bürgerlichen rechts", "gbr"),
    ("partnerschaftsgesellschaft", "partg"),
    ("eingetragener kaufmann", "ek"), ("eingetragene kauffrau", "ek"),
  ]
}
