import CaseModel
import Formats

/// The fonts that the pages for people are set in.
enum Fonts {
  static let remedy = Text(
    "Die Pakete fonts-liberation und fonts-dejavu-core installieren.",
    "Install the packages fonts-liberation and fonts-dejavu-core.")

  static var diagnosis: Diagnosis.Item {
    let fonts = PagePress.fonts
    let missing = fonts.filter { !$0.isInstalled }.map(\.file)
    return Diagnosis.Item(
      name: Text("Schriften", "Fonts"),
      found: (missing.isEmpty ? fonts.map(\.file) : missing.map { "– \($0)" }).joined(separator: ", "),
      isGood: missing.isEmpty, remedy: missing.isEmpty ? nil : remedy)
  }
}
