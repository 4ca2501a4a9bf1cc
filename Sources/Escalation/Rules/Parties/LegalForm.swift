/// What the legal forms of German firms imply.
enum LegalForm {
  /// Sole traders act for themselves; every other form acts through someone.
  static func needsRepresentative(_ form: String) -> Bool {
    ![
      "ek", "ekfm", "ekfr", "einzelunternehmen", "einzelunternehmer", "einzelkaufmann", "einzelkauffrau",
      "freiberufler",
    ]
    .contains(plain(form))
  }

  /// The legal form that a firm bears at the end of its name; nil where it shows none.
  static func named(in name: String) -> String? {
    let last = name.split(separator: " ").last.map(String.init) ?? ""
    return isForm(plain(last)) ? last : nil
  }

  /// What kind of firm a name or a stated form shows; forms that turn into each other by a word in the register are one.
  enum Family: Hashable { case gmbh, ag, kg, kgaa, ohg, eg, se, ev, gbr, partg, sole }

  /// nil where it shows none.
  static func family(of text: String) -> Family? {
    var words = text.lowercased().split { !$0.isLetter && $0 != "." }.map { String($0.filter(\.isLetter)) }
    while let last = words.last, ["haftungsbeschränkt", "mbb", "mbh", "i", "l", "il", "gi", "ig"].contains(last) {
      words.removeLast()
    }
    guard let last = words.last else { return nil }
    if let family = families[last] { return family }
    let spelt = text.lowercased().filter { $0.isLetter || $0 == " " }
    return speltOut.first { spelt.hasSuffix($0.0) }?.1
  }

  private static let families: [String: Family] = [
    "gmbh": .gmbh, "ggmbh": .gmbh, "ug": .gmbh, "ag": .ag, "kg": .kg, "kgaa": .kgaa, "ohg": .ohg, "eg": .eg, "se": .se,
    "ev": .ev, "gbr": .gbr, "egbr": .gbr, "partg": .partg, "ek": .sole, "ekfm": .sole, "ekfr": .sole,
    "einzelunternehmen": .sole, "einzelunternehmer": .sole, "einzelunternehmerin": .sole, "einzelkaufmann": .sole,
    "einzelkauffrau": .sole, "freiberufler": .sole, "freiberuflerin": .sole,
  ]

  private static let speltOut: [(String, Family)] = [
    ("gesellschaft mit beschränkter haftung", .gmbh), ("aktiengesellschaft", .ag), ("kommanditgesellschaft", .kg),
    ("offene handelsgesellschaft", .ohg), ("eingetragene genossenschaft", .eg),
    ("gesellschaft bürgerlichen rechts", .gbr),
  ]

  /// A form as `isForm` knows it.
  static func plain(_ form: String) -> String { form.lowercased().filter { $0.isLetter } }

  /// Whether a word, small and without points, is a legal form.
  static func isForm(_ word: String) -> Bool { companies.contains(word) }

  private static let companies: Set = [
    "gmbh", "ug", "ag", "kg", "kgaa", "ohg", "eg", "se", "ev", "gbr", "egbr", "partg", "ggmbh",
  ]
}
