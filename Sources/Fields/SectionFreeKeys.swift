import CaseModel
import Formats

/// Sections whose keys their writer chooses, in the order of the file.
extension Section {
  /// Keys with a single value each.
  package func pairs(_ key: String) -> [(key: String, value: String)] {
    section(key) { section in
      section.hasFreeKeys = true
      return section.entries.compactMap { entry in section.text(entry.key).map { (entry.key, $0) } }
    } ?? []
  }

  /// Keys with a list each; a single value counts as a list of one.
  package func lists(_ key: String) -> [(key: String, values: [String])] {
    section(key) { section in
      section.hasFreeKeys = true
      return section.entries.compactMap { entry in section.texts(entry.key).map { (entry.key, $0) } }
    } ?? []
  }

  /// Keys with a section each, and where each key stands.
  package func named<Value>(_ key: String, _ build: (Section, String, Place) -> Value?) -> [Value] {
    section(key) { section in
      section.hasFreeKeys = true
      return section.entries.compactMap { entry in
        section.section(entry.key) { build($0, entry.key, section.desk.place(entry.keyPosition)) }
      }
    } ?? []
  }
}
