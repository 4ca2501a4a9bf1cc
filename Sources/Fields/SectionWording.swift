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
}
