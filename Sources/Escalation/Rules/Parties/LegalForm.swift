/// What the legal forms of German firms imply.
enum LegalForm {
  /// Sole traders act for themselves; every other form acts through someone.
  static func needsRepresentative(_ form: String) -> Bool {
    let plain = form.lowercased().filter { $0.isLetter }
    return ![
      "ek", "ekfm", "ekfr", "einzelunternehmen", "einzelunternehmer", "einzelkaufmann", "einzelkauffrau",
      "freiberufler",
    ]
    .contains(plain)
  }
}
