import CaseModel
import Fields

/// A finding as a clerk reads it in a terminal: place, weight, code, message; below it what to do, and the basis.
struct FindingLines {
  /// What stands before each place: the case folder.
  let folder: String

  func print(_ finding: Finding) {
    let severity =
      finding.waiver == nil
      ? Style(finding.severity)(finding.severity.title(Speech.language))
      : Style.soft(say("Erlassen", "Waived"))
    Console.print(
      "\(path(finding.place, exact: FindingKind.ofHandwrittenFiles.contains(finding.kind))): \(severity) [\(finding.kind.code)] \(finding.message(Speech.language))"
    )
    if let other = finding.otherPlace {
      Console.print(Style.soft(say("    im Widerspruch zu ", "    against ") + path(other)))
    }
    let basis = finding.basis.map { $0.text(Speech.language) }.joined(separator: "; ")
    Console.print("    → \(finding.remedy(Speech.language))" + (basis.isEmpty ? "" : "   " + Style.soft(basis)))
  }

  /// - Parameter exact: with the column, for what does not read: a line of a policy may hold a whole step.
  private func path(_ place: Place, exact: Bool = false) -> String {
    let text = exact ? place.exact : place.description
    guard !folder.isEmpty else { return text }
    // What lies above the case, such as koffer.yaml, is named without the way there and back.
    var folders = folder.split(separator: "/", omittingEmptySubsequences: false)
    var rest = text[...]
    while rest.hasPrefix("../"), let last = folders.last, last != "..", last != ".", !last.isEmpty {
      folders.removeLast()
      rest = rest.dropFirst(3)
    }
    return (folders + [rest]).joined(separator: "/")
  }
}
