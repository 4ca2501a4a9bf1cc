import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive list`
struct ArchiveList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: say("Nennt die Fälle des Archivs.", "Names the cases of the archive."),
    discussion: say(
      """
      BEISPIEL
        koffer archive list
      """,
      """
      EXAMPLE
        koffer archive list
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let (cases, bags) = try common.orOutage { () throws(Outage) in
      let desk = try place.desk(common)
      var cases: [ShelvedCase] = []
      try desk.list { cases.append($0) }
      return (cases, try desk.counts().bags)
    }
    if common.json { return Console.print(json: JSON.text(["cases": cases.map(ShelvedEntry.init)])) }
    cases.forEach(ArchivePage.print)
    Console.print(
      Style.strong(say("\(cases.count) Fälle, \(bags) Mappen", "\(cases.count) cases, \(bags) bags")))
  }
}
