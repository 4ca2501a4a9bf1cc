import CaseModel

extension Section {
  /// A text in both languages.
  package func wording(_ key: String) -> Text? {
    section(key) { section in
      for language in Language.allCases { section.require(language.rawValue) }
      let german = section.text("de")
      let english = section.text("en")
      return german.flatMap { german in english.map { Text(german, $0) } }
    }
  }

  /// A name that can be a file's, too: letters without diacritics, digits, hyphens and underscores.
  ///
  /// - Parameter what: whose name: „einer Richtlinie“, “a policy”.
  package func plainName(_ key: String, of what: Text) -> String? {
    guard let name = text(key), let node = value(key) else { return nil }
    if Spelling.isPlainName(name) { return name }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "Der Name \(what.german) besteht aus Buchstaben ohne Umlaute, Ziffern, „-“ und „_“.",
        "The name of \(what.english) is made of letters without diacritics, digits, “-” and “_”."))
    return nil
  }
}
