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

  /// A form as `isForm` knows it.
  static func plain(_ form: String) -> String { form.lowercased().filter { $0.isLetter } }

  /// Whether a word, small and without points, is a legal form.
  static func isForm(_ word: String) -> Bool { companies.contains(word) }

  private static let companies: Set = [
    "gmbh", "ug", "ag", "kg", "kgaa", "ohg", "eg", "se", "ev", "gbr", "egbr", "partg", "ggmbh",
  ]
}
