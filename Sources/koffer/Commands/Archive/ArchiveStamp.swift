import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive stamp`
struct ArchiveStamp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp",
    abstract: say(
      "Lässt den Stand des Archivs mit einem Zeitstempel versehen.", "Has the archive's state time-stamped."),
    discussion: say(
      """
      Ein Dienst nach RFC 3161 bezeugt, dass es den Kopf des Verzeichnisses zu dieser Zeit gab; er erfährt nichts als einen \
      Hash. Seine Adresse steht in koffer.yaml: „archive: {time_stamps: https://…, trust: tsa.pem}“.

      BEISPIEL
        koffer archive stamp
      """,
      """
      An authority by RFC 3161 witnesses that the log's head was there at that time; it learns nothing but a hash. Its \
      address stands in koffer.yaml: “archive: {time_stamps: https://…, trust: tsa.pem}”.

      EXAMPLE
        koffer archive stamp
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(help: ArgumentHelp(say("Wer dafür einsteht.", "Who answers for it."), valueName: "name"))
  var by: String?

  func validate() throws { try PersonName.check(by) }

  func run() throws {
    let stamped = try common.orOutage { () throws(Outage) in try place.writing(common).stamp(by: by) }
    if common.json {
      Console.print(json: JSON.text(StampedEntry(stamped)))
    } else {
      ArchivePage.print(stamped)
    }
  }
}
