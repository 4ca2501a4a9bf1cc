import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer init [DIR]`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Legt einen Arbeitsbereich oder einen Fall an.", "Creates a workspace or a case."),
    discussion: say(
      """
      Ohne --case entsteht koffer.yaml mit leerem Ordner cases/, mit --case ein Fallordner mit case.yaml zum Ausfüllen: \
      in cases/ des Arbeitsbereichs, oder in dem Ordner selbst, wenn er schon in einem liegt. \
      Vorhandenes wird nie überschrieben.

      BEISPIEL
        koffer init forderungen
        koffer init forderungen --case 2026-0042
      """,
      """
      Without --case this makes koffer.yaml and an empty folder cases/, with --case a case folder with case.yaml to fill \
      in: in cases/ of the workspace, or in the folder itself where that lies in one. What is there already is never overwritten.

      EXAMPLE
        koffer init claims
        koffer init claims --case 2026-0042
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      say("Aktenzeichen eines neuen Falls.", "File number of a new case."), valueName: say("nummer", "number")))
  var caseNumber: String?

  @Argument(
    help: ArgumentHelp(
      say("Ordner des Arbeitsbereichs.", "Folder of the workspace."), valueName: say("ordner", "folder")),
    completion: .directory)
  var folder: String = "."

  func run() throws {
    let created = try common.orOutage { () throws(Outage) in
      if let caseNumber { return try Template.createCase(caseNumber, in: folder) }
      return try Template.createWorkspace(in: folder)
    }
    if common.json { return Console.print(json: JSON.text(["created": created])) }
    for path in created { Console.print(say("Angelegt: ", "Created: ") + path) }
  }
}
