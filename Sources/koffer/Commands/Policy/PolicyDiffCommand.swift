import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer policy diff A B`
struct PolicyDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: say("Sagt, was zwei Richtlinien unterscheidet.", "Says what differs between two policies."),
    discussion: say(
      """
      Ziffer für Ziffer: was hinzukam, was wegfiel, welcher Wert sich wovon worauf änderte. Schritte werden an ihrem \
      Namen erkannt, nicht an Zeile oder Nummer.

      BEISPIEL
        koffer policy diff standard policies/haus.yaml
      """,
      """
      Clause by clause: what was added, what is gone, which value changed from what to what. Steps are told by their \
      names, not by line or number.

      EXAMPLE
        koffer policy diff standard policies/house.yaml
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Argument(
    help: ArgumentHelp(
      say("Die eine Richtlinie: Name oder Datei.", "The one policy: a name or a file."), valueName: "a"),
    completion: .policies)
  var from: String

  @Argument(
    help: ArgumentHelp(
      say("Die andere Richtlinie: Name oder Datei.", "The other policy: a name or a file."), valueName: "b"),
    completion: .policies)
  var to: String

  func run() throws {
    let library = try place.library(common)
    let old = try library.policy(from, common)
    let new = try library.policy(to, common)
    let difference = PolicyDifference(from: old, to: new)
    if common.json {
      Console.print(json: JSON.text(PolicyDifferenceJSON(old, new, difference)))
    } else {
      PolicyDifferencePage(from: old, to: new).print(difference)
    }
  }
}
