import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer policy list`
struct PolicyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: say("Nennt alle Richtlinien, und welche gilt.", "Lists all policies, and which is in force."),
    discussion: say(
      """
      Die mitgelieferten und die im Ordner policies/ des Arbeitsbereichs. Was sich nicht lesen lässt, steht mit seinen \
      Befunden dabei; der Rückgabewert ist dann 3.

      BEISPIEL
        koffer policy list
        koffer policy list --workspace kunden/nord
      """,
      """
      Those that ship with the tool and those in the workspace's folder policies/. What does not read stands among them \
      with its findings; the exit code is 3 then.

      EXAMPLE
        koffer policy list
        koffer policy list --workspace clients/north
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let library = try place.library(common)
    if common.json {
      Console.print(json: JSON.text(PolicyListJSON(library, asOf: common.day)))
    } else {
      PolicyTable(asOf: common.day).print(library)
    }
    if !library.isSound { throw ExitCode(ExitStatus.held.rawValue) }
  }
}
